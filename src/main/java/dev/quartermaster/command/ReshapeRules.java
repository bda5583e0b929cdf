package dev.quartermaster.command;

import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Checked;
import dev.quartermaster.machine.Draft;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.Rules;
import dev.quartermaster.machine.Template;
import dev.quartermaster.machine.Violation;
import dev.quartermaster.request.Account;
import dev.quartermaster.request.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may become of a machine that is there, by the rules of a create. */
final class ReshapeRules {
  private static final Duration AGE = Duration.ofMinutes(1);

  private final Account account;
  private final Abilities abilities;

  ReshapeRules(Account account, Abilities abilities) {
    this.account = account;
    this.abilities = abilities;
  }

  /** Under another name; asks nobody. */
  Checked named(Request request, String name) {
    Draft draft = Draft.of(request.quoted().spec()).with(Field.NAME, name);
    return checked(draft, request, Optional.empty());
  }

  /** On other hardware, or with a larger disk; may wait for the cloud. */
  Checked resized(Request request, Optional<String> type, Optional<String> size) {
    MachineSpec now = request.quoted().spec();
    Draft same = Draft.of(now);
    Draft typed = type.map(text -> same.with(Field.TYPE, text)).orElse(same);
    Draft draft = size.map(text -> typed.with(Field.SIZE, text)).orElse(typed);
    Checked checked = checked(draft, request, listed(request));
    return checked instanceof Checked.Valid(var spec, _, _)
        ? ReshapeCard.objection(now, spec)
            .<Checked>map(violation -> new Checked.Broken(List.of(violation)))
            .orElse(checked)
        : checked;
  }

  /** The templates, where the machine's own is still among them. */
  private Optional<List<Template>> listed(Request request) {
    return account
        .facts(AGE)
        .templates()
        .filter(
            all ->
                all.stream()
                    .anyMatch(each -> each.id().equals(request.quoted().spec().template())));
  }

  /**
   * By the rules of a create, as far as they concern what is changed: what else the account has
   * lost since does not stand in the way.
   */
  private Checked checked(Draft draft, Request request, Optional<List<Template>> templates) {
    var narrow =
        new Facts(
            templates,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            request.quoted().spec().team(),
            abilities);
    Checked checked = Rules.check(draft, narrow);
    return checked instanceof Checked.Broken(var violations) ? relevant(violations) : checked;
  }

  private static Checked relevant(List<Violation> violations) {
    Set<Field> changed = Set.of(Field.NAME, Field.TYPE, Field.SIZE);
    List<Violation> own =
        violations.stream().filter(violation -> changed.contains(violation.field())).toList();
    return new Checked.Broken(own.isEmpty() ? violations : own);
  }
}

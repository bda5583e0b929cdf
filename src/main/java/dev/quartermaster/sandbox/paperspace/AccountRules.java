package dev.quartermaster.sandbox.paperspace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The rules of a create that only the account and its templates can judge. */
final class AccountRules {
  private final Account account;
  private final Options options;
  private final List<Function<Asked, Optional<String>>> rules =
      List.of(this::template, this::team, this::user, this::newUser, this::network, this::script);

  AccountRules(Account account, Options options) {
    this.account = account;
    this.options = options;
  }

  /** The first broken rule's text. */
  Optional<String> broken(Asked asked) {
    return rules.stream().flatMap(rule -> rule.apply(asked).stream()).findFirst();
  }

  Optional<Template> templateOf(Asked asked) {
    String id = asked.word("templateId");
    return account.templates().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private Optional<String> template(Asked asked) {
    Optional<Template> found = templateOf(asked);
    if (found.isEmpty()) {
      return Optional.of("templateId not found");
    }
    Template template = found.get();
    Optional<Catalogue.Group> group =
        Catalogue.type(asked.word("machineType")).map(Catalogue.Type::group);
    if (template.family() == Template.Family.WINDOWS
        && group.equals(Optional.of(Catalogue.Group.CPU))) {
      return Optional.of("Windows templates can't be used with machine types C1 to C10");
    }
    if (template.family() == Template.Family.UBUNTU
        && group.equals(Optional.of(Catalogue.Group.VIRTUAL_GPU))) {
      return Optional.of("Ubuntu templates can't be used with Air, Standard, Pro or Advanced");
    }
    boolean elsewhere =
        template.team().filter(team -> !team.region().equals(asked.word("region"))).isPresent();
    return CreateRules.when(elsewhere, "template is not available in this region");
  }

  private Optional<String> team(Asked asked) {
    if (options.teamMode() && !asked.has("teamId")) {
      return Optional.of("teamId is required when creating a machine for a team");
    }
    return CreateRules.when(
        asked.text("teamId").filter(id -> !id.equals(options.teamId())).isPresent(),
        "teamId not found");
  }

  private Optional<String> user(Asked asked) {
    if (options.teamMode() && !asked.has("userId") && !CreateRules.namesNewUser(asked)) {
      return Optional.of("a team machine needs a userId or a new user");
    }
    Optional<String> id = asked.text("userId");
    return CreateRules.when(
        id.isPresent() && account.users().stream().noneMatch(user -> user.id().equals(id.get())),
        "userId not found");
  }

  private Optional<String> newUser(Asked asked) {
    String email = asked.word("email").toLowerCase(Locale.ROOT);
    return CreateRules.when(
        account.users().stream()
            .anyMatch(user -> user.email().toLowerCase(Locale.ROOT).equals(email)),
        "user creation error: this email address already belongs to an account");
  }

  private Optional<String> network(Asked asked) {
    if (!asked.has("networkId")) {
      return Optional.empty();
    }
    String id = asked.word("networkId");
    Optional<Network> found =
        account.networks().stream().filter(each -> each.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Optional.of("networkId not found");
    }
    return CreateRules.when(
        !found.get().region().equals(asked.word("region")), "network is in another region");
  }

  private Optional<String> script(Asked asked) {
    if (!asked.has("scriptId")) {
      return Optional.empty();
    }
    Optional<Script> found = account.script(asked.word("scriptId"));
    if (found.isEmpty()) {
      return Optional.of("scriptId not found");
    }
    boolean fits = templateOf(asked).filter(each -> found.get().runsOn(each.family())).isPresent();
    return CreateRules.when(
        !fits, "script doesn't fit the template: bash is for Linux, PowerShell for Windows");
  }
}

package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.request.Account;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds templates, networks, scripts and people for what was typed into a form; from memory only,
 * never from the cloud.
 */
final class SearchDesk {
  private static final int MOST = 100;
  private static final int LONGEST_LABEL = 75;

  private final Account account;

  SearchDesk(Account account) {
    this.account = account;
  }

  Handled take(Interaction.Search search) {
    Facts facts = account.remembered();
    String typed = search.typed().strip().toLowerCase(Locale.ROOT);
    Stream<Option> all =
        Field.named(search.input()).map(field -> options(field, facts)).orElseGet(Stream::empty);
    return Handled.with(
        new Answer.Matches(
            all.filter(option -> option.label().toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST)
                .toList()));
  }

  private static Stream<Option> options(Field field, Facts facts) {
    return switch (field) {
      case TEMPLATE ->
          list(facts.templates(), template -> option(template.id().value(), template.title()));
      case NETWORK ->
          list(facts.networks(), network -> option(network.id().value(), network.name()));
      case SCRIPT -> list(facts.scripts(), script -> option(script.id().value(), script.name()));
      case OWNER ->
          list(
              facts.users(),
              user ->
                  option(user.id().value(), (user.firstName() + " " + user.lastName()).strip()));
      case NAME,
          REGION,
          TYPE,
          SIZE,
          BILLING,
          IP,
          START,
          EMAIL,
          FIRST_NAME,
          LAST_NAME,
          NOTIFY,
          SNAPSHOT,
          TEAM,
          ASSIGN_PUBLIC_IP,
          DYNAMIC_PUBLIC_IP,
          TAKE_INITIAL_SNAPSHOT,
          MARK_AS_RESTORE_POINT,
          RESTORE_POINT_FREQUENCY ->
          Stream.empty();
    };
  }

  private static <T> Stream<Option> list(Optional<List<T>> known, Function<T, Option> option) {
    return known.orElse(List.of()).stream().map(option);
  }

  private static Option option(String id, String title) {
    String label = title.isBlank() ? id : title + " (" + id + ")";
    return new Option(
        id, label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…");
  }
}

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
import java.util.Map;
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

  private static final Map<Field, Function<Facts, Stream<Option>>> FOUND =
      Map.of(
          Field.TEMPLATE,
          facts -> list(facts.templates(), found -> option(found.id().value(), found.title())),
          Field.NETWORK,
          facts -> list(facts.networks(), found -> option(found.id().value(), found.name())),
          Field.SCRIPT,
          facts -> list(facts.scripts(), found -> option(found.id().value(), found.name())),
          Field.OWNER,
          SearchDesk::people);

  private final Account account;

  SearchDesk(Account account) {
    this.account = account;
  }

  Handled take(Interaction.Search search) {
    Facts facts = account.remembered();
    String typed = search.typed().strip().toLowerCase(Locale.ROOT);
    Stream<Option> all =
        Field.named(search.input())
            .map(FOUND::get)
            .map(found -> found.apply(facts))
            .orElseGet(Stream::empty);
    return Handled.with(
        new Answer.Matches(
            all.filter(option -> option.label().toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST)
                .toList()));
  }

  private static Stream<Option> people(Facts facts) {
    return list(
        facts.users(),
        user -> option(user.id().value(), (user.firstName() + " " + user.lastName()).strip()));
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

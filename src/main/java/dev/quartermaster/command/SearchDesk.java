package dev.quartermaster.command;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Form.Option;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.machine.Facts;
import dev.quartermaster.machine.Field;
import dev.quartermaster.request.Stock;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds templates, networks, scripts and people for what was typed into a form: those that fit what
 * is chosen there, from memory only, never from the cloud.
 */
final class SearchDesk {
  private static final int MOST = 100;

  private final Stock stock;

  SearchDesk(Stock stock) {
    this.stock = stock;
  }

  Handled take(Interaction.Search search) {
    Facts facts = stock.facts();
    String typed = search.typed().strip().toLowerCase(Locale.ROOT);
    Stream<Option> fitting =
        FormTarget.parse(search.target()).stream()
            .flatMap(
                form ->
                    Field.named(search.input()).stream()
                        .flatMap(field -> Picks.fitting(field, facts, form)));
    return Handled.with(
        new Answer.Matches(
            fitting
                .filter(option -> option.label().toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST)
                .toList()));
  }
}

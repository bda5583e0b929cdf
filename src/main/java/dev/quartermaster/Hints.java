package dev.quartermaster;

import dev.quartermaster.command.Grammar;
import dev.quartermaster.sandbox.workspace.PageGuide;

/** The bot's own grammar as what the page's composer offers. */
final class Hints {
  private final String slash;

  /** Hints for a bot that is called by this slash command. */
  Hints(String slash) {
    this.slash = slash;
  }

  PageGuide guide() {
    return new PageGuide(Grammar.all().stream().map(this::command).toList());
  }

  private PageGuide.Command command(Grammar.Usage usage) {
    var keys =
        usage.takes().stream().map(field -> new PageGuide.Key(field.key(), field.label())).toList();
    return new PageGuide.Command(
        slash + " " + usage.word(), slash + " " + usage.usage(), usage.meaning(), keys);
  }
}

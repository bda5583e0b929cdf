package dev.quartermaster.request;

import dev.quartermaster.machine.Quote;

/** What an order says beside its verb. */
public sealed interface Order {
  /** Its verb. */
  Verb verb();

  /** What was asked for, to stand behind "asked to". */
  String wish();

  /** What is so once it is done, as a sentence. */
  String outcome();

  /**
   * What stands for the machine once it is done; where nothing of that changes, what stood before.
   */
  Quote quoteAfter(Quote before);

  /**
   * Another name.
   *
   * @param quote the machine's quote under that name
   */
  record Rename(Quote quote) implements Order {
    @Override
    public Verb verb() {
      return Verb.RENAME;
    }

    @Override
    public String wish() {
      return "rename it to " + quote.spec().name().value();
    }

    @Override
    public String outcome() {
      return "It is called " + quote.spec().name().value() + " now.";
    }

    @Override
    public Quote quoteAfter(Quote before) {
      return quote;
    }
  }

  /**
   * Other hardware or a larger disk.
   *
   * @param quote what was confirmed: the machine's quote with them
   */
  record Resize(Quote quote) implements Order {
    @Override
    public Verb verb() {
      return Verb.RESIZE;
    }

    @Override
    public String wish() {
      return "make it a " + words();
    }

    @Override
    public String outcome() {
      return "It is a " + words() + " now, " + Costs.of(quote) + ".";
    }

    @Override
    public Quote quoteAfter(Quote before) {
      return quote;
    }

    private String words() {
      return quote.spec().type().wireName()
          + " with a disk of "
          + quote.spec().size().gigabytes()
          + " GB";
    }
  }
}

package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Marker;
import dev.quartermaster.machine.Quote;

/** What an order says beside its verb. */
public sealed interface Order
    permits Order.Rename, Order.Resize, Order.DestroyKeepingIp, Order.GiveWay, Keeping, Adjustment {
  /** Its verb. */
  Verb verb();

  /** What was asked for, to stand behind "asked to". */
  Text wish();

  /** What is so once it is done, as a sentence. */
  Text outcome();

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
    public Text wish() {
      return Text.of("rename it to " + quote.spec().name().value());
    }

    @Override
    public Text outcome() {
      return Text.of("It is called " + quote.spec().name().value() + " now.");
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
    public Text wish() {
      return Text.of("make it a " + words());
    }

    @Override
    public Text outcome() {
      return Text.of("It is a " + words() + " now, " + Costs.of(quote) + ".");
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

  /**
   * The end of a machine that is off because there is no room for it; once it is gone, the next
   * choice is tried.
   *
   * @param next the mark of the attempt that begins then
   */
  record GiveWay(Marker next) implements Order {
    @Override
    public Verb verb() {
      return Verb.DESTROY;
    }

    @Override
    public Text wish() {
      return Text.of("remove it and try the next choice");
    }

    @Override
    public Text outcome() {
      return Text.of("The next choice is tried.");
    }

    @Override
    public Quote quoteAfter(Quote before) {
      return before;
    }
  }

  /** Its end, but its static address stays on the account. */
  record DestroyKeepingIp() implements Order {
    @Override
    public Verb verb() {
      return Verb.DESTROY;
    }

    @Override
    public Text wish() {
      return Text.of("destroy it and keep its static IP");
    }

    @Override
    public Text outcome() {
      return Text.of("Its static IP stays on the account and goes on costing.");
    }

    @Override
    public Quote quoteAfter(Quote before) {
      return before;
    }
  }
}

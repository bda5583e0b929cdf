package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Quote;
import java.util.Optional;

/** A small order: done as soon as the cloud takes it, and harmless to give once more. */
public sealed interface Adjustment extends Order {
  @Override
  default Verb verb() {
    return Verb.ADJUST;
  }

  @Override
  default Quote quoteAfter(Quote before) {
    return before;
  }

  /**
   * Deletes a snapshot.
   *
   * @param id one of the machine's own
   */
  record Forget(CloudId.Snapshot id) implements Adjustment {
    @Override
    public Text wish() {
      return Text.of("delete its snapshot ").code(id.value());
    }

    @Override
    public Text outcome() {
      return Text.of("Its snapshot ").code(id.value()).and(" is deleted.");
    }
  }

  /**
   * Lets somebody use it, or no longer.
   *
   * @param user his account at the cloud
   * @param allowed whether he may
   */
  record Admit(CloudId.User user, boolean allowed) implements Adjustment {
    @Override
    public Text wish() {
      return Text.of(allowed ? "give access to " : "take access from ").code(user.value());
    }

    @Override
    public Text outcome() {
      return Text.empty()
          .code(user.value())
          .and(allowed ? " has access to it now." : " has no access to it any more.");
    }
  }

  /**
   * Gives it into somebody else's care.
   *
   * @param to whom
   * @param user his account at the cloud, where it is known: he gets access
   */
  record HandOver(Person to, Optional<CloudId.User> user) implements Adjustment {
    @Override
    public Text wish() {
      return Text.of("hand it over to ").mention(to);
    }

    @Override
    public Text outcome() {
      return Text.of("It is ")
          .mention(to)
          .and(
              "'s now: to start, stop and destroy, and told of in this thread."
                  + (user.isPresent()
                      ? " Access at Paperspace is given."
                      : " I don't know the account at Paperspace; access gives access."));
    }
  }

  /**
   * Runs a start-up script at its next boot.
   *
   * @param id the script
   * @param name its name
   */
  record Scripted(CloudId.Script id, String name) implements Adjustment {
    @Override
    public Text wish() {
      return Text.of("run the script ").strong(name).and(" at its next boot");
    }

    @Override
    public Text outcome() {
      return Text.of("At its next boot it runs the script ").strong(name).and(".");
    }
  }

  /** Another public address, and with it another price. */
  sealed interface OfAddress extends Adjustment {
    /** The machine's quote with it. */
    Quote quote();

    @Override
    default Quote quoteAfter(Quote before) {
      return quote();
    }
  }

  /** A new static address. */
  record Claim(Quote quote) implements OfAddress {
    @Override
    public Text wish() {
      return Text.of("give it a static public IP");
    }

    @Override
    public Text outcome() {
      return Text.of("It has a static public IP now, " + Costs.of(quote) + ".");
    }
  }

  /** A static address that the account has already. */
  record Assign(String ip, Quote quote) implements OfAddress {
    @Override
    public Text wish() {
      return Text.of("give it the static public IP ").code(ip);
    }

    @Override
    public Text outcome() {
      return Text.of("It has the static public IP ").code(ip).and(" now.");
    }
  }

  /** Its static address is given up for good. */
  record Release(String ip, Quote quote) implements OfAddress {
    @Override
    public Text wish() {
      return Text.of("release its static public IP ").code(ip);
    }

    @Override
    public Text outcome() {
      return Text.of("Its static public IP ").code(ip).and(" is released and costs no more.");
    }
  }
}

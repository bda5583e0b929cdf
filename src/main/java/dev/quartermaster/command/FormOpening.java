package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Field;
import dev.quartermaster.machine.Region;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Stock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens the form of a draft before the chat's time for that is over: at once where everything that
 * it shows is in memory, else with a word that it is being loaded, which is then drawn over.
 */
final class FormOpening {
  /** Said where a form opened too late, or where a line was said that can open none. */
  static final Text TOO_LATE =
      Text.of(
          "A form can't be opened from a message, and from a command only at once"
              + Code.FORM_TOO_LATE.behind()
              + ". Nothing was sent; open it here:");

  private final Gate gate;
  private final Drafts drafts;
  private final Quoting quoting;
  private final Stock stock;
  private final CreateForm form;

  FormOpening(Gate gate, Drafts drafts, CreateDesk.Terms terms, CreateForm form) {
    this.gate = gate;
    this.drafts = drafts;
    this.quoting = terms.quoting();
    this.stock = terms.stock();
    this.form = form;
  }

  /** Opens the form for what a new draft lacks, to its asker if he may ask. */
  void begin(Request request, Reply reply) {
    boolean warm = gate.remembers(request.asker()) && stock.isWarm();
    boolean opened = !warm && reply.open(CreateForm.loading());
    if (gate.asks(request.asker()) instanceof Gate.Passage.Shut(var refusal)) {
      drafts.cancel(request);
      if (!opened || !reply.redraw(CreateForm.saying(refusal))) {
        reply.say(request.place(), refusal);
      }
      return;
    }
    Set<Field> missing = drafts.missing(request.draft());
    Set<Field> asked =
        FormFields.NEW_USER.containsAll(missing)
            ? FormFields.NEW_USER
            : FormFields.of(request.draft());
    boolean there = opened ? redraw(request, asked, reply) : warm && open(request, asked, reply);
    if (!there) {
      offer(request, reply);
    }
  }

  /** Opens the form for the whole draft of somebody who may change it. */
  void edit(Request request, Reply reply) {
    Set<Field> asked = FormFields.all(FormFields.of(request.draft()));
    boolean there =
        stock.isWarm()
            ? open(request, asked, reply)
            : reply.open(CreateForm.loading()) && redraw(request, asked, reply);
    if (!there) {
      offer(request, reply);
    }
  }

  private boolean open(Request request, Set<Field> asked, Reply reply) {
    return reply.open(asking(request, asked));
  }

  private boolean redraw(Request request, Set<Field> asked, Reply reply) {
    stock.fill(
        quoting.completed(request.draft()).value(Field.REGION).flatMap(Region::named).stream()
            .collect(Collectors.toSet()));
    return reply.redraw(asking(request, asked));
  }

  private static void offer(Request request, Reply reply) {
    Part button = new Part.Buttons(List.of(BrokenCard.edit(request, "Open form")));
    reply.say(request.place(), new Card(TOO_LATE, List.of(new Part.Line(TOO_LATE), button)));
  }

  private Form asking(Request request, Set<Field> asked) {
    return form.asking(request, request.draft(), asked, Optional.empty());
  }
}

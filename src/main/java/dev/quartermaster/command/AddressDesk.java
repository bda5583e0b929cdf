package dev.quartermaster.command;

import dev.quartermaster.chat.Button.Confirmation;
import dev.quartermaster.chat.Button.Weight;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.PublicIp;
import dev.quartermaster.machine.Quote;
import dev.quartermaster.request.Adjustment;
import dev.quartermaster.request.Code;
import dev.quartermaster.request.Made;
import dev.quartermaster.request.Pricing;
import dev.quartermaster.request.Request;
import java.util.List;
import java.util.Optional;

/** Gives machines static public addresses and gives them up; each costs until it is released. */
final class AddressDesk {
  private final MachineDesk machines;
  private final Quoting quoting;
  private final ReshapeConsent consent;

  AddressDesk(MachineDesk machines, Quoting quoting, ReshapeConsent consent) {
    this.machines = machines;
    this.quoting = quoting;
    this.consent = consent;
  }

  Handled take(Interaction.Command typed, Request request, Command.Mind wanted) {
    Optional<Card> has = hasOne(request);
    return switch (wanted.way()) {
      case "release" -> MindDesk.say(typed, isFixed(request) ? release(request) : hasNone(request));
      case "assign" ->
          has.map(card -> MindDesk.say(typed, card))
              .orElseGet(() -> assign(typed, request, wanted.line()));
      default -> MindDesk.say(typed, has.orElseGet(() -> claim(typed, request)));
    };
  }

  /** Takes what was confirmed; it is looked at again as if it had just been typed. */
  Handled pressed(Interaction.Press press, Request request, String what) {
    if (what.equals(MindButtons.RELEASE)) {
      Optional<String> ip = request.stage().machine().flatMap(Made::publicIp);
      return isFixed(request) && ip.isPresent()
          ? machines.order(
              request,
              new Adjustment.Release(ip.get(), with(request, PublicIp.NONE)),
              press.who(),
              press.delivery())
          : MindDesk.replace(press, hasNone(request));
    }
    Quote wanted = with(request, PublicIp.STATIC);
    Optional<Card> objection =
        hasOne(request).or(() -> consent.objection(press.who(), request, wanted));
    return objection
        .map(card -> MindDesk.replace(press, card))
        .orElseGet(
            () ->
                machines.order(
                    request, new Adjustment.Claim(wanted), press.who(), press.delivery()));
  }

  private Handled assign(Interaction.Command typed, Request request, Line line) {
    Optional<String> ip = line.value("ip");
    if (ip.isEmpty()) {
      return MindDesk.say(
          typed,
          Card.saying(
              Text.of(
                  "Which one? For example: ip assign "
                      + name(request)
                      + " ip:203.0.113.9"
                      + Code.NOT_KNOWN.behind()
                      + ".")));
    }
    Quote wanted = with(request, PublicIp.STATIC);
    return consent
        .objection(typed.who(), request, wanted)
        .map(card -> MindDesk.say(typed, card))
        .orElseGet(
            () ->
                machines.order(
                    request,
                    new Adjustment.Assign(ip.get(), wanted),
                    typed.who(),
                    typed.delivery()));
  }

  private Card claim(Interaction.Command typed, Request request) {
    Quote wanted = with(request, PublicIp.STATIC);
    return consent
        .objection(typed.who(), request, wanted)
        .orElseGet(
            () ->
                asking(
                    Text.of("A static public IP for ")
                        .strong(name(request))
                        .and("; with it: " + Pricing.of(wanted) + "."),
                    request,
                    MindButtons.CLAIM,
                    new Confirmation(
                        "Claim a static IP?",
                        "It costs until it is released. " + name(request) + " keeps it when off.",
                        "Claim the IP",
                        "No")));
  }

  private static Card release(Request request) {
    return asking(
        Text.of("The static public IP of ").strong(name(request)).and(" would be given up."),
        request,
        MindButtons.RELEASE,
        new Confirmation(
            "Release the static IP?",
            "Nobody reaches "
                + name(request)
                + " there any more, and the same address doesn't come back.",
            "Release the IP",
            "No"));
  }

  private static Card asking(Text text, Request request, String what, Confirmation question) {
    return new Card(
        text,
        List.of(
            new Part.Line(text),
            new Part.Buttons(List.of(MindButtons.asking(request, what, Weight.PLAIN, question)))));
  }

  private Quote with(Request request, PublicIp kind) {
    return quoting.quotes().quote(request.quoted().spec().with(kind));
  }

  private static boolean isFixed(Request request) {
    return request.quoted().spec().publicIp() == PublicIp.STATIC;
  }

  /** Why it gets no static address: Paperspace gives none to a machine that has any. */
  private static Optional<Card> hasOne(Request request) {
    Text name = Text.empty().strong(name(request));
    return switch (request.quoted().spec().publicIp()) {
      case NONE -> Optional.empty();
      case STATIC -> Optional.of(Card.saying(name.and(" has a static public IP already.")));
      case DYNAMIC ->
          Optional.of(
              Card.saying(
                  name.and(
                      " has a dynamic public IP, and Paperspace doesn't turn one into a static"
                          + " one. Ask for a new machine with ip:static"
                          + Code.NOT_NOW.behind()
                          + ".")));
    };
  }

  private static Card hasNone(Request request) {
    return Card.saying(Text.empty().strong(name(request)).and(" has no static public IP."));
  }

  private static String name(Request request) {
    return request.quoted().spec().name().value();
  }
}

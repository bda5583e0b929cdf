package dev.quartermaster.command;

import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Card.Part;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Abilities;
import dev.quartermaster.machine.Ability;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.Reading;
import dev.quartermaster.machine.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who a person is to this bot, which cloud is behind it, and what that can do. */
final class WhoAmI {
  private final Gate gate;
  private final Provider provider;

  WhoAmI(Gate gate, Provider provider) {
    this.gate = gate;
    this.provider = provider;
  }

  /** Asks the chat for his right and the cloud for the key's; a few seconds at most. */
  Card card(Person person) {
    boolean admin = gate.writes(person) instanceof Gate.Passage.Open;
    Text you = Text.of("You are ").mention(person).and(" (").code(person.id()).and(") to me. ");
    boolean asks = gate.asks(person) instanceof Gate.Passage.Open;
    Text head = you.and(may(admin, asks));
    Abilities abilities = provider.abilities();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Line(head));
    parts.add(new Part.Line(Text.of("The cloud is " + abilities.api() + ". " + key())));
    parts.add(
        new Part.Note(
            Text.of(
                "Not all APIs can do the same. This one can: "
                    + words(abilities, true)
                    + ". It can't: "
                    + words(abilities, false)
                    + ".")));
    return new Card(head.and(" The cloud is " + abilities.api() + "."), parts);
  }

  private Text may(boolean admin, boolean asks) {
    if (admin) {
      return Text.of(
          "You are an admin: you may ask for machines, and start, stop and destroy all of them.");
    }
    return asks
        ? Text.of(
            "You may ask for machines, as far as the policy goes; why says what it makes of a"
                + " request. What you asked for you may start, stop and destroy.")
        : Text.of("You may list and show machines. ").and(gate.whoCan());
  }

  /** Whose the key is, as far as the API says. */
  private String key() {
    return switch (provider.standing().read()) {
      case Reading.Unreadable<Standing>(var problem) ->
          "It can't be read just now: " + problem.words() + ".";
      case Reading.Read<Standing>(var standing) -> "Its API key is good. " + words(standing);
    };
  }

  private String used() {
    return provider
        .cloud()
        .machines()
        .asOptional()
        .map(machines -> ", and has " + machines.size() + " that the key sees")
        .orElse("");
  }

  private String words(Standing standing) {
    String whose =
        standing
            .admin()
            .map(
                admin ->
                    admin
                        ? "It belongs to an administrator of the team. "
                        : "It belongs to a member of the team who is no administrator: some orders"
                            + " may be refused. ")
            .orElse("");
    return standing.maxMachines().isPresent()
        ? whose
            + "The account may have "
            + standing.maxMachines().getAsInt()
            + " machines at a time"
            + used()
            + "."
        : whose.strip();
  }

  private static String words(Abilities abilities, boolean has) {
    return Stream.of(Ability.values())
        .filter(ability -> abilities.can(ability) == has)
        .map(Ability::words)
        .collect(Collectors.joining(", "));
  }
}

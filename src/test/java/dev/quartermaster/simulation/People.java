package dev.quartermaster.simulation;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Those who use the bot: they type wishes, press what they see, sometimes twice, sometimes too
 * late, sometimes what they may not.
 */
final class People {
  private static final List<Person> ALL =
      List.of(FakeChat.ADA, FakeChat.BOB, FakeChat.EVE, FakeChat.MAX);
  private static final List<String> TYPES = List.of("P4000", "P5000", "P6000", "V100");
  private static final List<String> REGIONS = List.of("NY2", "CA1", "AMS1");

  private final World world;
  private final Post post;
  private final List<Seen> seen = new ArrayList<>();
  private final Map<MessageRef, Integer> pressedOn = new HashMap<>();
  private int wishes;

  /** A card that somebody has or had before him; a private one stands on no message. */
  private record Seen(Person person, Card card, Optional<MessageRef> on) {}

  People(World world) {
    this.world = world;
    this.post = new Post(world, this);
  }

  /** They come to work. */
  void begin() {
    int count = 1 + dice().below(4);
    long span = world.weather().length().toMillis();
    for (int i = 0; i < count; i++) {
      Duration when = Duration.ofMillis(dice().below((int) (span * 7 / 10)));
      world.later(when, this::wish);
    }
    if (dice().permille(300)) {
      world.later(Duration.ofMillis(dice().below((int) span)), this::pressSomethingOld);
    }
    if (dice().permille(200)) {
      world.later(Duration.ofMillis(dice().below((int) span)), this::stopEverything);
    }
  }

  private void stopEverything() {
    type(dice().oneOf(ALL), "freeze reason:x");
    world.later(dice().seconds(5, 9 * 60), () -> type(dice().oneOf(ALL), "unfreeze reason:y"));
  }

  private void wish() {
    wishes++;
    List<Person> likely =
        dice().permille(700)
            ? List.of(FakeChat.ADA, FakeChat.BOB)
            : List.of(FakeChat.EVE, FakeChat.MAX);
    Person who = dice().oneOf(likely);
    type(who, "create " + words());
  }

  private String words() {
    var words = new ArrayList<String>();
    words.add("name:w" + wishes);
    words.add("type:" + dice().oneOf(TYPES));
    words.add("region:" + dice().oneOf(REGIONS));
    words.add("size:" + dice().oneOf(List.of("50", "100", "250")));
    words.add("template:t0nspur5");
    words.add("ip:" + dice().oneOf(List.of("none", "static", "dynamic")));
    if (dice().permille(100)) {
      words.add("start:no");
    }
    if (dice().permille(120)) {
      words.add("email:new" + dice().below(2) + "@example.com");
      words.add("firstname:New");
      words.add("lastname:Person");
    }
    if (dice().permille(400)) {
      words.add("fallback:" + fallbacks());
    }
    if (dice().permille(150)) {
      words.remove(dice().below(5));
    }
    if (dice().permille(40)) {
      words.add("size:51");
    }
    return String.join(" ", words);
  }

  private String fallbacks() {
    return IntStream.rangeClosed(0, dice().below(3))
        .mapToObj(_ -> dice().oneOf(TYPES) + "@" + dice().oneOf(REGIONS))
        .distinct()
        .collect(Collectors.joining(","));
  }

  private void type(Person who, String words) {
    post.send(key -> new Interaction.Command(who, FakeChat.MACHINES, words, key), Optional.empty());
  }

  /** Somebody has a private card before him. */
  void sawPrivately(Person person, Card card) {
    List<Button> buttons = Words.buttons(card);
    if (buttons.isEmpty() || !world.isStormy()) {
      return;
    }
    var before = new Seen(person, card, Optional.empty());
    seen.add(before);
    int does = dice().below(100);
    Duration thinks = dice().permille(80) ? dice().seconds(5 * 60, 16 * 60) : dice().seconds(1, 40);
    String verb = does < 72 ? "confirm" : does < 84 ? "edit" : does < 90 ? "cancel" : "";
    if (!named(card, "confirm") && does < 80) {
      verb = buttons.getFirst().verb();
    }
    press(before, verb, thinks);
    if (verb.equals("confirm") && dice().permille(200)) {
      press(before, "confirm", thinks.plus(dice().millis(0, 2500)));
    }
    if (verb.equals("confirm") && dice().permille(80)) {
      press(before, "cancel", thinks.plus(dice().millis(-2000, 2500)));
    }
    if (verb.equals("edit") && dice().permille(400)) {
      press(before, "confirm", thinks.plus(dice().seconds(5, 200)));
    }
    if (dice().permille(60)) {
      press(new Seen(FakeChat.EVE, card, Optional.empty()), "confirm", thinks);
    }
  }

  /** A card stands in a channel, for all to see. */
  void sawCard(MessageRef message, Card card) {
    if (Words.buttons(card).isEmpty() || !world.isStormy()) {
      return;
    }
    var before = new Seen(dice().oneOf(ALL), card, Optional.of(message));
    seen.add(before);
    Button button = dice().oneOf(Words.buttons(card));
    String verb =
        named(card, "confirm") && dice().permille(600)
            ? "confirm"
            : named(card, "approve") && dice().permille(500) ? "approve" : button.verb();
    int inclined =
        switch (verb.replaceAll("/.*", "")) {
          case "confirm", "approve" -> 400;
          case "take-offer" -> 500;
          case "claim", "withdraw", "less", "deny" -> 90;
          case "alternative", "retry-for-account" -> 350;
          case "look" -> 150;
          case "cancel" -> 120;
          case "destroy" -> 150;
          case "give-way" -> 600;
          case "keep-trying", "tell-me" -> 500;
          default -> 60;
        };
    int earlier = pressedOn.merge(message, 1, Integer::sum);
    if (earlier < 8 && dice().permille(inclined)) {
      Duration thinks = verb.equals("cancel") ? dice().millis(50, 4000) : dice().seconds(1, 3 * 60);
      press(before, verb, thinks);
      if (dice().permille(150)) {
        var other = new Seen(dice().oneOf(ALL), card, Optional.of(message));
        press(other, verb, thinks.plus(dice().millis(0, 1500)));
      }
    }
  }

  private void pressSomethingOld() {
    if (!seen.isEmpty()) {
      Seen old = dice().oneOf(seen);
      Button button = dice().oneOf(Words.buttons(old.card()));
      press(new Seen(dice().oneOf(ALL), old.card(), old.on()), button.verb(), Duration.ZERO);
    }
    if (world.isStormy()) {
      world.later(dice().seconds(10, 10 * 60), this::pressSomethingOld);
    }
  }

  private static boolean named(Card card, String verb) {
    return Words.buttons(card).stream().anyMatch(button -> button.verb().equals(verb));
  }

  private void press(Seen before, String verb, Duration thinks) {
    Words.buttons(before.card()).stream()
        .filter(button -> button.verb().equals(verb))
        .findFirst()
        .ifPresent(button -> world.later(thinks, () -> press(before, button)));
  }

  private void press(Seen before, Button button) {
    if (!world.isStormy()) {
      return;
    }
    String target =
        dice().permille(20) ? button.target().replaceFirst(":\\d+:", ":3:") : button.target();
    Place where = before.on().map(MessageRef::place).orElse(FakeChat.MACHINES);
    post.send(
        key ->
            new Interaction.Press(before.person(), where, before.on(), button.verb(), target, key),
        Optional.of(before.card()));
  }

  /** A form opens before somebody, who fills it in or leaves it. */
  void sawForm(Person person, Form form) {
    if (form.submit().isEmpty() || !world.isStormy() || dice().permille(100)) {
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    form.inputs().forEach(input -> fill(input, values));
    world.later(
        dice().seconds(2, 60),
        () ->
            post.send(
                key -> new Interaction.Submission(person, form.id(), form.target(), values, key),
                Optional.of(shown(form))));
  }

  private static Card shown(Form form) {
    List<Card.Part> parts = new ArrayList<>();
    for (Form.Input input : form.inputs()) {
      if (input instanceof Form.Input.Shown(var some)) {
        parts.addAll(some);
      }
    }
    return new Card(Text.empty(), parts);
  }

  private void fill(Form.Input input, Map<String, String> values) {
    switch (input) {
      case Form.Input.Note _, Form.Input.Shown _ -> {}
      case Form.Input.Live(var live) -> fill(live, values);
      case Form.Input.Radio(var name, _, _, var value, var required) ->
          put(values, name, chosen(name, value, required));
      case Form.Input.Words(var name, _, var hint, var value, _) ->
          put(values, name, value.isEmpty() ? worded(hint) : value);
      case Form.Input.Email(var name, _, var value, var required) ->
          put(values, name, value.isEmpty() && required ? "new9@example.com" : value);
      case Form.Input.Choice(var name, _, _, var value, var required) ->
          put(values, name, chosen(name, value, required));
      case Form.Input.Find(var name, _, var chosen, var required) ->
          put(values, name, required && chosen.value().isEmpty() ? "t0nspur5" : chosen.value());
    }
  }

  private String worded(String hint) {
    return hint.isEmpty() || dice().permille(100) ? "form" + dice().below(100) : hint;
  }

  private String chosen(String name, String value, boolean required) {
    boolean changes = (value.isEmpty() && required) || dice().permille(250);
    return !changes
        ? value
        : switch (name) {
          case "type" -> dice().oneOf(TYPES);
          case "region" -> dice().oneOf(REGIONS);
          case "size" -> dice().oneOf(List.of("50", "100", "250"));
          default -> value;
        };
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  private Dice dice() {
    return world.dice();
  }
}

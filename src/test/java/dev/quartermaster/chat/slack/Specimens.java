package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Button;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One of each thing that can be shown, with some words everywhere. */
final class Specimens {
  private Specimens() {}

  /** Every kind of span around the same words. */
  static Text text(String words) {
    return Text.of(words)
        .strong(words)
        .code(words)
        .mention(new Person("T0QUARTER", "U0ADA"))
        .channel(new Place("C0ML"))
        .moment(Instant.parse("2026-11-24T03:00:00Z"));
  }

  static Card card(String words) {
    return new Card(
        text(words),
        List.of(
            title(words),
            line(words),
            facts(words),
            note(words),
            new Card.Part.Buttons(buttons(words))));
  }

  static Card.Part title(String words) {
    return new Card.Part.Title(words);
  }

  static Card.Part line(String words) {
    return new Card.Part.Line(text(words));
  }

  static Card.Part facts(String words) {
    return new Card.Part.Facts(
        List.of(new Card.Fact("Region", Text.of(words)), new Card.Fact(words, text(words))));
  }

  static Card.Part note(String words) {
    return new Card.Part.Note(text(words));
  }

  static List<Button> buttons(String words) {
    return List.of(
        Button.of("confirm", "R-7F3K:1:abc", "Create " + words, Button.Weight.PRIMARY),
        Button.of("edit", "", words, Button.Weight.PLAIN),
        new Button(
            "destroy",
            "m1",
            "Destroy " + words,
            Button.Weight.DANGER,
            Optional.of(new Button.Confirmation(words, words, words, words))));
  }

  static Form form(String words) {
    var ubuntu = new Form.Option("t04azgph", "Ubuntu " + words);
    return new Form(
        "complete",
        "draft-1",
        words,
        words,
        List.of(
            new Form.Input.Note(text(words)),
            new Form.Input.Words("name", "Name " + words, words, words, true),
            new Form.Input.Email("email", "E-mail", "ada@example.com", false),
            new Form.Input.Choice(
                "template", words, List.of(new Form.Option("", "none"), ubuntu), "t04azgph", true),
            new Form.Input.Find("script", words, ubuntu, false),
            new Form.Input.Radio(
                "ip", words, List.of(new Form.Option("none", "none " + words)), "none", true),
            new Form.Input.Live(
                new Form.Input.Choice("type", words, List.of(ubuntu), "t04azgph", true)),
            new Form.Input.Shown(
                List.of(line(words), note(words), new Card.Part.Buttons(buttons(words))))));
  }
}

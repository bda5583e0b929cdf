package dev.quartermaster.simulation;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import dev.quartermaster.chat.Reply;
import dev.quartermaster.request.StoreUnavailable;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Brings what people do to a copy of the bot, sometimes twice, and its answers back; what is not
 * acknowledged in three seconds looks failed.
 */
final class Post {
  private static final long ACK_MILLIS = 3000;
  private static final long STAMP_MILLIS = 300_000;

  private final World world;
  private final People people;
  private int keys;

  Post(World world, People people) {
    this.world = world;
    this.people = people;
  }

  /** Somebody does something; {@code on} is the card that he did it on. */
  void send(Function<String, Interaction> what, Optional<Card> on) {
    keys++;
    String key = "d" + keys;
    Interaction interaction = what.apply(key);
    world.note("person: " + key + " " + brief(interaction));
    world.history().add(new History.Fact.Did(interaction, key, on));
    bring(interaction, key);
    if (world.dice().permille(70)) {
      world.later(world.dice().seconds(0, 6), () -> bring(interaction, key));
    }
  }

  private void bring(Interaction interaction, String key) {
    long sent = world.agenda().millis();
    Optional<Life> life = world.copies().oneLiving();
    if (life.isEmpty()) {
      world.note("chat: nobody takes " + key);
      return;
    }
    world
        .agenda()
        .after(
            world.dice().millis(2, 300),
            life.get(),
            () -> take(life.get(), interaction, key, sent));
  }

  private void take(Life life, Interaction interaction, String key, long sent) {
    if (world.agenda().millis() - sent > STAMP_MILLIS) {
      world.note(life + " refuses " + key + ": its stamp is too old");
      return;
    }
    world.note(life + " takes " + key);
    world.history().add(new History.Fact.Taken(key));
    Handled handled = world.copies().bot(life).receive(interaction);
    life.pass("ack (before)");
    if (world.agenda().millis() - sent <= ACK_MILLIS) {
      boolean silently = handled.answer() instanceof Answer.Silence;
      world.history().add(new History.Fact.Acknowledged(key, silently));
      hear(interaction.who(), handled.answer(), key);
    } else {
      world.note("chat: " + key + " was acknowledged too late");
    }
    Reply reply = new Line(life, interaction.who(), key, sent);
    handled
        .followUp()
        .ifPresent(
            followUp ->
                world
                    .agenda()
                    .after(
                        world.dice().millis(1, 60), life, () -> followUp(life, followUp, reply)));
  }

  private void followUp(Life life, Handled.FollowUp followUp, Reply reply) {
    life.pass("follow-up (before)");
    try {
      followUp.run(reply);
    } catch (StoreUnavailable _) {
      world.note(life + " store unavailable in a follow-up");
    }
  }

  private void hear(Person who, Answer answer, String key) {
    switch (answer) {
      case Answer.Silence _, Answer.FieldErrors _, Answer.Matches _ -> {}
      case Answer.Standing(var card) -> world.chat().whisper(who, card, Optional.of(key));
      case Answer.Whisper(var card) -> world.chat().whisper(who, card, Optional.of(key));
      case Answer.NextForm(var form) -> people.sawForm(who, form);
    }
  }

  private static String brief(Interaction interaction) {
    return switch (interaction) {
      case Interaction.Command(var who, _, _, var words, _) -> who.id() + " types " + words;
      case Interaction.Press(var who, _, var on, _, var verb, var target, _) ->
          who.id()
              + " presses "
              + verb
              + " of "
              + target
              + (on.isEmpty() ? " in private" : " on " + on.get().number().substring(11));
      case Interaction.Submission(var who, var form, var target, var values, _) ->
          who.id() + " sends " + form + " for " + target + " " + new TreeMap<>(values);
      case Interaction.Touch(var who, var form, var target, _, var touched, _) ->
          who.id() + " touches " + touched + " of " + form + " for " + target;
      case Interaction.Shortcut(var who, _, var on, _, _) ->
          who.id() + " picks actions on " + on.number();
      case Interaction.Home(var who, _) -> who.id() + " looks at his page";
      case Interaction.Search(var who, _, var typed, _) -> who.id() + " looks for " + typed;
    };
  }

  /** The private line back to somebody. */
  private final class Line implements Reply {
    private final Life life;
    private final Person who;
    private final String key;
    private final long sent;

    Line(Life life, Person who, String key, long sent) {
      this.life = life;
      this.who = who;
      this.key = key;
      this.sent = sent;
    }

    @Override
    public void say(Place place, Card card) {
      life.pass("say (before)");
      life.takeTime("say", world.dice().millis(20, 300));
      if (!world.fault(Weather::chat, 0.3)) {
        world.chat().whisper(who, card, Optional.of(key));
      }
      life.pass("say (after)");
    }

    @Override
    public void replace(Place place, Card card) {
      say(place, card);
    }

    @Override
    public boolean open(Form form) {
      life.pass("open (before)");
      life.takeTime("open", world.dice().millis(20, 300));
      boolean inTime = world.agenda().millis() - sent <= ACK_MILLIS;
      if (inTime) {
        people.sawForm(who, form);
      }
      return inTime;
    }

    @Override
    public boolean push(Form form) {
      return open(form);
    }

    @Override
    public boolean redraw(Form form) {
      life.pass("redraw (before)");
      life.takeTime("redraw", world.dice().millis(20, 300));
      people.sawForm(who, form);
      return true;
    }
  }
}

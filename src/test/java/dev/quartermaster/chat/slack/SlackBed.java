package dev.quartermaster.chat.slack;

import dev.quartermaster.chat.Answer;
import dev.quartermaster.chat.Handled;
import dev.quartermaster.chat.Interaction;
import dev.quartermaster.chat.Receiver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The adapter between a scripted receiver and a fake Web API, on a clock that the test sets. */
final class SlackBed implements AutoCloseable {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String TOKEN = "xoxb-a-token-for-tests-0123456789";
  static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  final FakeWebApi web = new FakeWebApi();
  final List<Interaction> received = new CopyOnWriteArrayList<>();
  final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
  final Slack slack;
  final Sender sender;

  private final AtomicReference<Receiver> script =
      new AtomicReference<>(_ -> Handled.with(new Answer.Silence()));

  SlackBed() {
    this(Limits.standard());
  }

  SlackBed(Limits limits) {
    this(limits, System::nanoTime);
  }

  SlackBed(Limits limits, LongSupplier nanos) {
    var incidents = new AtomicInteger();
    this.slack =
        new Slack(
            options(web, limits),
            new Surroundings(
                clock::get, nanos, () -> "incident-" + incidents.incrementAndGet(), () -> 0.5));
    int port = slack.start(this::receive).orElseThrow();
    this.sender = new Sender(port, SECRET, clock::get);
  }

  static SlackOptions options(FakeWebApi web, Limits limits) {
    return new SlackOptions(
        new SlackDoor.Http("127.0.0.1", 0, () -> SECRET),
        "/machine",
        new Installation("T0QUARTER", "A0MACHINE", Optional.empty()),
        () -> TOKEN,
        web.address(),
        true,
        limits);
  }

  void answering(Answer answer) {
    taking(_ -> Handled.with(answer));
  }

  void taking(Function<Interaction, Handled> how) {
    script.set(how::apply);
  }

  @Override
  public void close() {
    slack.close();
    sender.close();
    web.close();
  }

  private Handled receive(Interaction interaction) {
    received.add(interaction);
    return script.get().receive(interaction);
  }
}

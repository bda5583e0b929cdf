package dev.quartermaster.sandbox.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What actors can do on the stage: type, press, wait for what they see, and break the world. */
final class Play {
  private static final Duration LONGEST = Duration.ofSeconds(150);
  private static final long LOOK_EVERY_MILLIS = 150;

  /** Where somebody looks beside the channel of all: those who decide have one of their own. */
  private static final Map<String, List<String>> CHANNELS =
      Map.of("ada", List.of("ml", "approvals"), "grace", List.of("ml", "approvals"));

  private final Door people;
  private final Door paperspace;
  private final Transcript transcript;
  private final Demo.Backstage backstage;
  private final LongSupplier nanos;

  Play(
      Door people,
      Door paperspace,
      Transcript transcript,
      Demo.Backstage backstage,
      LongSupplier nanos) {
    this.people = people;
    this.paperspace = paperspace;
    this.transcript = transcript;
    this.backstage = backstage;
    this.nanos = nanos;
  }

  void says(String words) {
    follow();
    transcript.says(words);
  }

  void types(String person, String line) {
    people.post("/" + person + "/type", Map.of("channel", "ml", "line", line));
    follow();
  }

  /** Presses a button on the newest message that has it. */
  void presses(String person, String button) {
    Message message = seen(person, there -> there.controls().contains(button));
    people.post("/" + person + "/press", Map.of("ts", message.ts(), "control", button));
    follow();
  }

  /** Presses a button twice in the same moment. */
  void pressesTwice(String person, String button) {
    Message message = seen(person, there -> there.controls().contains(button));
    Callable<JsonNode> press =
        () -> people.post("/" + person + "/press", Map.of("ts", message.ts(), "control", button));
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<JsonNode> done : both.invokeAll(List.of(press, press))) {
        done.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new SceneFailed("pressing twice at once: " + e.getMessage());
    }
    follow();
  }

  /** Fills in the form that is open and sends it. */
  void sends(String person, Map<String, String> values) {
    until(
        "a form opens that can be sent", () -> !form(person).path("submit").asString("").isEmpty());
    people.post("/" + person + "/form/submit", Map.of("values", values));
    follow();
  }

  /** Fills in one field of the form that is open; a menu that is searched gets it as typed. */
  void fills(String person, String field, String entry) {
    people.post("/" + person + "/form/fill", Map.of("control", field, "entry", entry));
    follow();
  }

  /** Presses a button inside the form that is open. */
  void pressesInForm(String person, String button) {
    people.post("/" + person + "/form/press", Map.of("control", button));
    follow();
  }

  /** Waits for the form on top to show something. */
  void formShows(String person, String words) {
    until(
        "the form shows “" + words + "”",
        () -> form(person).path("lines").toString().contains(words));
  }

  private JsonNode form(String person) {
    JsonNode stack = people.get("/" + person + "/form").path("stack");
    return stack.isEmpty() ? stack : stack.path(stack.size() - 1);
  }

  /** What the open form says is wrong. */
  String formErrors(String person) {
    StringBuilder words = new StringBuilder();
    for (JsonNode form : people.get("/" + person + "/form").path("stack")) {
      form.path("errors").properties().forEach(error -> words.append(error.getValue().asString()));
    }
    return words.toString();
  }

  /** The newest message that somebody sees and that is as wished; waited for. */
  Message seen(String person, Predicate<Message> wanted) {
    var found = new ArrayList<Message>();
    until(
        "a message appears that this scene waits for",
        () -> find(person, wanted).map(found::add).orElse(false));
    return found.getLast();
  }

  /** Waits for a message that says something. */
  Message sees(String person, String words) {
    return seen(person, message -> message.words().contains(words));
  }

  /** Waits until what was just decided stands on every card and in the thread; says how soon. */
  void reaches(String toldInThread) {
    var reach = new ArrayList<Reach>();
    until(
        "the decision stands on every card and in the thread",
        () -> Reach.of(people.get("/events"), toldInThread).map(reach::add).orElse(false));
    transcript.says(reach.getLast().words());
  }

  /** Arms a fault of the simulator, for one request. */
  void breaks(String fault) {
    paperspace.post("/_sim/faults", Map.of("name", fault));
  }

  void breaks(String fault, double seconds) {
    paperspace.post("/_sim/faults", Map.of("name", fault, "seconds", seconds));
  }

  /** Arms a fault of the simulator that stays until it is over. */
  Outage outage(String fault) {
    return Outage.begin(paperspace, fault);
  }

  /** Creates that Paperspace received, ever. */
  long creates() {
    return state().path("creates").asLong();
  }

  /** Machines that exist. */
  long machines() {
    long alive = 0;
    for (JsonNode machine : state().path("machines")) {
      alive += machine.path("state").asString().equals("gone") ? 0 : 1;
    }
    return alive;
  }

  Bot bot() {
    return backstage.bot();
  }

  Powers powers() {
    return backstage.powers();
  }

  void ensure(boolean claim, String words) {
    follow();
    if (!claim) {
      throw new SceneFailed(words);
    }
  }

  /** Waits until something holds, writing down meanwhile what happens. */
  void until(String what, Callable<Boolean> holds) {
    long end = nanos.getAsLong() + LONGEST.toNanos();
    try {
      while (!holds.call()) {
        follow();
        if (nanos.getAsLong() > end) {
          throw new SceneFailed("waited " + LONGEST.toSeconds() + " s in vain until " + what);
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (SceneFailed e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SceneFailed("interrupted");
    } catch (Exception e) { // Callable declares no narrower one
      throw new SceneFailed("waiting until " + what + ": " + e);
    }
    follow();
  }

  /** All messages that somebody sees and that are as wished. */
  List<Message> sights(String person, Predicate<Message> wanted) {
    List<Message> sights = new ArrayList<>();
    for (String channel : CHANNELS.getOrDefault(person, List.of("ml"))) {
      for (JsonNode node : people.get("/" + person + "/channel/" + channel).path("messages")) {
        sights.add(Message.of(node));
      }
    }
    return sights.stream().filter(wanted).toList();
  }

  private Optional<Message> find(String person, Predicate<Message> wanted) {
    List<Message> sights = sights(person, wanted);
    return sights.isEmpty() ? Optional.empty() : Optional.of(sights.getLast());
  }

  private JsonNode state() {
    return paperspace.get("/_sim/state");
  }

  private void follow() {
    transcript.follow(people.get("/events"), state());
  }
}

package dev.quartermaster.sandbox.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Plays a scene in a running sandbox, through the doors that people use, and writes down what
 * happens.
 */
public final class Demo {
  private final PrintWriter out;
  private final LongSupplier nanos;

  /** Writes to {@code out}; {@code nanos} is a count of nanoseconds that never jumps. */
  public Demo(PrintWriter out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
  }

  /**
   * Where the sandbox is.
   *
   * @param workspace the workspace's address
   * @param token what its people's door asks for
   * @param paperspace the simulator's address
   * @param speed how many times faster machines run than the world
   */
  public record Place(URI workspace, String token, URI paperspace, double speed) {}

  /** What scenes reach beside the doors. */
  public record Backstage(Bot bot, Powers powers) {}

  /** The names of all scenes, each with a sentence on what it shows. */
  public static List<String> list() {
    return Scenes.all().stream()
        .map(scene -> "%-22s %s".formatted(scene.name(), scene.about()))
        .toList();
  }

  /** Whether there is a scene of that name. */
  public static boolean knows(String scene) {
    return Scenes.named(scene).isPresent();
  }

  /** Whether a scene shows what only Paperspace's API v1 can do. */
  public static boolean needsV1(String scene) {
    return Scenes.named(scene).map(Scene::needsV1).orElse(false);
  }

  /** Whether the bot is killed in a scene, so that it must have a process of its own. */
  public static boolean killsTheBot(String scene) {
    return Scenes.named(scene).map(Scene::killsTheBot).orElse(false);
  }

  /**
   * Plays a scene to its end.
   *
   * @return true only if it ended as announced
   */
  public boolean play(String name, Place place, Backstage backstage) {
    Scene scene = Scenes.named(name).orElseThrow();
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    var people =
        new Door(
            http,
            URI.create(place.workspace() + "/_people"),
            Map.of("X-Workspace-Token", place.token()));
    var paperspace = new Door(http, place.paperspace(), Map.of());
    var transcript = new Transcript(out, place.speed());
    out.println("Scene “" + name + "”. " + scene.about());
    out.println(
        "Times: seconds since the beginning, then minutes:seconds as machines and waiting live them"
            + " ("
            + (int) place.speed()
            + " times faster).\n");
    var play = new Play(people, paperspace, transcript, backstage, nanos);
    try {
      scene.play(play);
      play.says("The scene ended as announced.");
      return true;
    } catch (SceneFailed e) {
      play.says("The scene FAILED: " + e.getMessage());
      return false;
    }
  }
}

package dev.quartermaster;

import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** The bot of a sandbox in a process of its own, which is killed at a named point. */
final class DoomedBot {
  private DoomedBot() {}

  /** Settings file, origin, speed, and the point, or an empty text for none. */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "logback-sandbox.xml");
    var settings = SettingsReader.forSandbox(System.getenv()).read(Path.of(args[0]));
    Edges edges =
        Edges.atSpeed(Instant.parse(args[1]), Double.parseDouble(args[2]))
            .through(new KillPoints(args[3]).ports());
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(
        new BotProcess(((SettingsResult.Valid) settings).settings(), edges, err).runUntilStopped());
  }
}

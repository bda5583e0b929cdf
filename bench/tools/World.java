import dev.quartermaster.sandbox.paperspace.Durations;
import dev.quartermaster.sandbox.paperspace.Options;
import dev.quartermaster.sandbox.paperspace.PaperspaceSimulator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/**
 * The Paperspace simulator of the sandbox in a process of its own, at the world's speed. Run with
 * Quartermaster's jar on the class path.
 *
 * <p>Usage: World [port] [seconds from a create to ready, 270 if not said]
 */
public final class World {
  public static void main(String[] args) throws InterruptedException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 3998;
    Durations usual = Durations.defaults();
    Durations durations =
        args.length > 1
            ? new Durations(
                Duration.ofSeconds(Long.parseLong(args[1])),
                Duration.ZERO,
                Duration.ZERO,
                usual.start(),
                usual.stop(),
                usual.restart(),
                usual.destroy())
            : usual;
    Options options = Options.defaults().withPort(port).withDurations(durations);
    PaperspaceSimulator.start(manyMachines(options), InstantSource.system(), new Random(1));
    new CountDownLatch(1).await();
  }

  private static Options manyMachines(Options usual) {
    return new Options(
        usual.port(),
        usual.keys(),
        usual.teamId(),
        usual.teamMode(),
        usual.durations(),
        usual.capacity(),
        usual.createStatus(),
        100_000);
  }
}

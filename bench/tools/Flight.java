import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has many machines made at once, as people do: a line, then a press of the card that comes of it.
 * Then waits until each thread says READY, and measures the bot from the last create to the last
 * READY: cores, most memory, and what it asked of Paperspace meanwhile.
 *
 * <p>Usage: Flight --url URL --fake URL --pid PID --machines N --secs LONGEST [--out FILE]
 */
public final class Flight {
  private static final int SENDERS = 16;
  private static final int CHANNELS = 100;
  private final LoadGen.Options options;
  private final URI url;
  private final LoadGen.Signer signer;
  private final String fake;
  private final int machines;
  private final long pid;
  private final long giveUp;

  private Flight(LoadGen.Options options) {
    this.options = options;
    this.url = LoadGen.loopback(options.need("url"));
    this.signer = new LoadGen.Signer(url);
    this.fake = options.need("fake");
    this.machines = Integer.parseInt(options.need("machines"));
    this.pid = Long.parseLong(options.need("pid"));
    this.giveUp = System.nanoTime() + Long.parseLong(options.need("secs")) * 1_000_000_000L;
  }

  public static void main(String[] args) throws Exception {
    // LoadGen's options follow a first word
    String[] words = new String[args.length + 1];
    words[0] = "flight";
    System.arraycopy(args, 0, words, 1, args.length);
    new Flight(LoadGen.Options.parse(words)).fly();
  }

  private void fly() throws Exception {
    long began = System.nanoTime();
    Thread typing = Thread.ofVirtual().start(this::type);
    int pressed = press();
    typing.join();
    double asked = seconds(began);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("label", options.one("label", "quartermaster"));
    result.put("phase", "flight");
    result.put("asked_s", LoadGen.round(asked));
    follow(result, pressed);
    LoadGen.emit(options, result);
  }

  private void type() {
    var left = new AtomicInteger(machines);
    var senders = new Thread[SENDERS];
    for (int i = 0; i < SENDERS; i++) {
      senders[i] =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var line = new Line(url)) {
                      while (left.getAndDecrement() > 0) {
                        while (!line.took(
                            signer.request("command", "create name:{id}", CHANNELS))) {
                          Thread.sleep(20); // it said that it was busy
                        }
                      }
                    } catch (Exception e) {
                      throw new IllegalStateException("a line was not taken", e);
                    }
                  });
    }
    try {
      for (Thread sender : senders) {
        sender.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Presses each card once; how many. */
  private int press() throws Exception {
    int pressed = 0;
    var cards = new ArrayDeque<String>();
    try (var line = new Line(url)) {
      while (pressed < machines && System.nanoTime() < giveUp) {
        LoadGen.get(fake + "/_confirms").lines().forEach(cards::add);
        if (cards.isEmpty()) {
          Thread.sleep(20);
        } else if (line.took(press(cards.peek()))) {
          cards.remove();
          pressed++;
        }
      }
    }
    return pressed;
  }

  private ByteBuffer press(String card) {
    int id = card.lastIndexOf(' ');
    return signer.press(card.substring(0, id), Long.parseLong(card.substring(id + 1)), CHANNELS);
  }

  private void follow(Map<String, Object> result, int pressed) throws Exception {
    long wall = System.nanoTime();
    long cpu = LoadGen.Processes.cpuAndRss(pid)[0];
    long before = ready();
    long rss = 0;
    while (ready() < pressed && System.nanoTime() < giveUp) {
      rss = Math.max(rss, LoadGen.Processes.cpuAndRss(pid)[1]);
      Thread.sleep(500);
    }
    double seconds = seconds(wall);
    result.put("machines", pressed);
    result.put("ready_before", before);
    result.put("not_ready", machines - ready());
    result.put("follow_s", LoadGen.round(seconds));
    result.put("cores", (LoadGen.Processes.cpuAndRss(pid)[0] - cpu) / 100.0 / seconds);
    result.put("rss_mib", rss / 1024);
  }

  private long ready() throws Exception {
    return LoadGen.number(LoadGen.get(fake + "/_stats"), "ready");
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Has many machines asked for by one person, and approved by another on a timetable: how long until
 * a press is acknowledged, which is once the vote is on disk, and until both cards and the thread
 * say so.
 *
 * <p>Usage: Votes --url URL --fake URL --votes N --rate A-SECOND --secs LONGEST [--out FILE]
 */
public final class Votes {
  private static final String ASKER = "U0ASKER001";
  /** Many: a channel takes one post a second, and each request is three of them before its vote. */
  private static final int CHANNELS = 1000;
  private static final int LINES = 32;

  private final LoadGen.Options options;
  private final URI url;
  private final String fake;
  private final int votes;
  private final double rate;
  private final long giveUp;
  private final LoadGen.Signer asker;
  private final LoadGen.Signer approver;

  /** A card that asks approvers. */
  private record Ask(String channel, String ts, String button) {}

  private Votes(LoadGen.Options options) {
    this.options = options;
    this.url = LoadGen.loopback(options.need("url"));
    this.fake = options.need("fake");
    this.votes = Integer.parseInt(options.need("votes"));
    this.rate = Double.parseDouble(options.need("rate"));
    this.giveUp = System.nanoTime() + Long.parseLong(options.need("secs")) * 1_000_000_000L;
    this.asker = new LoadGen.Signer(url, ASKER);
    this.approver = new LoadGen.Signer(url);
  }

  public static void main(String[] args) throws Exception {
    // LoadGen's options follow a first word
    String[] words = new String[args.length + 1];
    words[0] = "votes";
    System.arraycopy(args, 0, words, 1, args.length);
    new Votes(LoadGen.Options.parse(words)).run();
  }

  private void run() throws Exception {
    List<Ask> cards = asked();
    int[] acks = approved(cards);
    Arrays.sort(acks);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("label", options.one("label", "quartermaster"));
    result.put("round", Integer.parseInt(options.one("round", "1")));
    result.put("phase", options.one("phase", "votes"));
    result.put("votes", cards.size());
    result.put("bad", cards.size() - acks.length);
    result.put("p50_us", LoadGen.percentile(acks, 50));
    result.put("p99_us", LoadGen.percentile(acks, 99));
    result.put("max_us", LoadGen.percentile(acks, 100));
    LoadGen.emit(options, result);
  }

  /** Types a line for each, confirms the private card, and gathers the cards that come of it. */
  private List<Ask> asked() throws Exception {
    Deque<String> confirms = new ArrayDeque<>();
    Map<String, Ask> cards = new LinkedHashMap<>();
    int typed = 0;
    try (var line = new Line(url)) {
      while (cards.size() < votes && System.nanoTime() < giveUp) {
        if (typed < votes && typed - cards.size() < 50) {
          typed += line.took(asker.request("command", "create name:{id}", CHANNELS)) ? 1 : 0;
        } else {
          Thread.sleep(5);
        }
        LoadGen.get(fake + "/_confirms").lines().forEach(confirms::add);
        while (!confirms.isEmpty() && line.took(confirm(confirms.peek()))) {
          confirms.remove();
        }
        LoadGen.get(fake + "/_asks").lines().forEach(ask -> card(ask, cards));
      }
    }
    return List.copyOf(cards.values());
  }

  private java.nio.ByteBuffer confirm(String card) {
    int id = card.lastIndexOf(' ');
    return asker.press(card.substring(0, id), Long.parseLong(card.substring(id + 1)), CHANNELS);
  }

  /** By its request: a card that is drawn anew is the same one, and is asked for once. */
  private static void card(String ask, Map<String, Ask> cards) {
    String[] words = ask.split(" ");
    String request = words[3].split(":")[0];
    cards.putIfAbsent(request, new Ask(words[0], words[1], words[2] + " " + words[3]));
  }

  /** Presses Approve on each at its time; how long each took from then on, in microseconds. */
  private int[] approved(List<Ask> cards) throws Exception {
    var due = new ConcurrentLinkedQueue<Integer>();
    for (int i = 0; i < cards.size(); i++) {
      due.add(i);
    }
    long[] took = new long[cards.size()];
    long begin = System.nanoTime();
    var lines = new Thread[LINES];
    for (int i = 0; i < LINES; i++) {
      lines[i] = Thread.ofVirtual().start(() -> press(cards, due, begin, took));
    }
    for (Thread line : lines) {
      line.join();
    }
    return Arrays.stream(took)
        .filter(nanos -> nanos > 0)
        .mapToInt(nanos -> (int) (nanos / 1000))
        .toArray();
  }

  private void press(
      List<Ask> cards,
      ConcurrentLinkedQueue<Integer> due,
      long begin,
      long[] took) {
    try (var line = new Line(url)) {
      for (Integer next; (next = due.poll()) != null; ) {
        Ask card = cards.get(next);
        long at = begin + (long) (next * 1e9 / rate);
        for (long wait; (wait = at - System.nanoTime()) > 0; ) {
          LockSupport.parkNanos(wait);
        }
        if (line.took(approver.press(card.button(), card.channel(), card.ts()))) {
          took[next] = System.nanoTime() - at;
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException("a press was not taken", e);
    }
  }
}

package dev.quartermaster.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Garbage of many kinds at the front door; seeded, replay a failure by {@code -Dseed=}. */
class FrontFuzzTest {
  private static final long SEED = Long.getLong("seed", 20261124L);
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final List<String> GENUINE =
      List.of(
          Payloads.command("create type:P4000"),
          Payloads.press("confirm#0", "R-7F3K:1:abc", "https://x.slack.com/1", true),
          Payloads.submission("{\"name\":{\"name\":{\"type\":\"plain_text_input\"}}}"),
          Payloads.search("ubuntu"),
          Payloads.closed());

  private final Random random = new Random(SEED);
  private final SlackBed bed = new SlackBed(new Limits(64, 512, Set.of(), SHORT, SHORT, 4, 100));
  private final LogLines log = new LogLines();

  @AfterEach
  void close() {
    bed.close();
    log.close();
  }

  @Test
  void a_body_that_was_changed_after_signing_never_has_an_effect() {
    for (int round = 0; round < 1_000; round++) {
      String body = GENUINE.get(random.nextInt(GENUINE.size()));
      byte[] changed = mutated(body.getBytes(StandardCharsets.UTF_8));
      var request = bed.sender.signed(body).post(RequestBody.create(changed, FORM)).build();

      assertThat(bed.sender.send(request).status())
          .as("seed %d round %d", SEED, round)
          .isEqualTo(401);
    }
    assertThat(bed.received).isEmpty();
  }

  @Test
  void a_signed_body_of_any_shape_is_taken_or_refused_but_breaks_nothing() {
    for (int round = 0; round < 500; round++) {
      String body = GENUINE.get(random.nextInt(GENUINE.size()));
      String changed = ascii(mutated(body.getBytes(StandardCharsets.UTF_8)));

      assertThat(bed.sender.send(changed).status())
          .as("seed %d round %d", SEED, round)
          .isIn(200, 400, 403, 415);
    }
    assertThat(log.lines()).noneMatch(line -> line.contains("incident="));
  }

  @Test
  void signed_json_with_values_of_other_types_breaks_nothing() {
    String[] values = {"null", "1", "[]", "{}", "\"x\"", "[[]]", "{\"id\":1}", "true", "1e999"};
    for (int round = 0; round < 500; round++) {
      String json = json(GENUINE.get(1 + random.nextInt(GENUINE.size() - 1)));
      String changed = retyped(json, values[random.nextInt(values.length)]);

      assertThat(bed.sender.send(Payloads.payload(changed)).status())
          .as("seed %d round %d: %s", SEED, round, changed)
          .isIn(200, 400, 403, 415);
    }
    assertThat(log.lines()).noneMatch(line -> line.contains("incident="));
  }

  @Test
  void http_that_was_changed_anywhere_never_has_an_effect_and_leaves_the_front_alive() {
    String text =
        "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Signature: v0="
            + "0".repeat(64)
            + "\r\nX-Slack-Request-Timestamp: "
            + SlackBed.NOW.getEpochSecond()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
            + "Content-Length: 9\r\n\r\npayload=1";
    byte[] forged = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int batch = 0; batch < 5; batch++) {
      List<RawClient> clients =
          IntStream.range(0, 40)
              .mapToObj(_ -> new RawClient("127.0.0.1", bed.sender.port()))
              .toList();
      clients.forEach(client -> client.send(latin(mutated(forged))));

      assertThat(clients.stream().map(RawClient::readAll))
          .as("seed %d batch %d", SEED, batch)
          .noneMatch(answer -> answer.contains("HTTP/1.1 200") || answer.contains("HTTP/1.1 500"));
      clients.forEach(RawClient::close);
    }

    assertThat(bed.received).isEmpty();
    assertThat(bed.sender.send(Payloads.command("list")).status()).isEqualTo(200);
  }

  private byte[] mutated(byte[] bytes) {
    byte[] changed = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
      case 2 -> {
        changed = Arrays.copyOf(changed, changed.length + 1 + random.nextInt(20));
        for (int at = bytes.length; at < changed.length; at++) {
          changed[at] = (byte) random.nextInt(256);
        }
      }
      default -> {
        int at = random.nextInt(changed.length - 4);
        for (int offset = 0; offset < 4; offset++) {
          changed[at + offset] = (byte) ~changed[at + offset];
        }
      }
    }
    return changed;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The sender signs text, so bytes above 127 become question marks. */
  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII).replace('\uFFFD', '?');
  }

  private static String json(String body) {
    return URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8);
  }

  /** Puts another value in place of one of the strings that are values. */
  private String retyped(String json, String value) {
    var places = Pattern.compile(":\\s*(\"[^\"]*\"|true|false)").matcher(json).results().toList();
    var place = places.get(random.nextInt(places.size()));
    return json.substring(0, place.start(1)) + value + json.substring(place.end(1));
  }
}

package dev.quartermaster.paperspace.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quartermaster.paperspace.wire.OneShotBody.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** The body of a create leaves once and stays nowhere. */
class OneShotBodyTest {
  @Test
  void a_body_is_written_once_and_wiped() throws IOException {
    byte[] bytes = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    var body = new OneShotBody(bytes, () -> true);
    var sink = new Buffer();

    body.writeTo(sink);

    assertThat(sink.readUtf8()).isEqualTo("{\"a\":1}");
    assertThat(bytes).containsOnly(0);
    assertThat(body.progress()).isEqualTo(Progress.BEGUN);
    assertThat(body.isOneShot()).isTrue();
    assertThat(body.contentLength()).isEqualTo(7);
  }

  @Test
  void a_second_writing_is_impossible() throws IOException {
    var body = new OneShotBody(new byte[] {'x'}, () -> true);
    body.writeTo(new Buffer());
    var second = new Buffer();

    assertThatThrownBy(() -> body.writeTo(second)).isInstanceOf(IOException.class);
    assertThat(second.size()).isZero();
    assertThat(body.progress()).isEqualTo(Progress.BEGUN);
  }

  @Test
  void a_body_that_was_held_back_stays_so() {
    var answers = new boolean[] {false, true};
    var body = new OneShotBody(new byte[] {'x'}, () -> answers[0]);
    var sink = new Buffer();

    assertThatThrownBy(() -> body.writeTo(sink)).isInstanceOf(IOException.class);
    answers[0] = answers[1];
    assertThatThrownBy(() -> body.writeTo(sink)).isInstanceOf(IOException.class);

    assertThat(sink.size()).isZero();
    assertThat(body.progress()).isEqualTo(Progress.HELD_BACK);
  }

  @Test
  void a_guard_that_breaks_lets_nothing_out() {
    var body =
        new OneShotBody(
            new byte[] {'x'},
            () -> {
              throw new IllegalStateException("broken guard");
            });
    var sink = new Buffer();

    assertThatThrownBy(() -> body.writeTo(sink)).hasMessage("broken guard");
    assertThat(sink.size()).isZero();
    assertThat(body.progress()).isEqualTo(Progress.HELD_BACK);
  }
}

package dev.quartermaster.paperspace.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.paperspace.wire.Orders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The password of a new user leaves once and stays nowhere. */
class NewPasswordTest {
  @Test
  void a_password_is_wiped_and_was_in_the_body_before() {
    var password = NewPassword.from(RandomGenerator.of("L64X128MixRandom"));
    byte[] before = copy(password);

    byte[] json = CreateJson.bytes(Orders.forNewUser(), Optional.of(password));
    password.wipe();

    assertThat(new String(json, StandardCharsets.UTF_8))
        .endsWith(",\"password\":\"" + new String(before, StandardCharsets.US_ASCII) + "\"}");
    assertThat(copy(password)).containsOnly(0);
  }

  @Test
  void a_password_is_taken_out_of_a_text_wherever_it_stands() {
    var password = NewPassword.from(RandomGenerator.of("L64X128MixRandom"));
    String plain = new String(copy(password), StandardCharsets.US_ASCII);

    assertThat(password.removedFrom(plain + " is weak, " + plain)).isEqualTo("*** is weak, ***");
    assertThat(password.removedFrom("short")).isEqualTo("short");
  }

  private static byte[] copy(NewPassword password) {
    var copy = new byte[password.length()];
    password.copyInto(copy, 0);
    return copy;
  }
}

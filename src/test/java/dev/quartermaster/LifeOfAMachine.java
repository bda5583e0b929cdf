package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.config.PaperspaceSettings.Api;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One machine minded from chat, from its making to its end, with one bot over one API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LifeOfAMachine {
  private static final String CREATE =
      "/machine create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";

  private final Api api;
  private Chat chat;

  LifeOfAMachine(Api api) {
    this.api = api;
  }

  @BeforeAll
  void make_the_machine(@TempDir Path folder) {
    chat = new Chat(folder, api);
    chat.person("ada").types("ml", CREATE);
    chat.presses("Create machine");
    chat.thread("READY");
  }

  @AfterAll
  void close() {
    chat.close();
  }

  @Test
  @Order(1)
  void the_account_and_the_price_list_are_looked_up() {
    assertThat(chat.answer("/machine types", "machine types"))
        .contains("P5000 · 16 GB GPU · $0.78/h");
    assertThat(chat.answer("/machine templates ubuntu", "templates")).contains("Ubuntu 22.04");
    assertThat(chat.answer("/machine networks", "private networks")).contains("NY2");
    assertThat(chat.answer("/machine users", "people in the team")).doesNotContain("@");
    assertThat(chat.answer("/machine availability type:P5000", "nothing is reserved"))
        .contains("NY2 to be had", "AMS1 to be had");
    assertThat(chat.answer("/machine cost trainer-7", "trainer-7 ran")).contains("for computing");
    assertThat(chat.answer("/machine availability colour:red", "isn't a parameter"))
        .contains("M-101");
  }
}

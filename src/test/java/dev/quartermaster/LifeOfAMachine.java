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
  @Order(2)
  void it_is_restarted_and_comes_back() {
    chat.answer("/machine restart trainer-7", "On it");
    assertThat(chat.answer("/machine restart trainer-7", "Already restarting"))
        .contains("as asked by @ada")
        .doesNotContain("M-");
    assertThat(chat.answer("/machine stop trainer-7", "I can't stop")).contains("M-305");
    chat.thread("asked to restart it");
    chat.root("RESTARTING");
    chat.root("READY");
  }

  @Test
  @Order(3)
  void it_gets_another_name_and_is_known_by_it() {
    assertThat(chat.answer("/machine rename trainer-7 to:-bad-", "Nothing was done"))
        .contains("M-111");
    chat.answer("/machine rename trainer-7 to:trainer-8", "On it");
    chat.thread("It is called trainer-8 now");

    assertThat(chat.answer("/machine show trainer-7", "I made no machine")).contains("M-306");
    chat.answer("/machine show trainer-8", "trainer-8");
    assertThat(chat.sandbox().paperspace().machines().getFirst().name()).isEqualTo("trainer-8");
  }

  @Test
  @Order(4)
  void it_becomes_larger_once_the_price_is_confirmed_or_the_api_can_not() {
    if (api == Api.CORE) {
      assertThat(chat.answer("/machine resize trainer-8 type:P6000", "This API can't"))
          .contains("M-125");
      return;
    }
    assertThat(chat.answer("/machine resize trainer-8 size:50", "can only grow")).contains("M-108");
    assertThat(chat.answer("/machine resize trainer-8 type:P5000", "just that already"))
        .contains("Nothing was done");
    assertThat(chat.answer("/machine resize trainer-8 type:P6000 size:250", "Resize trainer-8?"))
        .contains("P5000, 100 GB", "P6000, 250 GB", "$0.79/h", "$1.11/h");

    chat.presses("Resize machine");

    chat.thread("It is a P6000 with a disk of 250 GB now, about $1.11/h");
    assertThat(chat.answer("/machine show trainer-8", "P6000")).contains("READY");
  }

  @Test
  @Order(5)
  void whoever_is_no_admin_may_do_none_of_it() {
    for (String line :
        new String[] {
          "restart trainer-8", "rename trainer-8 to:mine", "resize trainer-8 type:P6000"
        }) {
      assertThat(chat.answer("linus", "/machine " + line, "These people can")).contains("M-212");
    }
  }
}

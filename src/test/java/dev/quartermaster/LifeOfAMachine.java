package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.config.PaperspaceSettings.Api;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
      "/machine create name:trainer-7 type:P5000 region:NY2 size:100 ip:none template:\"Ubuntu"
          + " 22.04\"";

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
  void it_is_restarted_one_thing_at_a_time_and_comes_back() {
    chat.person("ada").types("ml", "/machine freeze reason:\"to look at it\"");
    chat.sees("ada", message -> Chat.words(message).contains("Stopped. Nothing is sent"));
    chat.answer("/machine restart trainer-7", "On it");
    chat.root("RESTARTING");
    assertThat(chat.answer("/machine restart trainer-7", "Already restarting"))
        .contains("as asked by @ada")
        .doesNotContain("M-");
    assertThat(chat.answer("/machine stop trainer-7", "I can't stop")).contains("M-305");
    chat.person("ada").types("ml", "/machine unfreeze reason:\"seen\"");
    chat.thread("asked to restart it");
    chat.root("READY");
  }

  @Test
  @Order(3)
  void it_gets_another_name_and_is_known_by_it() {
    assertThat(chat.answer("/machine rename trainer-7 to:-bad-", "Nothing was done"))
        .contains("M-111");
    chat.answer("/machine rename trainer-7 to:trainer-9", "On it");
    chat.thread("It is called trainer-9 now");

    assertThat(chat.answer("/machine show trainer-7", "I made no machine")).contains("M-306");
    chat.answer("/machine show trainer-9", "trainer-9");
    assertThat(chat.sandbox().paperspace().machines().getFirst().name()).isEqualTo("trainer-9");
  }

  @Test
  @Order(4)
  void the_form_of_its_card_gives_it_another_name_and_says_what_can_not_be() {
    var form = chat.formBehind("Rename or resize…", "Change machine");
    form.submits();
    assertThat(form.top().orElseThrow().errors().values()).contains("Nothing is changed yet.");
    form.fills("Its name", "-bad-");
    form.submits();
    assertThat(form.top().orElseThrow().errors()).isNotEmpty();
    form.submits(Map.of("Its name", "trainer-8"));
    chat.thread("It is called trainer-8 now");
  }

  @Test
  @Order(5)
  void it_becomes_larger_once_the_price_is_confirmed_or_the_api_can_not() {
    if (api == Api.CORE) {
      assertThat(chat.answer("/machine resize trainer-8 type:P6000", "This API can't"))
          .contains("M-125");
      return;
    }
    assertThat(chat.answer("/machine resize trainer-8 size:50", "can only grow")).contains("M-108");
    chat.formBehind("Rename or resize…", "Change machine").submits(Map.of("Disk (GB)", "250 GB"));
    chat.sees("ada", message -> Chat.words(message).contains("P5000, 250 GB"));
    assertThat(chat.answer("/machine resize trainer-8 type:P5000", "just that already"))
        .contains("Nothing was done");
    assertThat(chat.answer("/machine resize trainer-8 type:P6000 size:250", "Resize trainer-8?"))
        .contains("P5000, 100 GB", "P6000, 250 GB", "$0.79/h", "$1.11/h");

    chat.presses("Resize machine");

    chat.thread("It is a P6000 with a disk of 250 GB now, about $1.11/h");
    assertThat(chat.answer("/machine show trainer-8", "P6000")).contains("READY");
  }

  @Test
  @Order(6)
  void its_disk_is_kept_put_back_and_kept_as_a_template_or_the_api_can_not() {
    if (api == Api.CORE) {
      assertThat(chat.answer("/machine snapshot list trainer-8", "no snapshots by hand"))
          .contains("M-125");
      assertThat(chat.answer("/machine template trainer-8 name:mine", "can't make templates"))
          .contains("M-125");
      return;
    }
    chat.answer("/machine snapshot create trainer-8 name:before", "On it");
    chat.thread("Its disk is kept as the snapshot before");
    chat.answer("/machine snapshot restore trainer-8 name:before", "has one such snapshot");
    chat.presses("Restore it");
    chat.thread("Its disk is what it was in the snapshot");
    chat.answer("/machine snapshot delete trainer-8 name:\"before 2\"", "has one such snapshot");
    chat.presses("Delete it");
    chat.thread("is deleted");
    chat.answer("/machine template trainer-8 name:my-image", "On it");
    chat.thread("It is kept as the template my-image");
  }

  @Test
  @Order(7)
  void it_gets_a_static_address_and_gives_it_up_or_the_api_can_not() {
    if (api == Api.CORE) {
      assertThat(chat.answer("/machine ip claim trainer-8", "no list of static addresses"))
          .contains("M-125");
      return;
    }
    assertThat(chat.answer("/machine ip release trainer-8", "has no static")).doesNotContain("M-");
    chat.answer("/machine ip claim trainer-8", "A static public IP for trainer-8");
    chat.presses("Claim the IP");
    chat.thread("It has a static public IP now");
    chat.answer("/machine ip release trainer-8", "would be given up");
    chat.presses("Release the IP");
    chat.thread("is released and costs no more");
  }

  @Test
  @Order(8)
  void an_address_outlives_its_machine_if_it_is_kept_and_is_given_to_another() {
    chat.person("ada").types("ml", CREATE.replace("trainer-7", "brief").replace("none", "static"));
    chat.presses("Create machine");
    String ip = chat.thread("· public ").replaceFirst("(?s).*· public \\D*([0-9.]+[0-9]).*", "$1");
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> chat.sandbox().paperspace().machines().getLast().name().equals("brief"));
    chat.person("ada").types("ml", "/machine destroy brief");
    chat.form("ada", "Destroy machine")
        .submits(
            Map.of(
                "Its static public IP", "Keep it on the account: it goes on costing",
                "Type the machine's name to confirm", "brief"));
    chat.thread("Its static IP stays on the account and goes on costing");
    if (api == Api.CORE) {
      assertThat(chat.answer("/machine ip assign trainer-8 ip:" + ip, "no list of static"))
          .contains("M-125");
      return;
    }
    assertThat(chat.answer("/machine ip assign trainer-8", "Which one?")).contains("M-101");
    chat.answer("/machine ip assign trainer-8 ip:" + ip, "On it");
    assertThat(chat.thread("It has the static public IP ")).contains(ip);
    chat.answer("/machine ip assign trainer-8 ip:" + ip, "has a static public IP already");
    chat.answer("/machine ip release trainer-8", "would be given up");
    chat.presses("Release the IP");
    chat.sees("ada", message -> Chat.words(message).contains(ip + " is released"));
  }

  @Test
  @Order(9)
  void others_get_access_and_a_script_and_its_use_is_told() {
    assertThat(chat.answer("/machine users", "account")).doesNotContain("@");
    assertThat(chat.answer("/machine access grant trainer-8 user:nobody", "I know no account"))
        .contains("M-101");
    chat.answer("/machine access grant trainer-8 user:@linus", "On it");
    chat.thread("has access to it now");
    chat.answer("/machine access revoke trainer-8 user:@linus", "On it");
    chat.thread("has no access to it any more");
    assertThat(chat.answer("/machine utilization trainer-8", "trainer-8 ran"))
        .contains("for computing");
    if (api == Api.CORE) {
      assertThat(chat.answer("/machine script assign trainer-8 script:none", "only when a machine"))
          .contains("M-125");
      return;
    }
    assertThat(chat.answer("/machine script assign trainer-8 script:none", "I know no script"))
        .contains("M-101");
    chat.answer("/machine script assign trainer-8 script:install-docker", "On it");
    chat.thread("At its next boot it runs the script install-docker");
  }

  @Test
  @Order(10)
  void whoever_is_no_admin_may_do_none_of_it() {
    for (String line :
        new String[] {
          "restart trainer-8", "rename trainer-8 to:mine", "handover trainer-8 to:@linus"
        }) {
      assertThat(chat.answer("linus", "/machine " + line, "These people can")).contains("M-212");
    }
  }

  @Test
  @Order(11)
  void it_is_handed_over_and_minded_by_whoever_has_it_then() {
    chat.answer("/machine handover trainer-8 to:@linus", "On it");
    chat.thread("'s now");
    chat.answer("linus", "/machine stop trainer-8", "On it");
    chat.thread("asked to stop it");
  }
}

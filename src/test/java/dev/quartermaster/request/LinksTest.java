package dev.quartermaster.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudUser;
import dev.quartermaster.machine.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose account at the cloud is whose: nobody says that of himself alone. */
class LinksTest {
  private static final Person LINUS = new Person("T0QUARTER", "U0LINUS");
  private static final MessageRef TOLD = new MessageRef("C0OPS", "1");
  private static final CloudId.User BEN = new CloudId.User("uben");

  private final Bench bench = new Bench();
  private final Front front = new Front(bench);

  @BeforeEach
  void two_accounts() {
    bench.cloud.hasUser(user("uben", "ben@example.com"));
    bench.cloud.hasUser(user("ukim", "kim@example.com"));
    bench.cloud.hasUser(user("ugrace", "grace@example.com"));
    bench.pass(Duration.ofMinutes(2));
  }

  @Test
  void a_link_counts_once_an_admin_confirms_it_and_until_it_is_undone() {
    assertThat(types(LINUS, "link user:ben@example.com")).contains("An admin has to confirm");
    assertThat(front.people.account(LINUS.id())).isEmpty();
    assertThat(told()).contains("<@U0LINUS>".replaceAll("[<>]", ""), "uben");
    assertThat(presses(LINUS, "confirm", "U0LINUS:1")).contains("M-203");
    assertThat(presses(Samples.BOB, "confirm", "U0LINUS:1")).contains("is confirmed by");
    assertThat(presses(Samples.ADA, "refuse", "U0LINUS:1")).contains("M-303");
    assertThat(front.people.account(LINUS.id())).contains(BEN);
    assertThat(front.chat.log()).anySatisfy(line -> assertThat(line).contains("U0LINUS"));
    assertThat(types(LINUS, "unlink")).contains("no account any more");
    assertThat(front.people.account(LINUS.id())).isEmpty();
    assertThat(front.links.told())
        .extracting(event -> ((HouseEvent.Decided) event).what())
        .containsExactly("ask for link", "confirm link", "unlink");
  }

  @Test
  void a_wish_that_was_refused_or_changed_since_counts_for_nothing() {
    types(LINUS, "link user:uben");
    types(LINUS, "link user:ukim");
    assertThat(presses(Samples.BOB, "confirm", "U0LINUS:1")).contains("M-303");
    assertThat(presses(Samples.BOB, "refuse", "U0LINUS:2")).contains("is refused by");
    assertThat(front.people.account(LINUS.id())).isEmpty();
  }

  @Test
  void nobody_gets_an_account_that_is_another_s() {
    types(Samples.BOB, "link <@U0LINUS> user:uben");
    assertThat(front.people.account(LINUS.id())).contains(BEN);
    assertThat(types(Samples.BOB, "link user:uben")).contains("somebody else's", "M-305");
    assertThat(types(Samples.BOB, "link user:ugrace")).contains("somebody else's");
    assertThat(types(LINUS, "link user:nobody")).contains("no account", "M-101");
  }

  @Test
  void only_admins_tie_others_and_nobody_what_the_settings_say() {
    assertThat(types(LINUS, "link <@U0BOB> user:uben")).contains("M-203");
    assertThat(types(LINUS, "unlink <@U0BOB>")).contains("M-203");
    assertThat(types(Samples.BOB, "link <@U0GRACE> user:uben")).contains("settings", "M-305");
    assertThat(types(LINUS, "link ben")).contains("For example", "M-101");
    assertThat(types(LINUS, "link usr:ben")).contains("isn't a parameter");
    assertThat(front.links.told()).isEmpty();
  }

  @Test
  void an_address_of_the_chat_s_own_ties_at_once_where_it_is_one_account_s() {
    assertThat(types(LINUS, "link")).contains("By your e-mail address I find no one account");
    front.mails.put(LINUS, "ben@example.com");
    assertThat(types(LINUS, "link")).contains("is tied to the account");
    assertThat(front.people.account(LINUS.id())).contains(BEN);
    front.mails.put(Samples.BOB, "ben@example.com");
    assertThat(types(Samples.BOB, "link")).contains("somebody else's");
    bench.cloud.hasUser(user("utwin", "kim@example.com"));
    bench.pass(Duration.ofMinutes(2));
    front.mails.put(Samples.BOB, "kim@example.com");
    assertThat(types(Samples.BOB, "link")).contains("no one account", "M-101");
  }

  @Test
  void words() throws IOException {
    var read = new StringBuilder();
    read.append(types(LINUS, "link user:uben")).append("\n---\n\n").append(told());
    read.append("\n---\n\n").append(presses(Samples.BOB, "confirm", "U0LINUS:1"));
    read.append("\n---\n\n").append(types(Samples.BOB, "link user:uben"));
    read.append("\n---\n\n").append(types(Samples.BOB, "link"));
    read.append("\n---\n\n").append(types(Samples.BOB, "link <@U0GRACE> user:uben"));
    read.append("\n---\n\n").append(types(LINUS, "unlink"));
    read.append("\n---\n\n").append(types(LINUS, "unlink"));
    read.append("\n---\n\n").append(types(Samples.BOB, "link <@U0LINUS> user:ukim"));
    Path golden = Path.of("src/test/resources/golden/words/links.txt");
    if (Boolean.getBoolean("updateGolden")) {
      Files.writeString(golden, read);
    }
    assertThat(read.toString()).isEqualTo(Files.readString(golden));
  }

  private static CloudUser user(String id, String email) {
    return new CloudUser(
        new CloudId.User(id), Optional.of(new EmailAddress(email)), "Some", "Body " + id);
  }

  private String types(Person who, String words) {
    return front.types(who, words).getLast();
  }

  private String presses(Person who, String what, String target) {
    return front.presses(who, "link/" + what, target, TOLD).getLast();
  }

  private String told() {
    return Plain.card(bench.store.house().unsaid().getLast().card());
  }
}

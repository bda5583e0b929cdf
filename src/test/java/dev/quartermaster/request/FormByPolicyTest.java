package dev.quartermaster.request;

import static dev.quartermaster.request.Samples.ADA;
import static dev.quartermaster.request.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quartermaster.chat.Text;
import dev.quartermaster.machine.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form is no way round those who have to agree. */
class FormByPolicyTest {
  private static final String FORM = "create/name.type.region.template.size.ip.owner";
  private static final Verdict ALLOWED = new Verdict.Allowed("admins", "0123abcd", List.of());

  private final Front front = new Front();

  @Test
  void the_summary_says_whom_a_wish_needs_and_its_yes_only_asks_them() {
    Request draft = front.bench.drafted(Wishes.trainer());

    assertThat(filledIn(draft, "100")).contains("Needs 1 of leads", "[* Send request *]");
    assertThat(String.join("\n", front.sends(ADA, "review", front.bench.row(draft), Map.of())))
        .contains("waits for approval");

    assertThat(front.bench.row(draft).isPutToVote()).isTrue();
  }

  @Test
  void what_the_policy_lets_its_asker_have_is_made_at_his_yes() {
    front.verdict = ALLOWED;
    Request draft = front.bench.drafted(Wishes.trainer());

    assertThat(filledIn(draft, "100")).doesNotContain("Needs").contains("[* Create machine *]");
    front.sends(ADA, "review", front.bench.row(draft), Map.of());

    assertThat(front.bench.row(draft).stage()).isInstanceOf(Stage.Approved.class);
  }

  @Test
  void the_policy_is_asked_again_at_the_yes() {
    front.verdict = ALLOWED;
    Request draft = front.bench.drafted(Wishes.trainer());
    filledIn(draft, "100");
    front.verdict = new Verdict.Needs(VoteSamples.TERMS);

    front.sends(ADA, "review", front.bench.row(draft), Map.of());

    assertThat(front.bench.row(draft).isPutToVote()).isTrue();
  }

  @Test
  void what_the_policy_refuses_is_said_in_the_form_in_the_rules_words_with_all_still_in_it() {
    front.verdict = new Verdict.Refused("budget-1", "M-202", Text.of("That costs too much."));
    Request draft = front.bench.drafted(Wishes.trainer());

    assertThat(filledIn(draft, "250"))
        .contains("That costs too much. By rule budget-1 (M-202). Nothing was sent.")
        .contains("<250>", "[* Review *]");
    assertThat(String.join("\n", front.sends(ADA, "review", front.bench.row(draft), Map.of())))
        .contains("M-303");
    assertThat(front.bench.row(draft).stage()).isInstanceOf(Stage.Draft.class);
  }

  @Test
  void the_form_of_what_is_put_to_the_vote_changes_it_and_the_votes_so_far_are_void() {
    Request put = front.put(Wishes.trainer(), VoteSamples.TWO);
    front.presses(BOB, Press.APPROVE, put);
    assertThat(front.bench.row(put).ballot().orElseThrow().yes()).hasSize(1);

    assertThat(String.join("\n", front.presses(ADA, Press.EDIT, put))).contains("form create/");
    assertThat(filledIn(put, "250")).contains("Votes for what it was are void");

    Request changed = front.bench.row(put);
    assertThat(changed.isPutToVote()).isTrue();
    assertThat(changed.ballot().orElseThrow().yes()).isEmpty();
    assertThat(changed.quoted().spec().size().gigabytes()).isEqualTo(250);
  }

  @Test
  void a_choice_in_that_form_changes_nothing_before_it_is_sent() {
    Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);

    assertThat(front.touches(ADA, FORM, "size", put, values("250"))).contains("form " + FORM);
    assertThat(front.touches(ADA, FORM, "new-user", put, values("250"))).contains("form " + FORM);

    assertThat(front.bench.row(put)).isEqualTo(put);
  }

  @Test
  void nobody_else_changes_it_by_the_form_and_nobody_new_becomes_its_owner_unseen() {
    Request put = front.put(Wishes.trainer(), VoteSamples.TERMS);

    assertThat(front.sends(BOB, FORM, put, values("250"))).anyMatch(it -> it.contains("M-205"));
    assertThat(front.sends(ADA, "new-user/name.type", put, Map.of("email", "eve@example.com")))
        .anyMatch(it -> it.contains("M-303"));

    assertThat(front.bench.row(put)).isEqualTo(put);
  }

  private String filledIn(Request drawn, String size) {
    return String.join("\n", front.sends(ADA, FORM, drawn, values(size)));
  }

  private static Map<String, String> values(String size) {
    var values = new HashMap<String, String>();
    Draft.of(Wishes.trainer()).values().forEach((field, value) -> values.put(field.key(), value));
    values.put("size", size);
    return values;
  }
}

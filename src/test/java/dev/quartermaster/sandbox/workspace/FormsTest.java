package dev.quartermaster.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import dev.quartermaster.sandbox.workspace.ScriptedBot.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormsTest {
  private final Bench bench = new Bench();
  private final Forms forms = bench.person("ada").forms();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_form_opens_on_the_screen_of_the_person_whose_trigger_it_used() throws Exception {
    var opened = open(Views.CREATE);

    assertThat(opened.isOk()).isTrue();
    assertThat(opened.getView().getCallbackId()).isEqualTo("create");
    assertThat(opened.getView().getHash()).isNotEmpty();
    assertThat(forms.top().orElseThrow().title()).isEqualTo("Create a machine");
    assertThat(bench.person("grace").forms().stack()).isEmpty();
  }

  @Test
  void a_trigger_is_good_once_and_for_three_seconds() throws Exception {
    String used = trigger();
    bench.api().viewsOpen(r -> r.triggerId(used).viewAsString(Views.CREATE));
    String old = trigger();
    bench.clock.pass(Duration.ofMillis(3_001));

    assertThat(error(used)).isEqualTo("exchanged_trigger_id");
    assertThat(error(old)).isEqualTo("expired_trigger_id");
    assertThat(error("1.2.made-up")).isEqualTo("invalid_trigger_id");
    String fresh = trigger();
    bench.clock.pass(Duration.ofMillis(2_999));
    assertThat(error(fresh)).isNull();
  }

  @Test
  void a_filled_in_form_reaches_the_bot_with_all_its_values() throws Exception {
    open(Views.CREATE);

    var gesture =
        forms.submits(
            Map.of(
                "Name", "trainer-7",
                "size", "100",
                "notify", "ops@example.com",
                "Region", "Amsterdam",
                "ip", "Static",
                "flags", "Start at once\nSnapshot",
                "owner", "@grace"));

    assertThat(gesture.isAcked()).isTrue();
    var view = bench.bot.last().payload().path("view");
    assertThat(view.path("callback_id").asString()).isEqualTo("create");
    assertThat(view.path("private_metadata").asString()).isEqualTo("draft-1");
    assertThat(view.at("/state/values/name/a/value").asString()).isEqualTo("trainer-7");
    assertThat(view.at("/state/values/size/a/value").asString()).isEqualTo("100");
    assertThat(view.at("/state/values/notify/a/value").asString()).isEqualTo("ops@example.com");
    assertThat(view.at("/state/values/region/a/selected_option/value").asString())
        .isEqualTo("AMS1");
    assertThat(view.at("/state/values/ip/a/selected_option/value").asString()).isEqualTo("static");
    assertThat(view.at("/state/values/flags/a/selected_options")).hasSize(2);
    assertThat(view.at("/state/values/owner/a/selected_user").asString()).isEqualTo("U0GRACE");
    assertThat(forms.stack()).isEmpty();
  }

  @Test
  void slacks_own_screen_stops_what_is_missing_or_ill_formed() throws Exception {
    open(Views.CREATE);

    forms.submits(Map.of("size", "2.5", "notify", "nowhere"));

    assertThat(bench.bot.received()).noneMatch(r -> r.type().equals("view_submission"));
    assertThat(forms.top().orElseThrow().errors())
        .containsEntry("name", "Please complete this required field.")
        .containsEntry("size", "Enter a whole number.")
        .containsEntry("notify", "Enter a valid email address.");
    forms.submits(Map.of("size", "20"));
    assertThat(forms.top().orElseThrow().errors()).containsEntry("size", "Must be 50 or more.");
  }

  @Test
  void errors_from_the_bot_stand_under_their_field() throws Exception {
    open(Views.CREATE);
    bench.bot.on(
        "view_submission",
        _ -> Reply.json("{'response_action':'errors','errors':{'name':'That name is taken.'}}"));

    forms.submits(Map.of("name", "trainer-7", "size", "100", "owner", "ada"));

    var form = forms.top().orElseThrow();
    assertThat(form.errors()).containsExactly(Map.entry("name", "That name is taken."));
    assertThat(form.drawn()).contains("Name: [ trainer-7 ]\n  ! That name is taken.");
  }

  @Test
  void an_answer_that_slack_does_not_understand_shows_trouble_and_keeps_the_form()
      throws Exception {
    open(Views.NOTE);
    bench.bot.on(
        "view_submission",
        _ -> Reply.json("{'response_action':'errors','errors':{'nowhere':'x'}}"));
    forms.submits(Map.of("note", "x"));
    bench.bot.on("view_submission", _ -> new Reply(500, "text/plain", ""));
    forms.submits(Map.of("note", "x"));

    assertThat(bench.person("ada").notices())
        .containsExactly(
            "We had some trouble connecting. Try again?",
            "We had some trouble connecting. Try again?");
    assertThat(forms.stack()).hasSize(1);
  }

  @Test
  void the_bot_answers_a_form_with_another_one_in_its_place_or_on_top() throws Exception {
    open(Views.NOTE);
    bench.bot.on("view_submission", _ -> Reply.json(action("push", "Second")));
    forms.submits(Map.of("note", "x"));
    assertThat(forms.stack()).extracting(ModalView::title).containsExactly("Note", "Second");
    bench.bot.on("view_submission", _ -> Reply.json(action("update", "Instead")));
    forms.submits(Map.of("note", "x"));
    assertThat(forms.stack()).extracting(ModalView::title).containsExactly("Note", "Instead");
    bench.bot.on("view_submission", _ -> Reply.json("{'response_action':'clear'}"));
    forms.submits(Map.of("note", "x"));
    assertThat(forms.stack()).isEmpty();
  }

  @Test
  void a_redrawn_form_keeps_what_was_typed_where_the_field_is_the_same() throws Exception {
    String id = open(Views.CREATE).getView().getId();
    forms.fills("name", "trainer-7");

    var updated = bench.api().viewsUpdate(r -> r.viewId(id).viewAsString(Views.CREATE));

    assertThat(updated.isOk()).isTrue();
    assertThat(forms.top().orElseThrow().drawn()).contains("Name: [ trainer-7 ]");
    bench.api().viewsUpdate(r -> r.viewId(id).viewAsString(Views.NOTE));
    assertThat(forms.top().orElseThrow().drawn()).doesNotContain("trainer-7");
  }

  @Test
  void an_update_with_an_old_hash_loses() throws Exception {
    var opened = open(Views.NOTE).getView();
    bench.api().viewsUpdate(r -> r.viewId(opened.getId()).viewAsString(Views.NOTE));

    assertThat(
            bench
                .api()
                .viewsUpdate(
                    r -> r.viewId(opened.getId()).hash(opened.getHash()).viewAsString(Views.NOTE))
                .getError())
        .isEqualTo("hash_conflict");
    assertThat(bench.api().viewsUpdate(r -> r.viewId("V0GONE").viewAsString(Views.NOTE)).getError())
        .isEqualTo("not_found");
  }

  @Test
  void an_external_id_names_a_form_and_is_given_once() throws Exception {
    String named = Views.NOTE.replaceFirst("\\{", "{\"external_id\":\"x1\",");
    open(named);

    assertThat(open(named).getError()).isEqualTo("duplicate_external_id");
    assertThat(bench.api().viewsUpdate(r -> r.externalId("x1").viewAsString(Views.NOTE)).isOk())
        .isTrue();
  }

  @Test
  void no_more_than_three_forms_lie_on_each_other() throws Exception {
    open(Views.NOTE);
    push();
    push();

    assertThat(
            bench.api().viewsPush(r -> r.triggerId(trigger()).viewAsString(Views.NOTE)).getError())
        .isEqualTo("push_limit_reached");
    assertThat(forms.stack()).hasSize(3);
  }

  @Test
  void cancel_leaves_one_form_and_the_cross_leaves_all() throws Exception {
    open(Views.NOTE);
    push();
    forms.cancels();
    assertThat(forms.stack()).hasSize(1);
    assertThat(bench.bot.last().type()).isEqualTo("view_closed");
    assertThat(bench.bot.last().payload().path("is_cleared").asBoolean()).isFalse();
    push();
    forms.closes();
    assertThat(forms.stack()).isEmpty();
    assertThat(bench.bot.last().payload().path("is_cleared").asBoolean()).isTrue();
  }

  @Test
  void a_searched_menu_asks_the_bot_with_what_was_typed() throws Exception {
    open(Views.SEARCH);
    bench.bot.on("block_suggestion", _ -> Reply.json(Views.options(2)));

    assertThat(forms.suggestions("template", "ubu")).containsExactly("Option 0", "Option 1");
    assertThat(bench.bot.last().payload().path("value").asString()).isEqualTo("ubu");
    forms.fills("template", "Option 1");
    forms.submits();

    assertThat(
            bench
                .bot
                .last()
                .payload()
                .at("/view/state/values/template/a/selected_option/value")
                .asString())
        .isEqualTo("v1");
  }

  @Test
  void more_than_a_hundred_options_are_not_shown() throws Exception {
    open(Views.SEARCH);
    bench.bot.on("block_suggestion", _ -> Reply.json(Views.options(101)));

    assertThat(forms.suggestions("template", "ubu")).isEmpty();

    assertThat(bench.person("ada").notices()).containsExactly("Options could not be loaded.");
  }

  @Test
  void a_field_that_dispatches_tells_the_bot_at_once() throws Exception {
    open(Views.DISPATCHING);

    var gesture = forms.fills("type", "P5000");

    assertThat(gesture).get().matches(Gesture::isAcked);
    var payload = bench.bot.last().payload();
    assertThat(payload.at("/actions/0/selected_option/value").asString()).isEqualTo("P5000");
    assertThat(payload.at("/container/type").asString()).isEqualTo("view");
    assertThat(payload.at("/view/state/values/type/a/selected_option/value").asString())
        .isEqualTo("P5000");
    forms.presses("More");
    assertThat(bench.bot.last().payload().at("/actions/0/action_id").asString()).isEqualTo("more");
  }

  @Test
  void without_a_form_there_is_nothing_to_do() {
    assertThatThrownBy(() -> forms.submits()).hasMessageContaining("form: none");
  }

  @Test
  void a_deactivated_person_sends_nothing() throws Exception {
    open(Views.NOTE);
    forms.fills("note", "x");
    bench.workspace.administration().setTraits("ada", Set.of(Member.Trait.DELETED));

    assertThat(forms.submits().isAcked()).isFalse();
  }

  private static String action(String action, String title) {
    return "{\"response_action\":\"%s\",\"view\":%s}"
        .formatted(action, Views.NOTE.replace("\"Note\"", "\"" + title + "\""));
  }

  private String trigger() {
    bench.person("ada").types("ml", "/machine create");
    return bench.bot.last().field("trigger_id");
  }

  private ViewsOpenResponse open(String view) throws Exception {
    String trigger = trigger();
    return bench.api().viewsOpen(r -> r.triggerId(trigger).viewAsString(view));
  }

  private void push() throws Exception {
    String trigger = trigger();
    assertThat(bench.api().viewsPush(r -> r.triggerId(trigger).viewAsString(Views.NOTE)).isOk())
        .isTrue();
  }

  private String error(String trigger) throws Exception {
    return bench.api().viewsOpen(r -> r.triggerId(trigger).viewAsString(Views.NOTE)).getError();
  }
}

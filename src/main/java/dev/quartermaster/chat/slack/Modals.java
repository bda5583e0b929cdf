package dev.quartermaster.chat.slack;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import dev.quartermaster.chat.Form;
import dev.quartermaster.chat.slack.Occasion.OpenForm;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forms on one person's screen, for one interaction: opened or pushed by its trigger, which
 * lives three seconds, and drawn anew for as long as they are there (Slack docs, modals).
 */
final class Modals {
  private static final Logger log = LoggerFactory.getLogger(Modals.class);
  private static final String OVERTAKEN = "hash_conflict";

  private final WebApi api;
  private final Optional<String> trigger;
  private final Turns turns;
  private final Optional<OpenForm> touched;
  private final long turn;
  private Optional<OpenForm> opened = Optional.empty();

  Modals(WebApi api, Turns turns, Occasion occasion) {
    this.api = api;
    this.trigger = occasion.trigger();
    this.turns = turns;
    this.touched = occasion.form();
    this.turn = touched.map(form -> turns.next(form.id())).orElse(0L);
  }

  boolean open(Form form) {
    if (trigger.isEmpty()) {
      return false;
    }
    var called =
        api.call(
            client ->
                client.viewsOpen(
                    open -> open.triggerId(trigger.get()).viewAsString(Views.of(form).toString())));
    return switch (called) {
      case WebApi.Called.Done<ViewsOpenResponse>(var answer) -> {
        opened =
            Optional.ofNullable(answer.getView())
                .map(view -> new OpenForm(view.getId(), Optional.ofNullable(view.getHash())));
        yield true;
      }
      case WebApi.Called.Refused<ViewsOpenResponse> _,
          WebApi.Called.Limited<ViewsOpenResponse> _,
          WebApi.Called.Unclear<ViewsOpenResponse> _ ->
          not("opened", called);
    };
  }

  boolean push(Form form) {
    if (trigger.isEmpty()) {
      return false;
    }
    var called =
        api.call(
            client ->
                client.viewsPush(
                    push -> push.triggerId(trigger.get()).viewAsString(Views.of(form).toString())));
    return called instanceof WebApi.Called.Done<?> || not("pushed", called);
  }

  /**
   * Drawn over a newer drawing only for the newest touch: another may have drawn from less than
   * what is filled in by now.
   */
  boolean redraw(Form form) {
    if (opened.isPresent()) {
      return drawn(update(opened.get(), form));
    }
    if (touched.isEmpty()) {
      return false;
    }
    OpenForm there = touched.get();
    if (!turns.isNewest(there.id(), turn)) {
      return true;
    }
    var called = update(there, form);
    return (isOvertaken(called) && turns.isNewest(there.id(), turn))
        ? drawn(update(new OpenForm(there.id(), Optional.empty()), form))
        : drawn(called);
  }

  private WebApi.Called<ViewsUpdateResponse> update(OpenForm there, Form form) {
    return api.call(
        client ->
            client.viewsUpdate(
                update ->
                    update
                        .viewId(there.id())
                        .hash(there.hash().orElse(null))
                        .viewAsString(Views.of(form).toString())));
  }

  private static boolean drawn(WebApi.Called<?> called) {
    return called instanceof WebApi.Called.Done<?>
        || isOvertaken(called)
        || not("drawn anew", called);
  }

  private static boolean isOvertaken(WebApi.Called<?> called) {
    return called instanceof WebApi.Called.Refused<?>(String code) && code.equals(OVERTAKEN);
  }

  private static boolean not(String what, WebApi.Called<?> called) {
    String why =
        switch (called) {
          case WebApi.Called.Done<?> _ -> "";
          case WebApi.Called.Refused<?>(String code) -> code;
          case WebApi.Called.Limited<?> _ -> "limited";
          case WebApi.Called.Unclear<?>(String words) -> words;
        };
    log.warn("form not {} why={}", what, LogValue.of(why));
    return false;
  }
}

package dev.quartermaster.chat.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.quartermaster.chat.Card;
import dev.quartermaster.chat.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bolt for its payload types and its routing, and for nothing else: no middleware, so that it
 * neither asks Slack who we are before it answers nor verifies what the front has verified, and no
 * setting from the environment.
 */
final class BoltRouter {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private static final String CLOSED_FORM =
      "payload="
          + "%7B%22type%22%3A%22view_closed%22%2C%22view%22%3A"
          + "%7B%22type%22%3A%22modal%22%2C%22callback_id%22%3A%22none%22%7D%7D";

  private final String command;
  private final Intake intake;
  private final SlackRequestParser parser;
  private final App app;

  BoltRouter(Slack slack, String command, Intake intake) {
    this.command = command;
    this.intake = intake;
    AppConfig config = configuration(slack);
    this.parser = new SlackRequestParser(config);
    this.app = new App(config, slack, List.of());
    register();
  }

  /**
   * Routes a body of known shape.
   *
   * @throws Exception whatever Bolt throws
   */
  Taken route(String body) throws Exception {
    Optional<Request<?>> request = parsed(body);
    return request.isPresent() && app.run(request.get()) instanceof Carrying carrying
        ? carrying.taken
        : Taken.with(Ack.refused(400, "Not understood."));
  }

  /**
   * Routes a delivery that reaches nobody, so that the first real one finds all classes loaded and
   * is answered within Slack's three seconds.
   *
   * @throws IllegalStateException when Bolt can't route at all
   */
  void warmUp() {
    try {
      Taken _ = route(CLOSED_FORM);
    } catch (Exception broken) { // Bolt declares nothing narrower.
      throw new IllegalStateException("routing a delivery of our own", broken);
    }
    Message _ = Message.of(Card.saying(Text.of("ready")));
  }

  /** Gson throws many things at values of another type than Slack's. */
  private Optional<Request<?>> parsed(String body) {
    var request =
        SlackRequestParser.HttpRequest.builder()
            .requestUri(FrontHandler.PATH)
            .requestBody(body)
            .headers(new RequestHeaders(Map.of()))
            .build();
    try {
      return Optional.ofNullable(parser.parse(request));
    } catch (RuntimeException notSlacks) {
      return Optional.empty();
    }
  }

  private void register() {
    app.command(ANY, (request, _) -> command(request.getPayload()));
    app.blockAction(ANY, (request, _) -> take(Occasions.of(request.getPayload())));
    app.messageShortcut(ANY, (request, _) -> take(Occasions.of(request.getPayload())));
    app.viewSubmission(ANY, (request, _) -> take(Occasions.of(request.getPayload())));
    app.viewClosed(ANY, (_, _) -> new Carrying(Taken.with(Ack.empty())));
    app.blockSuggestion(ANY, (request, _) -> take(Occasions.of(request.getPayload())));
  }

  private Response command(SlashCommandPayload payload) {
    if (payload.getCommand().equals(command)) {
      return take(Occasions.of(payload));
    }
    var words = Text.of("I answer to ").code(command).and(" only.");
    return new Carrying(Taken.with(Ack.json(Message.of(Card.saying(words)).privately())));
  }

  private Response take(Occasion occasion) {
    return new Carrying(intake.take(occasion));
  }

  private static AppConfig configuration(Slack slack) {
    @Nullable String none = null;
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken("")
        .signingSecret("")
        .clientId(none)
        .clientSecret(none)
        .redirectUri(none)
        .scope(none)
        .userScope(none)
        .oauthInstallPath(none)
        .oauthRedirectUriPath(none)
        .oauthCancellationUrl(none)
        .oauthCompletionUrl(none)
        .build();
  }

  /** Bolt hands a handler's response through; ours carries more than Bolt's can. */
  private static final class Carrying extends Response {
    private final Taken taken;

    private Carrying(Taken taken) {
      this.taken = taken;
    }
  }
}

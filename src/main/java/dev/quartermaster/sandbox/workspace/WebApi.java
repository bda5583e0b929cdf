package dev.quartermaster.sandbox.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slack's Web API as the bot calls it: {@code /api/METHOD}. */
final class WebApi {
  /** What the bot's token may: what its app was installed with. */
  private static final String RIGHTS = "commands,chat:write,users:read,usergroups:read";

  private final List<Locked> methods;
  private final World world;
  private final Weather weather;

  /** Methods that one token opens. */
  record Locked(BotAccess access, Map<String, ApiMethod> methods) {}

  WebApi(World world, Weather weather, List<Locked> methods) {
    this.world = world;
    this.weather = weather;
    this.methods = List.copyOf(methods);
  }

  /** All methods by name. */
  static Map<String, ApiMethod> methods(World world, Board board, Payloads payloads) {
    var methods = new HashMap<String, ApiMethod>();
    methods.putAll(new UserMethods(world).table());
    methods.putAll(new ConversationMethods(world, payloads).table());
    methods.putAll(new ChatMethods(world, board, payloads).table());
    methods.putAll(new ChatChanges(world, board, payloads).table());
    methods.putAll(new ViewMethods(world, board, payloads).table());
    return Map.copyOf(methods);
  }

  private record Call(String method, Arguments arguments, String token) {}

  void answer(HttpCall asked) {
    HttpCall http = asked.granting(RIGHTS);
    var arguments = arguments(http);
    var call = new Call(http.path().substring("/api/".length()), arguments, token(http, arguments));
    var note = new CallNote(world, call.method(), masked(call.token()), arguments);
    weather.pass(
        http,
        new Weather.Passage(
            call.method(), () -> HttpReply.of(note.of(answered(call))), note::failed));
  }

  private ApiAnswer answered(Call call) {
    Locked locked =
        methods.stream()
            .filter(some -> some.methods().containsKey(call.method()))
            .findFirst()
            .orElse(methods.getLast());
    var refusal = locked.access().problem(call.token());
    if (refusal.isPresent()) {
      return ApiAnswer.refused(refusal.get());
    }
    return Optional.ofNullable(locked.methods().get(call.method()))
        .map(method -> method.call(call.arguments()))
        .orElseGet(() -> ApiAnswer.refused("unknown_method"));
  }

  private static String masked(String token) {
    return token.length() < 12 ? "…" : token.substring(0, 5) + "…";
  }

  private static Arguments arguments(HttpCall http) {
    String body = http.body();
    if (http.header("Content-Type").startsWith("application/json")) {
      return Arguments.of(Json.parseObject(body).orElseGet(Json::object));
    }
    return Arguments.ofForm(body + "&" + http.query());
  }

  private static String token(HttpCall http, Arguments arguments) {
    String header = http.header("Authorization");
    return header.startsWith("Bearer ")
        ? header.substring("Bearer ".length())
        : arguments.text("token");
  }
}

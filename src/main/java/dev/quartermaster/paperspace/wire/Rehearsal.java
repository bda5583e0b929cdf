package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * What happens to a change while the bot is not live: it is put into words, and not one byte of it
 * leaves. As an interceptor it is the fence behind that: whatever would change something and comes
 * this far is stopped before a connection is opened.
 */
final class Rehearsal implements Interceptor {
  /** Fields that must never be seen: a new user's password, the text of a script. */
  private static final Set<String> HIDDEN = Set.of("password", "script", "scriptText");

  private static final int LONGEST = 1_500;

  /** What comes of a change in place of an answer. */
  static CloudProblem problem(String method, HttpUrl url, Map<String, Object> body) {
    return CloudProblem.of(Kind.REHEARSED, words(method, url, body));
  }

  /** The request as it would be sent: method, URL and JSON, secrets apart. */
  static String words(String method, HttpUrl url, Map<String, Object> body) {
    var shown = new LinkedHashMap<String, Object>(body);
    shown.replaceAll((key, value) -> HIDDEN.contains(key) ? "***" : value);
    String json = shown.isEmpty() ? "" : " " + StrictJson.MAPPER.writeValueAsString(shown);
    String all = method + " " + url + json;
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
  }

  /** The same for a body that is written already. */
  @SuppressWarnings("unchecked") // A JSON object is a map from text to anything.
  static String words(HttpUrl url, byte[] json) {
    return words("POST", url, StrictJson.MAPPER.readValue(json, LinkedHashMap.class));
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (!chain.request().method().equals("GET")) {
      throw new IOException("the bot is not live, and this would change something");
    }
    return chain.proceed(chain.request());
  }
}

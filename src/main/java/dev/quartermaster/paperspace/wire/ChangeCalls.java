package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.MachineEvent;
import dev.quartermaster.machine.Reading;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Asks for changes: each call is at most one request on the wire. */
public final class ChangeCalls {
  private final OkHttpClient client;
  private final Complaints complaints;
  private final boolean live;

  ChangeCalls(OkHttpClient client, Complaints complaints, boolean live) {
    this.client = client;
    this.complaints = complaints;
    this.live = live;
  }

  /** Asks, and looks at the status alone: some answers have no body at all. */
  public ActionOutcome ask(String method, HttpUrl url, Map<String, Object> body) {
    return ask(method, url, body, _ -> Optional.empty());
  }

  /** The same; {@code events} finds in an answer's body what the cloud does about it. */
  public ActionOutcome ask(
      String method,
      HttpUrl url,
      Map<String, Object> body,
      Function<Answer.Body, Optional<MachineEvent>> events) {
    if (!live) {
      return new ActionOutcome.Failed(Rehearsal.problem(method, url, body));
    }
    try {
      Answer answer = Answer.to(client.newCall(request(method, url, body)));
      return answer.isSuccess()
          ? new ActionOutcome.Taken(events.apply(answer.body()))
          : new ActionOutcome.Failed(complaints.problem(answer));
    } catch (IOException silence) {
      return new ActionOutcome.Failed(CloudProblem.of(Kind.UNREACHABLE, Silence.wordsFor(silence)));
    }
  }

  /** Asks, and reads what the answer says. */
  public <W, T> Reading<T> read(
      String method,
      HttpUrl url,
      Map<String, Object> body,
      Class<W> type,
      Translating<W, T> translation) {
    if (!live) {
      return new Reading.Unreadable<>(Rehearsal.problem(method, url, body));
    }
    return ReadCalls.read(
        client.newCall(request(method, url, body)), complaints, type, translation);
  }

  // A body that can be written once keeps OkHttp from sending it again after a 503.
  private static Request request(String method, HttpUrl url, Map<String, Object> body) {
    var builder = new Request.Builder().url(url).header("User-Agent", HttpClients.USER_AGENT);
    return method.equals("DELETE")
        ? builder.method(method, null).build()
        : builder.method(method, new OneShotBody(StrictJson.write(body), () -> true)).build();
  }
}

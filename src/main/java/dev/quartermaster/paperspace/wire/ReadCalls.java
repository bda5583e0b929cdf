package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import dev.quartermaster.machine.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Timeout;

/** Asks for something that changes nothing; what can't be understood in full is not read at all. */
public final class ReadCalls {
  private final OkHttpClient client;
  private final Complaints complaints;

  ReadCalls(OkHttpClient client, Complaints complaints) {
    this.client = client;
    this.complaints = complaints;
  }

  /** Reads one object. */
  public <W, T> Reading<T> one(HttpUrl url, Class<W> type, Translating<W, T> translation) {
    return read(client.newCall(get(url)), complaints, type, translation);
  }

  /** The same, giving up when the deadline of another time-out has passed. */
  public <W, T> Reading<T> one(
      HttpUrl url, Class<? extends W> type, Translating<W, T> translation, Timeout deadline) {
    Call call = client.newCall(get(url));
    call.timeout().deadlineNanoTime(deadline.deadlineNanoTime());
    return read(call, complaints, type, translation);
  }

  /** Reads an array, complete or not at all. */
  public <W, T> Reading<List<T>> all(HttpUrl url, Class<W[]> type, Translating<W, T> translation) {
    return read(client.newCall(get(url)), complaints, type, each(translation));
  }

  /** The same, giving up when the deadline of another time-out has passed. */
  public <W, T> Reading<List<T>> all(
      HttpUrl url, Class<W[]> type, Translating<W, T> translation, Timeout deadline) {
    return one(url, type, each(translation), deadline);
  }

  private static Request get(HttpUrl url) {
    return new Request.Builder().url(url).header("User-Agent", HttpClients.USER_AGENT).build();
  }

  /** Executes a call and reads its answer, in full or not at all. */
  static <W, T> Reading<T> read(
      Call call, Complaints complaints, Class<? extends W> type, Translating<W, T> translation) {
    try {
      Answer answer = Answer.to(call);
      return answer.isSuccess()
          ? new Reading.Read<>(translation.apply(StrictJson.read(answer.body(), type)))
          : new Reading.Unreadable<>(complaints.problem(answer));
    } catch (IOException silence) {
      return new Reading.Unreadable<>(CloudProblem.of(Kind.UNREACHABLE, Silence.wordsFor(silence)));
    } catch (GarbledException garbled) {
      return new Reading.Unreadable<>(CloudProblem.of(Kind.GARBLED, garbled.words()));
    }
  }

  private static <W, T> Translating<W[], List<T>> each(Translating<W, T> translation) {
    return wires -> {
      var all = new ArrayList<T>();
      for (W wire : wires) {
        if (wire == null) {
          throw new GarbledException("something in the answer is null");
        }
        all.add(translation.apply(wire));
      }
      return List.copyOf(all);
    };
  }
}

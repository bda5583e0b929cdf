package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.SendGuard;
import java.io.IOException;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Sends one create: at most one request on the wire, whatever comes back. */
public final class OnePost {
  private final OkHttpClient client;
  private final boolean live;

  OnePost(OkHttpClient client, boolean live) {
    this.client = client;
    this.live = live;
  }

  /**
   * Sends those bytes on a connection of their own, after asking the guard, and wipes them.
   *
   * @param verdict what an answer means, once there is one
   */
  public CreateOutcome send(
      HttpUrl url, byte[] json, SendGuard guard, Function<Answer, CreateOutcome> verdict) {
    var body = new OneShotBody(json, guard);
    if (!live) {
      String words = Rehearsal.words(url, json);
      body.wipe();
      return new CreateOutcome.Rehearsed(words);
    }
    var request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", HttpClients.USER_AGENT)
            .header("Connection", "close")
            .post(body)
            .build();
    try {
      return verdict.apply(Answer.to(client.newCall(request)));
    } catch (IOException silence) {
      return withoutAnswer(body.progress(), silence);
    } finally {
      body.wipe();
    }
  }

  private static CreateOutcome withoutAnswer(OneShotBody.Progress progress, IOException silence) {
    return switch (progress) {
      case UNTOUCHED -> new CreateOutcome.NotSent(Silence.wordsFor(silence));
      case HELD_BACK -> new CreateOutcome.NotSent("held back by the last check before sending");
      case BEGUN -> new CreateOutcome.Unclear(Silence.wordsFor(silence));
    };
  }
}

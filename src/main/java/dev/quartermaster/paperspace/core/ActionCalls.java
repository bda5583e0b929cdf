package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.ActionOutcome;
import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.CloudProblem;
import dev.quartermaster.machine.CloudProblem.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Asks for a change that may be asked for again; its answer's body, mostly none, is never read. */
final class ActionCalls {
  private final OkHttpClient client;
  private final ApiAddress address;
  private final Complaints complaints;

  ActionCalls(OkHttpClient client, ApiAddress address, Complaints complaints) {
    this.client = client;
    this.address = address;
    this.complaints = complaints;
  }

  /** Sends it. The API's own client repeats the id in the body, so we do. */
  ActionOutcome send(CloudId.Machine id, String verb, Map<String, Object> parameters) {
    var body = new TreeMap<String, Object>(parameters);
    body.put("machineId", id.value());
    var request =
        new Request.Builder()
            .url(address.query("machines/" + id.value() + "/" + verb, Map.of()))
            .header("User-Agent", HttpClients.USER_AGENT)
            .post(RequestBody.create(StrictJson.write(body), MediaType.get("application/json")))
            .build();
    try {
      Answer answer = Answer.to(client.newCall(request));
      return answer.isSuccess()
          ? new ActionOutcome.Taken()
          : new ActionOutcome.Failed(complaints.problem(answer));
    } catch (IOException silence) {
      return new ActionOutcome.Failed(CloudProblem.of(Kind.UNREACHABLE, Silence.wordsFor(silence)));
    }
  }
}

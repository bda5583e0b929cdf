package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.SendGuard;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Sends one create: at most one request on the wire, whatever comes back. */
final class CreateCall {
  private final OkHttpClient client;
  private final ApiAddress address;
  private final Complaints complaints;
  private final RandomGenerator random;

  CreateCall(
      OkHttpClient client, ApiAddress address, Complaints complaints, RandomGenerator random) {
    this.client = client;
    this.address = address;
    this.complaints = complaints;
    this.random = random;
  }

  CreateOutcome send(CreateOrder order, SendGuard guard) {
    Optional<NewPassword> password = passwordFor(order.spec().owner());
    var body = new OneShotBody(CreateJson.bytes(order, password), guard);
    try {
      return new CreateVerdict(order, complaints, password).on(Answer.to(call(body)));
    } catch (IOException silence) {
      return withoutAnswer(body.progress(), silence);
    } finally {
      body.wipe();
      password.ifPresent(NewPassword::wipe);
    }
  }

  private Call call(OneShotBody body) {
    return client.newCall(
        new Request.Builder()
            .url(address.query("machines/createSingleMachinePublic", Map.of()))
            .header("User-Agent", HttpClients.USER_AGENT)
            .header("Connection", "close")
            .post(body)
            .build());
  }

  private Optional<NewPassword> passwordFor(Owner owner) {
    return switch (owner) {
      case Owner.Me _, Owner.Existing _ -> Optional.empty();
      case Owner.NewUser _ -> Optional.of(NewPassword.from(random));
    };
  }

  private static CreateOutcome withoutAnswer(OneShotBody.Progress progress, IOException silence) {
    return switch (progress) {
      case UNTOUCHED -> new CreateOutcome.NotSent(Silence.wordsFor(silence));
      case HELD_BACK -> new CreateOutcome.NotSent("held back by the last check before sending");
      case BEGUN -> new CreateOutcome.Unclear(Silence.wordsFor(silence));
    };
  }
}

package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.CreateOrder;
import dev.quartermaster.machine.CreateOutcome;
import dev.quartermaster.machine.Owner;
import dev.quartermaster.machine.SendGuard;
import dev.quartermaster.paperspace.wire.Connection;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The create of the Core API, with a new user's password where there is one. */
final class CoreCreate {
  private final Connection connection;
  private final RandomGenerator random;

  CoreCreate(Connection connection, RandomGenerator random) {
    this.connection = connection;
    this.random = random;
  }

  CreateOutcome send(CreateOrder order, SendGuard guard) {
    Optional<NewPassword> password = passwordFor(order.spec().owner());
    var verdict = new CreateVerdict(order, connection.complaints(), password);
    try {
      return connection
          .creates()
          .send(
              connection.url("machines/createSingleMachinePublic"),
              CreateJson.bytes(order, password),
              guard,
              verdict::on);
    } finally {
      password.ifPresent(NewPassword::wipe);
    }
  }

  private Optional<NewPassword> passwordFor(Owner owner) {
    return switch (owner) {
      case Owner.Me _, Owner.Existing _ -> Optional.empty();
      case Owner.NewUser _ -> Optional.of(NewPassword.from(random));
    };
  }
}

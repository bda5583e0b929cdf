package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.Secret;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.OneCreateContract;
import dev.quartermaster.paperspace.wire.Orders;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

class OneCreateIsAtMostOneRequestTest extends OneCreateContract {
  @Override
  protected Cloud cloud(URI url, Duration limit) {
    var options =
        PaperspaceOptions.onLoopback(Dialect.CORE, url, Secret.of("key")).within(limit, limit);
    return new PaperspaceCore(options, new SecureRandom(), InstantSource.system());
  }

  @Override
  protected String accepted() {
    return Orders.ACCEPTED;
  }

  @Override
  protected String path() {
    return "/machines/createSingleMachinePublic";
  }
}

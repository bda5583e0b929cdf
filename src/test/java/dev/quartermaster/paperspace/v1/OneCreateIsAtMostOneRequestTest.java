package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.Secret;
import dev.quartermaster.paperspace.wire.Dialect;
import dev.quartermaster.paperspace.wire.OneCreateContract;
import dev.quartermaster.paperspace.wire.Orders;
import dev.quartermaster.paperspace.wire.PaperspaceOptions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

class OneCreateIsAtMostOneRequestTest extends OneCreateContract {
  @Override
  protected Cloud cloud(URI url, Duration limit) {
    var options =
        PaperspaceOptions.onLoopback(Dialect.V1, url.resolve("/v1/"), Secret.of("key"))
            .within(limit, limit);
    return new PaperspaceV1(options, false, InstantSource.system());
  }

  @Override
  protected String accepted() {
    return Orders.ACCEPTED_V1;
  }

  @Override
  protected String path() {
    return "/v1/machines";
  }
}

package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.CloudId;
import dev.quartermaster.machine.Provider;
import dev.quartermaster.machine.ProviderContract;
import dev.quartermaster.paperspace.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class CoreProviderTest extends ProviderContract {
  private final Simulated simulated = Simulated.core();

  @AfterEach
  void close() {
    simulated.close();
  }

  @Override
  protected Provider provider() {
    return simulated.provider();
  }

  @Override
  protected Provider withKey(String key) {
    return simulated.withKey(key);
  }

  @Override
  protected void pass(Duration time) {
    simulated.pass(time);
  }

  @Override
  protected int requests() {
    return simulated.service().requests().size();
  }

  @Override
  protected CloudId.User colleague() {
    return new CloudId.User(simulated.service().users().getLast().id());
  }
}

package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudContract;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.PlainWish;
import dev.quartermaster.paperspace.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class CoreCloudTest extends CloudContract {
  private final Simulated simulated = Simulated.core();

  @AfterEach
  void close() {
    simulated.close();
  }

  @Override
  protected Cloud cloud() {
    return simulated.provider().cloud();
  }

  @Override
  protected void pass(Duration time) {
    simulated.pass(time);
  }

  @Override
  protected MachineSpec wish(String name) {
    return PlainWish.named(name);
  }
}

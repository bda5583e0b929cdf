package dev.quartermaster.paperspace.v1;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudContract;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.PlainWish;
import dev.quartermaster.paperspace.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class V1CloudTest extends CloudContract {
  private final Simulated simulated = Simulated.v1();

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

package dev.quartermaster.simulation;

import dev.quartermaster.machine.Cloud;
import dev.quartermaster.machine.CloudContract;
import dev.quartermaster.machine.MachineSpec;
import dev.quartermaster.machine.PlainWish;
import java.time.Duration;

/** The cloud of the simulation keeps the promises that the real clients keep. */
class FakeCloudTest extends CloudContract {
  private final World world = new World(4, Variant.real(), false);
  private final Cloud cloud = new CloudPort(world, new Life(world, "test"));

  FakeCloudTest() {
    pass(Duration.ofHours(1));
  }

  @Override
  protected Cloud cloud() {
    return cloud;
  }

  @Override
  protected void pass(Duration time) {
    world.agenda().pass(time);
  }

  @Override
  protected MachineSpec wish(String name) {
    return PlainWish.named(name);
  }
}

package dev.quartermaster;

import dev.quartermaster.sandbox.demo.Powers;
import dev.quartermaster.sandbox.workspace.SlackWorkspace;
import java.time.Duration;

/** Lets a scene change the sandbox's people and clock. */
final class SandboxPowers implements Powers {
  private static final String DECIDERS = "S0ADMINS";

  private final SlackWorkspace workspace;
  private final ForwardClock clock;

  SandboxPowers(SlackWorkspace workspace, ForwardClock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  @Override
  public void expels(String person) {
    workspace.administration().removeFromGroup(person, DECIDERS);
  }

  @Override
  public void appoints(String person) {
    workspace.administration().addToGroup(person, DECIDERS);
  }

  @Override
  public void passes(Duration time) {
    clock.goesOn(time);
  }

  @Override
  public void pressesOld(String person, String ts, int version, String button) {
    workspace.tampering().pressesVersion(person, ts, version, button);
  }
}

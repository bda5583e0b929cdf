package dev.quartermaster.machine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** A provider whose other ports than the cloud's have nothing to give. */
public final class Providers {
  private Providers() {}

  /** That cloud, under the Core API's abilities. */
  public static Provider of(Cloud cloud) {
    return new Provider(
        Abilities.CORE,
        cloud,
        () -> new Reading.Read<>(Standing.UNSAID),
        lacking(Upkeep.class),
        lacking(Access.class),
        lacking(Snapshots.class),
        lacking(Images.class),
        lacking(Addresses.class),
        lacking(ScriptShelf.class),
        lacking(NetworkShelf.class),
        lacking(Events.class));
  }

  /** The same with those ports in place of its own. */
  public static Provider with(
      Cloud cloud, Upkeep upkeep, Snapshots snapshots, Addresses addresses) {
    Provider plain = of(cloud);
    return new Provider(
        plain.abilities(),
        cloud,
        plain.standing(),
        upkeep,
        plain.access(),
        snapshots,
        plain.images(),
        addresses,
        plain.scripts(),
        plain.networks(),
        plain.events());
  }

  /** The same with snapshots. */
  public static Provider keeping(Cloud cloud, Snapshots snapshots) {
    Provider plain = of(cloud);
    return new Provider(
        plain.abilities(),
        cloud,
        plain.standing(),
        plain.upkeep(),
        plain.access(),
        snapshots,
        plain.images(),
        plain.addresses(),
        plain.scripts(),
        plain.networks(),
        plain.events());
  }

  private static <T> T lacking(Class<T> port) {
    var problem = CloudProblem.of(CloudProblem.Kind.REFUSED, "this cloud can't do that");
    InvocationHandler refusing =
        (_, method, _) ->
            method.getReturnType() == ActionOutcome.class
                ? new ActionOutcome.Failed(problem)
                : new Reading.Unreadable<>(problem);
    return port.cast(
        Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, refusing));
  }
}

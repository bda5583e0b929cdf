package dev.quartermaster.sandbox.paperspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the simulated account holds; not safe for threads by itself, see {@link CoreApi}.
 */
final class Account {
  private final Map<String, Machine> machines = new LinkedHashMap<>();
  private final Map<String, Script> scripts = new LinkedHashMap<>();
  private final List<User> users;
  private final List<Template> templates;
  private final List<Network> networks;
  private final Shelves shelves = new Shelves();

  Account(String teamId) {
    users = new ArrayList<>(NewAccount.users(teamId));
    templates = new ArrayList<>(NewAccount.templates(teamId));
    networks = new ArrayList<>(NewAccount.networks(teamId));
    NewAccount.scripts().forEach(this::put);
  }

  void put(Machine machine) {
    machines.put(machine.id(), machine);
  }

  void put(Script script) {
    scripts.put(script.id(), script);
  }

  void put(User user) {
    users.add(user);
  }

  void removeScript(String id) {
    scripts.remove(id);
  }

  /** All machines ever made, oldest first. */
  List<Machine> machines() {
    return List.copyOf(machines.values());
  }

  Optional<Machine> machine(String id, Instant now) {
    return Optional.ofNullable(machines.get(id)).filter(machine -> machine.exists(now));
  }

  List<User> users() {
    return List.copyOf(users);
  }

  /** The templates themselves, to be looked at and changed. */
  List<Template> templates() {
    return templates;
  }

  /** The networks themselves, to be looked at and changed. */
  List<Network> networks() {
    return networks;
  }

  /** What else v1 keeps. */
  Shelves shelves() {
    return shelves;
  }

  List<Script> scripts() {
    return List.copyOf(scripts.values());
  }

  Optional<Script> script(String id) {
    return Optional.ofNullable(scripts.get(id));
  }
}

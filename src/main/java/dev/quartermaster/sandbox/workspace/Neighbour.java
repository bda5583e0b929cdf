package dev.quartermaster.sandbox.workspace;

import tools.jackson.databind.JsonNode;

/** What the page shows beside the chat: another simulated service that people watch and disturb. */
public interface Neighbour {
  /** All that its panel shows, in one piece. */
  JsonNode shows();

  /**
   * Does what a switch of its panel says.
   *
   * @param what the switch's name
   * @param sent what goes with it
   * @throws IllegalArgumentException if there is no such switch, or it can't be used like this
   */
  void does(String what, JsonNode sent);
}

package dev.quartermaster.paperspace.v1;

import java.util.List;
import java.util.Optional;

/** One page of a list: every list of this API comes in such pages. */
interface Page<W> {
  /** What is on it. */
  Optional<List<W>> items();

  /** Whether there is another. */
  Optional<Boolean> hasMore();

  /** Where that one begins. */
  Optional<String> nextPage();

  /** Of machines. */
  record Machines(
      Optional<List<Wire.Machine>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Machine> {}

  /** Of events. */
  record Events(
      Optional<List<Wire.Event>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Event> {}

  /** Of templates. */
  record Templates(
      Optional<List<Wire.Template>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Template> {}

  /** Of private networks. */
  record Networks(
      Optional<List<Wire.Network>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Network> {}

  /** Of start-up scripts. */
  record Scripts(
      Optional<List<Wire.Script>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Script> {}

  /** Of snapshots. */
  record Snapshots(
      Optional<List<Wire.Snapshot>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Snapshot> {}

  /** Of static addresses. */
  record Addresses(
      Optional<List<Wire.Address>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Address> {}

  /** Of who has access. */
  record Accessors(
      Optional<List<Wire.Accessor>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Accessor> {}

  /** Of the team's people. */
  record Members(
      Optional<List<Wire.Member>> items, Optional<Boolean> hasMore, Optional<String> nextPage)
      implements Page<Wire.Member> {}
}

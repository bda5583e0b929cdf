package dev.quartermaster.sandbox.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The bot's links, and the ways in which they are lost. */
public final class Links {
  private final LinkBoard board;

  Links(LinkBoard board) {
    this.board = board;
  }

  /** How many there are. */
  public int count() {
    return board.list().size();
  }

  /** How many there ever were. */
  public long opened() {
    return board.opened();
  }

  /** Waits until there are that many; false when there aren't after so long. */
  public boolean await(int number, Duration longest) {
    return board.await(number, longest);
  }

  /** Cuts one, without a word; which one goes by the number. */
  public void cut(int which) {
    one(which).ifPresent(Link::cut);
  }

  /** Lets one be silent, as behind a router that forgot it: it takes all and answers nothing. */
  public void deafen(int which) {
    one(which).ifPresent(Link::deafen);
  }

  /** Asks for a new one in place of this, which goes on until the bot closes it. */
  public void refresh(int which) {
    one(which).ifPresent(link -> link.send(LinkBoard.goodbye("refresh_requested")));
  }

  /** Switches Socket Mode off. */
  public void disable() {
    board.list().forEach(link -> link.send(LinkBoard.goodbye("link_disabled")));
  }

  private Optional<Link> one(int which) {
    List<Link> links = board.list();
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(links.get(Math.floorMod(which, links.size())));
  }
}

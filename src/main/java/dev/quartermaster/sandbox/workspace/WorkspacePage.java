package dev.quartermaster.sandbox.workspace;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The workspace's page for a browser: its address, and what it shows that is not Slack's. */
public final class WorkspacePage {
  private final URI workspace;
  private final LoopbackGuard guard;
  private final AtomicReference<PageGuide> guide = new AtomicReference<>(PageGuide.NONE);
  private final AtomicReference<Optional<Neighbour>> neighbour =
      new AtomicReference<>(Optional.empty());

  WorkspacePage(URI workspace, LoopbackGuard guard) {
    this.workspace = workspace;
    this.guard = guard;
  }

  /** Its address; what follows the hash opens the doors, and a browser does not send it on. */
  public URI url() {
    return URI.create(workspace + "/#" + token());
  }

  /** What requests to {@code /_people} must carry as {@code X-Workspace-Token}. */
  public String token() {
    return guard.token();
  }

  /** Lets its composer offer these commands, and shows this beside the chat. */
  public void furnish(PageGuide commands, Neighbour beside) {
    guide.set(commands);
    neighbour.set(Optional.of(beside));
  }

  PageGuide guide() {
    return guide.get();
  }

  Optional<Neighbour> neighbour() {
    return neighbour.get();
  }
}

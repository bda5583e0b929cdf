package dev.quartermaster.sandbox.workspace;

import java.net.URI;
import java.util.List;

/**
 * A Slack workspace on this machine: it sends a bot what Slack would send, answers the Web API as
 * Slack would, and lets people type, read and press through Java or HTTP.
 */
public final class SlackWorkspace implements AutoCloseable {
  private final World world;
  private final WorkspaceServer server;
  private final Links links;
  private final LinkRoad road;
  private final BotLink bot;
  private final BotAccess access;
  private final BotAccess appAccess;
  private final Doings doings;
  private final LoopbackGuard guard;
  private final Weather weather;
  private final Watch watch;
  private final WorkspacePage page;

  private SlackWorkspace(World world, WorkspaceServer server) {
    this.world = world;
    this.server = server;
    var board = new LinkBoard(world.options());
    this.links = new Links(board);
    this.road = new LinkRoad(world.options(), board);
    this.bot = new BotLink(world, road);
    this.access = new BotAccess(world.options().secrets().botToken());
    this.appAccess = new BotAccess(world.options().secrets().appToken());
    this.doings = Doings.of(world, bot, server.url());
    this.guard = new LoopbackGuard(server.port(), world.options().ids().get());
    this.weather = new Weather(world.faults());
    this.watch = new Watch(world.history());
    this.page = new WorkspacePage(server.url(), guard);
  }

  /** Opens a workspace; the bot may be connected later. */
  public static SlackWorkspace open(WorkspaceOptions options) {
    var workspace = new SlackWorkspace(World.of(options), WorkspaceServer.bound(options.port()));
    workspace.serve();
    return workspace;
  }

  /**
   * Says where the bot is: the part of its address before {@code /slack/events}. Without, it is
   * reached by the links that it opens.
   */
  public void connectBot(URI botUrl) {
    bot.connect(botUrl);
  }

  /** Where the workspace is, without a slash at the end. */
  public URI url() {
    return server.url();
  }

  /** The Web API's address, with a slash at the end, as a bot is configured with it. */
  public URI apiUrl() {
    return URI.create(server.url() + "/api/");
  }

  /** Its page for a browser. */
  public WorkspacePage page() {
    return page;
  }

  /** One person, by id or handle. */
  public Person person(String idOrName) {
    return new Person(world.member(idOrName).id(), doings);
  }

  /** What administrators can change. */
  public Administration administration() {
    return new Administration(world, access);
  }

  /** What attackers and unlucky networks can do. */
  public Tampering tampering() {
    return new Tampering(doings, bot, links);
  }

  /** The ways in which Slack misbehaves. */
  public Faults faults() {
    return world.faults();
  }

  /** What happened so far. */
  public History history() {
    return world.history();
  }

  @Override
  public void close() {
    weather.close();
    watch.close();
    server.stop();
    bot.close();
  }

  private void serve() {
    var methods = WebApi.methods(world, doings.board(), new Payloads(world, server.url()));
    var open = new WebApi.Locked(appAccess, road.table(server.url()));
    var api = new WebApi(world, weather, List.of(open, new WebApi.Locked(access, methods)));
    var responses = new ResponseUrlDoor(world, doings.board(), weather);
    var screens = new ScreenDoor(doings, watch, page);
    var people = new PeopleDoor(world, guard, this::person, screens);
    var beside = new NeighbourDoor(guard, page);
    var files = new PageDoor(guard);
    server.serve(
        http -> {
          String path = http.path();
          if (path.startsWith("/api/")) {
            api.answer(http);
          } else if (path.startsWith("/actions/") || path.startsWith("/commands/")) {
            responses.answer(http);
          } else if (path.equals("/_people") || path.startsWith("/_people/")) {
            people.answer(http.locked());
          } else if (path.startsWith(NeighbourDoor.PATH)) {
            beside.answer(http.locked());
          } else {
            files.answer(http.locked());
          }
        },
        road::upgrade);
  }
}

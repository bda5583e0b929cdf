package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.config.PaperspaceSettings.Api;
import dev.quartermaster.config.Settings;
import dev.quartermaster.config.SettingsReader;
import dev.quartermaster.config.SettingsResult;
import dev.quartermaster.sandbox.paperspace.MachineView;
import dev.quartermaster.sandbox.paperspace.WireView;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.store.Opening;
import dev.quartermaster.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that is not live, against both simulators: all works, and nothing is changed outside. */
class DryRunTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String LINE =
      "/machine create name:trainer-7 type:P5000 region:NY2 size:100 ip:none template:\"Ubuntu"
          + " 22.04\"";

  @TempDir private Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void open_the_sandbox() {
    sandbox = Sandbox.open(folder, 60, 0, new Sandbox.Ways(Api.V1, Door.HTTP));
  }

  @AfterEach
  void close_it() {
    sandbox.close();
  }

  @Test
  void a_create_ends_with_what_would_be_sent_and_nothing_was() throws IOException {
    try (App bot = bot(false)) {
      bot.port().ifPresent(sandbox.road()::connect);
      assertThat(readiness(bot)).contains("live: ok, no, a dry run, nothing is sent");
      confirmed();
      String line = words(sees(DryRunTest::isRehearsal));
      String root = words(sees(message -> message.thread().isEmpty() && says(message, "DRY RUN")));

      assertThat(line)
          .contains(
              "Dry run: I would send", "POST " + sandbox.paperspace().address() + "/v1/machines")
          .contains("\"machineType\":\"P5000\"", "\"diskSize\":100", "Nothing was sent");
      assertThat(root)
          .contains("nothing was sent and no machine was made")
          .contains("Copy request");
      assertThat(ada().sees("ml")).noneMatch(message -> says(message, "Accepted"));
      ada().types("ml", "/machine list");
      sees(message -> says(message, "No machines."));
    }
    assertThat(changes(0)).isEmpty();
    assertThat(sandbox.paperspace().createCount()).isZero();
  }

  @Test
  void what_is_done_with_a_machine_from_a_live_day_is_said_and_not_done() throws IOException {
    try (App bot = bot(true)) {
      bot.port().ifPresent(sandbox.road()::connect);
      confirmed();
      sees(message -> message.thread().isPresent() && says(message, "READY"));
      await()
          .atMost(SOON)
          .until(() -> sandbox.paperspace().machines().getFirst().name().equals("trainer-7"));
    }
    int before = sandbox.paperspace().requests().size();
    MachineView machine = sandbox.paperspace().machines().getFirst();

    try (App bot = bot(false)) {
      bot.port().ifPresent(sandbox.road()::connect);
      int told = 0;
      for (String order : List.of("stop", "restart", "snapshot create", "rename")) {
        ada().types("ml", "/machine " + order + " trainer-7" + rest(order));
        int seen = told;
        await().atMost(SOON).until(() -> rehearsals().size() > seen);
        told = rehearsals().size();
      }
      assertThat(String.join(" ", rehearsals()))
          .contains("PATCH ", "/stop", "/restart", "\"name\":\"trainer-8\"")
          .contains("the machine is as it was");
      sees(message -> message.thread().isEmpty() && says(message, "READY"));
    }
    assertThat(changes(before)).isEmpty();
    assertThat(sandbox.paperspace().machines()).containsExactly(machine);
  }

  private App bot(boolean live) throws IOException {
    Path file = sandbox.settingsFile(0);
    Files.writeString(file, Files.readString(file).replace("live: true", "live: " + live));
    Settings settings =
        switch (SettingsReader.forSandbox(sandbox.secrets()).read(file)) {
          case SettingsResult.Valid(var valid, _) -> valid;
          case SettingsResult.Invalid(var problems) -> throw new AssertionError(problems);
        };
    return switch (Store.open(new Outfit(settings, sandbox.edges()).store())) {
      case Opening.Opened(var store) -> App.start(settings, sandbox.edges(), store);
      case Opening.InUse(var words) -> throw new AssertionError(words);
      case Opening.Unusable(var words) -> throw new AssertionError(words);
    };
  }

  private static String readiness(App bot) throws IOException {
    var address = URI.create("http://127.0.0.1:" + bot.opsPort() + "/readyz").toURL();
    var connection = (HttpURLConnection) address.openConnection();
    connection.getResponseCode();
    InputStream body =
        connection.getErrorStream() == null
            ? connection.getInputStream()
            : connection.getErrorStream();
    try (body) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void confirmed() {
    ada().types("ml", LINE);
    MessageView card = sees(message -> message.controls().contains("Create machine"));
    ada().presses(card.ts(), "Create machine");
  }

  private List<WireView> changes(int from) {
    List<WireView> all = sandbox.paperspace().requests();
    return all.subList(from, all.size()).stream()
        .filter(request -> !request.method().equals("GET"))
        .toList();
  }

  private List<String> rehearsals() {
    return ada().sees("ml").stream()
        .filter(DryRunTest::isRehearsal)
        .map(DryRunTest::words)
        .toList();
  }

  private static String rest(String order) {
    return switch (order) {
      case "rename" -> " to:trainer-8";
      case "snapshot create" -> " name:before";
      default -> "";
    };
  }

  private static boolean isRehearsal(MessageView message) {
    return message.thread().isPresent() && says(message, "Dry run: I would send");
  }

  private static boolean says(MessageView message, String words) {
    return words(message).contains(words);
  }

  private MessageView sees(Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> ada().sees("ml").stream().anyMatch(wanted));
    return ada().sees("ml").stream().filter(wanted).toList().getLast();
  }

  private dev.quartermaster.sandbox.workspace.Person ada() {
    return sandbox.workspace().person("ada");
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines()) + " " + String.join(" ", message.controls());
  }
}

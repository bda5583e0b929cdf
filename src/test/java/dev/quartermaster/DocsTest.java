package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.DocPages.Block;
import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.Person;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages tell people to type, typed: every command block against a running sandbox, every
 * line for the chat into it, every piece of settings into the reader.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocsTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SETTINGS = "config/quartermaster.yaml";

  private final HttpClient http = HttpClient.newHttpClient();
  private Path folder;
  private Sandbox sandbox;
  private Bots.Inside bot;
  private Person ada;

  @BeforeAll
  void open_the_sandbox(@TempDir Path temporary) {
    folder = temporary;
    sandbox = Sandbox.open(folder, 60, 0);
    bot = new Bots.Inside(sandbox);
    bot.start();
    ada = sandbox.workspace().person("ada");
  }

  @AfterAll
  void close_it() {
    http.close();
    bot.close();
    sandbox.close();
  }

  static List<Path> pages() throws IOException {
    return DocPages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_command_block_of_a_page_works(Path page) throws Exception {
    for (Block block : DocPages.blocks(page)) {
      if (block.reason().isEmpty()) {
        switch (block.language()) {
          case "sh" -> {
            for (String line : block.lines()) {
              assertThat(command(line)).as(page + ": " + line).isEmpty();
            }
          }
          case "chat" -> block.lines().forEach(line -> typed(page, line));
          case "yaml" -> assertThat(settings(block)).as(page + ": " + block.text()).isEmpty();
          default -> throw new AssertionError(page + ": a block of " + block.language());
        }
      }
    }
  }

  @Test
  void few_blocks_are_not_run_and_each_says_why() throws IOException {
    List<Block> all =
        DocPages.all().stream().flatMap(page -> DocPages.blocks(page).stream()).toList();
    List<Block> left = all.stream().filter(block -> block.reason().isPresent()).toList();

    assertThat(left).allMatch(block -> block.reason().orElseThrow().length() > 20);
    assertThat(left).hasSizeLessThanOrEqualTo(8);
    assertThat(all.size() - left.size()).isGreaterThanOrEqualTo(20);
    System.out.println(
        "docs: %d blocks, %d run, %d not"
            .formatted(all.size(), all.size() - left.size(), left.size()));
  }

  @Test
  void the_readme_leads_to_every_page_of_docs() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(DocPages.all())
        .filteredOn(page -> page.startsWith("docs") && page.getNameCount() == 2)
        .allSatisfy(page -> assertThat(readme).contains("(" + page + ")"));
  }

  @Test
  void every_picture_and_page_that_a_page_names_is_there() throws IOException {
    for (Path page : DocPages.all()) {
      Path from = Objects.requireNonNull(page.toAbsolutePath().getParent());
      assertThat(DocPages.links(page)).allSatisfy(link -> assertThat(from.resolve(link)).exists());
    }
  }

  /** Empty when it worked, else what was said. */
  private String command(String line) throws Exception {
    List<String> words = List.of(line.replaceFirst("\\s+#.*", "").strip().split("\\s+"));
    return switch (words.getFirst()) {
      case "bin/quartermaster" -> quartermaster(words.subList(1, words.size()));
      case "curl" -> asked(words.getLast());
      case "systemctl" -> {
        if (words.get(1).equals("stop")) {
          bot.close();
        } else {
          bot.start();
        }
        yield "";
      }
      default -> "nobody here can run " + words.getFirst();
    };
  }

  private String quartermaster(List<String> words) {
    if (words.getFirst().equals("sandbox") && !words.contains("--demo=list")) {
      return isScene(words.getLast()) ? "" : "no such scene";
    }
    var out = new StringWriter();
    int code =
        Main.run(new PrintWriter(out, true), words.stream().map(this::here).toArray(String[]::new));
    return code == ExitCode.OK ? "" : code + ": " + out;
  }

  /** The scenes themselves are played by ScenesTest and CrashTest. */
  private static boolean isScene(String word) {
    var out = new StringWriter();
    int _ = Main.run(new PrintWriter(out, true), "sandbox", "--demo=list");
    String name = word.equals("--demo") ? "main" : word.replace("--demo=", "");
    return out.toString().lines().anyMatch(line -> line.strip().startsWith(name));
  }

  /** The sandbox's own files in place of those that the pages name. */
  private String here(String word) {
    if (word.equals(SETTINGS)) {
      return folder.resolve("quartermaster.yaml").toString();
    }
    return word.matches("[a-z]+\\.(db|zip)") ? folder.resolve(word).toString() : word;
  }

  private String asked(String address) throws IOException, InterruptedException {
    String path = URI.create(address).getPath();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.app().opsPort() + path))
            .build();
    await()
        .atMost(SOON)
        .until(
            () -> http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    return "";
  }

  private void typed(Path page, String line) {
    int before = ada.sees("ml").size();
    ada.types("ml", line);
    await(page + ": " + line)
        .atMost(SOON)
        .until(() -> ada.sees("ml").size() > before || opened(line));
    assertThat(ada.sees("ml").stream().skip(before).map(DocsTest::words))
        .as(page + ": " + line)
        .noneMatch(said -> said.contains("M-1") || said.contains("M-3"));
    if (line.contains("create name:") && sandbox.paperspace().creates().isEmpty()) {
      MessageView card = sees(message -> message.controls().contains("Create machine"));
      ada.presses(card.ts(), "Create machine");
      sees(message -> message.thread().isPresent() && words(message).contains("READY"));
    }
  }

  private boolean opened(String line) {
    return line.equals("/machine create") && ada.forms().top().isPresent();
  }

  private MessageView sees(Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> ada.sees("ml").stream().anyMatch(wanted));
    return ada.sees("ml").stream().filter(wanted).toList().getLast();
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines());
  }

  /** A piece of settings, with what every file needs besides. */
  private String settings(Block block) throws IOException {
    String admins = "  admins: {users: [U0EXAMPLE]}\n";
    String text = block.text();
    String whole =
        "slack: {team_id: T0EXAMPLE, app_id: A0EXAMPLE}\n"
            + (text.contains("access:\n")
                ? text.replaceFirst("(?m)^access:\n", "access:\n" + admins)
                : "access:\n" + admins + text);
    Path file = Files.writeString(folder.resolve("piece.yaml"), whole);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    var out = new StringWriter();
    String verb = text.contains("cases:") ? "test" : "show";
    int code = Main.run(new PrintWriter(out, true), "policy", verb, "--config", file.toString());
    return code == ExitCode.OK ? "" : code + ": " + out;
  }
}

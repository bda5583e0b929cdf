package dev.quartermaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quartermaster.sandbox.workspace.MessageView;
import dev.quartermaster.sandbox.workspace.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an operator's machines see of a running bot, and what is shipped for them to go by. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsTest {
  private static final String LINE =
      "/machine create name:trainer-7 type:P5000 region:NY2 size:100 template:\"Ubuntu 22.04\"";
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final Pattern METRIC = Pattern.compile("quartermaster_[a-z_]+");
  private static final Pattern TYPED = Pattern.compile("(?m)^# TYPE (\\S+) ");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]+(?=\\s*\\()");
  private static final Set<String> FUNCTIONS =
      Set.of("absent", "min", "max", "sum", "by", "rate", "increase", "histogram_quantile");
  private static final Set<String> LABELS =
      Set.of("le", "outcome", "kind", "code", "stage", "check");

  private final HttpClient http = HttpClient.newHttpClient();
  private Sandbox sandbox;
  private Bots.Inside bot;
  private String scraped;

  /** One create to its end, and one refusal. */
  @BeforeAll
  void work_a_while(@TempDir Path folder) throws IOException, InterruptedException {
    sandbox = Sandbox.open(folder, 60, 0);
    bot = new Bots.Inside(sandbox);
    bot.start();
    Person ada = sandbox.workspace().person("ada");
    ada.types("ml", LINE);
    MessageView card = sees(ada, message -> message.controls().contains("Create machine"));
    ada.presses(card.ts(), "Create machine");
    sees(ada, message -> message.thread().isPresent() && words(message).contains("READY"));
    Person guest = sandbox.workspace().person("guest");
    guest.types("ml", LINE);
    sees(guest, message -> words(message).contains("These people can"));
    ada.types("ml", "/machine list");
    await()
        .atMost(SOON)
        .until(() -> ask("/metrics").body().contains("quartermaster_refused_total{"));
    scraped = ask("/metrics").body();
  }

  @AfterAll
  void close_it() {
    http.close();
    bot.close();
    sandbox.close();
  }

  @Test
  void the_promises_are_measured() {
    assertThat(scraped)
        .contains("quartermaster_create_posts_total{outcome=\"accepted\"} 1.0")
        .contains("quartermaster_create_posts_total{outcome=\"unclear\"} 0.0")
        .contains("quartermaster_uncertain_requests 0.0")
        .contains("quartermaster_surplus_machines 0.0")
        .contains("quartermaster_requests{stage=\"ready\"} 1.0")
        .contains("quartermaster_list_visibility_seconds_count 1")
        .contains("quartermaster_refused_total{code=\"M-2")
        .contains("quartermaster_check_ok{check=\"store\"} 1.0")
        .containsPattern("quartermaster_ack_seconds_count\\{kind=\"command\"} [1-9]")
        .containsPattern("quartermaster_ack_seconds_count\\{kind=\"press\"} [1-9]")
        .containsPattern("quartermaster_commit_seconds_count [1-9]")
        .containsPattern("quartermaster_audit_events [1-9]")
        .containsPattern("quartermaster_oldest_untold_seconds \\d")
        .containsPattern("quartermaster_outbox_age_seconds \\d");
  }

  @Test
  void a59_no_label_holds_an_id_a_person_or_a_text() {
    List<String[]> labels =
        LABEL.matcher(samples()).results().map(m -> new String[] {m.group(1), m.group(2)}).toList();

    assertThat(labels).isNotEmpty();
    assertThat(labels)
        .allSatisfy(
            label -> {
              assertThat(LABELS).contains(label[0]);
              assertThat(label[1]).matches("[a-z_]+|M-\\d{3}|\\+Inf|[0-9.]+");
            });
    assertThat(scraped).doesNotContain("trainer-7", "U0", "T0", "C0", "R-", "qm-");
  }

  @Test
  void it_is_live_and_ready_and_says_so_in_names_and_ages_only() throws Exception {
    assertThat(ask("/livez").statusCode()).isEqualTo(200);
    await().atMost(SOON).until(() -> ask("/readyz").statusCode() == 200);
    assertThat(ask("/readyz").body().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("[a-z ]+: (ok|NOT OK), [a-z0-9, ]+"));
    assertThat(ask("/else").statusCode()).isEqualTo(404);
    assertThat(ask("/livez").headers().firstValue("server")).isEmpty();
  }

  @Test
  void every_figure_says_what_it_is() {
    assertThat(TYPED.matcher(scraped).results().map(type -> type.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(scraped).contains("# HELP " + name + " "));
  }

  /** Field by field as Prometheus knows them (Prometheus docs, alerting rules). */
  @Test
  void the_alert_rules_are_whole_and_name_figures_that_exist() throws IOException {
    JsonNode file =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readTree(Path.of("config/alerts.yaml").toFile());
    assertThat(file.propertyNames()).containsExactly("groups");
    JsonNode group = file.get("groups").get(0);
    assertThat(group.propertyNames()).containsExactlyInAnyOrder("name", "rules");
    assertThat(group.get("rules").values())
        .hasSizeGreaterThan(8)
        .allSatisfy(
            rule -> {
              assertThat(Set.of("alert", "expr", "for", "labels", "annotations"))
                  .containsAll(rule.propertyNames());
              assertThat(rule.get("alert").asString()).matches("Quartermaster[A-Za-z]+");
              assertThat(rule.path("for").asString("1m")).matches("[1-9]\\d*[mhd]");
              assertThat(rule.get("labels").get("severity").asString()).isIn("page", "ticket");
              assertThat(rule.get("annotations").propertyNames())
                  .containsExactly("summary", "action");
              isExpression(rule.get("expr").asString());
            });
    assertThat(group.get("rules").values().stream().map(rule -> rule.get("alert").asString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_dashboard_is_whole_and_names_figures_that_exist() throws IOException {
    JsonNode board =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readTree(Path.of("config/grafana-dashboard.json").toFile());
    assertThat(board.get("uid").asString()).isEqualTo("quartermaster");
    assertThat(board.get("schemaVersion").asInt()).isGreaterThanOrEqualTo(36);
    List<JsonNode> panels = List.copyOf(board.get("panels").values());
    assertThat(panels.stream().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
    assertThat(panels)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            panel -> {
              assertThat(panel.get("title").asString()).isNotBlank();
              assertThat(panel.get("datasource").get("uid").asString()).isEqualTo("${datasource}");
              assertThat(panel.get("targets").values())
                  .isNotEmpty()
                  .allSatisfy(target -> isExpression(target.get("expr").asString()));
            });
    assertThat(shown(panels)).as("every figure is on the dashboard").containsAll(families());
  }

  private static Set<String> shown(List<JsonNode> panels) {
    return panels.stream()
        .flatMap(panel -> panel.get("targets").values().stream())
        .flatMap(target -> METRIC.matcher(target.get("expr").asString()).results())
        .map(name -> name.group().replaceAll("_(bucket|total)$", ""))
        .collect(Collectors.toSet());
  }

  /** Balanced, with functions that we mean, over figures that are there. */
  private void isExpression(String expression) {
    assertThat(Stream.of("(", ")").map(part -> count(expression, part)).distinct()).hasSize(1);
    assertThat(count(expression, "{")).isEqualTo(count(expression, "}"));
    assertThat(WORD.matcher(expression).results().map(word -> word.group())).isSubsetOf(FUNCTIONS);
    List<String> named = METRIC.matcher(expression).results().map(name -> name.group()).toList();
    assertThat(named)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(scraped).containsPattern("(?m)^" + name + "[ {]"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private String samples() {
    return scraped.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
  }

  private Set<String> families() {
    return TYPED
        .matcher(scraped)
        .results()
        .map(type -> type.group(1).replaceAll("_total$", ""))
        .collect(Collectors.toSet());
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.app().opsPort() + path))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static MessageView sees(Person person, Predicate<MessageView> wanted) {
    await().atMost(SOON).until(() -> person.sees("ml").stream().anyMatch(wanted));
    return person.sees("ml").stream().filter(wanted).toList().getLast();
  }

  private static String words(MessageView message) {
    return String.join(" ", message.lines());
  }
}

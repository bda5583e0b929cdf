package dev.quartermaster.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is shipped in deploy/, read strictly and held against what the bot reads and answers. */
class DeployTest {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Path DEPLOY = Path.of("deploy");

  @TempDir private Path folder;

  @Test
  void the_settings_for_containers_are_right_once_the_secrets_are_there() throws IOException {
    Settings settings =
        new SettingsDesk(folder)
            .with("QUARTERMASTER_DB_PASSWORD", "a-password-of-ones-own")
            .settings(Files.readString(DEPLOY.resolve("quartermaster.yaml")));

    assertThat(settings.store())
        .isInstanceOfSatisfying(
            StoreSettings.Postgresql.class, store -> assertThat(store.url()).contains("//db/"));
    assertThat(settings.door().chat()).isEqualTo(new DoorSettings.Address("0.0.0.0", 3000));
    assertThat(settings.door().ops()).isEqualTo(new DoorSettings.Address("0.0.0.0", 3001));
  }

  @Test
  void A64_compose_gives_the_bot_what_it_reads_and_no_more_rights_than_it_needs()
      throws IOException {
    JsonNode compose = YAML.readTree(DEPLOY.resolve("compose.yaml").toFile());
    assertThat(names(compose)).containsExactlyInAnyOrder("services", "volumes", "secrets");
    JsonNode bot = compose.at("/services/bot");
    assertThat(bot.get("read_only").asBoolean()).isTrue();
    assertThat(bot.get("user").asString()).isEqualTo("10001:10001");
    assertThat(texts(bot.get("cap_drop"))).containsExactly("ALL");
    assertThat(texts(bot.get("security_opt"))).containsExactly("no-new-privileges:true");
    assertThat(bot.get("stop_grace_period").asString()).isEqualTo("60s");
    assertThat(texts(bot.get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
    Set<String> secrets = names(compose.get("secrets"));
    assertThat(texts(bot.get("secrets"))).containsExactlyInAnyOrderElementsOf(secrets);
    assertThat(names(bot.get("environment"))).isEqualTo(secretVariables());
    assertThat(bot.get("environment").values().stream().map(JsonNode::asString))
        .allMatch(file -> secrets.contains(file.replaceFirst("^/run/secrets/", "")));
    assertThat(texts(bot.get("volumes")))
        .allMatch(mount -> mount.startsWith("./quartermaster.yaml:") || mount.startsWith("scratch"))
        .hasSize(2);
    assertThat(names(compose.get("volumes"))).containsExactlyInAnyOrder("database", "scratch");
    assertThat(names(compose.get("services"))).containsExactlyInAnyOrder("bot", "db");
    assertThat(compose.at("/services/db/environment/POSTGRES_PASSWORD_FILE").asString())
        .isEqualTo("/run/secrets/db_password");
  }

  /** Fields by Kubernetes' API reference: apps/v1, core/v1, policy/v1. */
  @Test
  void A64_kubernetes_asks_the_bot_where_it_answers_and_gives_it_no_right() throws IOException {
    List<JsonNode> all = documents(DEPLOY.resolve("kubernetes.yaml"));
    assertThat(all.stream().map(one -> one.get("kind").asString()))
        .containsExactly("Deployment", "Service", "PodDisruptionBudget");
    assertThat(all)
        .allMatch(one -> one.at("/metadata/namespace").asString().equals("quartermaster"));
    JsonNode spec = all.getFirst().at("/spec/template/spec");
    assertThat(names(spec))
        .containsExactlyInAnyOrder(
            "automountServiceAccountToken",
            "terminationGracePeriodSeconds",
            "securityContext",
            "containers",
            "volumes");
    assertThat(spec.get("automountServiceAccountToken").asBoolean()).isFalse();
    assertThat(spec.get("terminationGracePeriodSeconds").asInt()).isEqualTo(60);
    assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    JsonNode bot = spec.at("/containers/0");
    assertThat(bot.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(bot.at("/securityContext/allowPrivilegeEscalation").asBoolean()).isFalse();
    assertThat(texts(bot.at("/securityContext/capabilities/drop"))).containsExactly("ALL");
    assertThat(bot.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/livez");
    assertThat(bot.at("/startupProbe/httpGet/path").asString()).isEqualTo("/livez");
    assertThat(bot.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/readyz");
    Map<String, Integer> ports =
        bot.get("ports").values().stream()
            .collect(
                Collectors.toMap(
                    port -> port.get("name").asString(),
                    port -> port.get("containerPort").asInt()));
    assertThat(ports).isEqualTo(Map.of("slack", 3000, "operations", 3001));
    assertThat(bot.get("env").values().stream().map(one -> one.get("name").asString()).toList())
        .containsExactlyInAnyOrderElementsOf(secretVariables());
    Set<String> volumes =
        spec.get("volumes").values().stream()
            .map(volume -> volume.get("name").asString())
            .collect(Collectors.toSet());
    assertThat(bot.get("volumeMounts").values().stream().map(one -> one.get("name").asString()))
        .containsExactlyInAnyOrderElementsOf(volumes);
    JsonNode labels = all.getFirst().at("/spec/template/metadata/labels");
    assertThat(all.get(1).at("/spec/selector")).isEqualTo(labels);
    assertThat(all.get(2).at("/spec/selector/matchLabels")).isEqualTo(labels);
  }

  @Test
  void A64_the_systemd_unit_hands_over_each_secret_and_closes_the_rest() throws IOException {
    List<String> lines = Files.readAllLines(DEPLOY.resolve("quartermaster.service"));
    List<String> settings = lines.stream().filter(line -> line.contains("=")).toList();

    assertThat(lines.stream().filter(line -> line.startsWith("[")))
        .containsExactly("[Unit]", "[Service]", "[Install]");
    assertThat(settings)
        .contains(
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "CapabilityBoundingSet=",
            "DynamicUser=yes",
            "TimeoutStopSec=60",
            "LimitCORE=0");
    for (String variable : secretVariables()) {
      if (!variable.contains("DB_PASSWORD")) {
        assertThat(settings).anyMatch(line -> line.startsWith("Environment=" + variable + "=%d/"));
      }
    }
    assertThat(settings).noneMatch(line -> line.matches("Environment=\\w*(KEY|TOKEN|SECRET)=.*"));
  }

  /** Only where systemd is; it checks every key and the exposure that is left. */
  @Test
  void systemd_itself_finds_nothing_wrong_with_the_unit() throws Exception {
    assumeThat(Path.of("/usr/bin/systemd-analyze")).exists();
    Path unit = folder.resolve("quartermaster.service");
    String text = Files.readString(DEPLOY.resolve("quartermaster.service"));
    Files.writeString(unit, text.replaceAll("(?m)^ExecStart=.*", "ExecStart=/bin/true"));

    assertThat(run("systemd-analyze", "verify", unit.toString())).isEmpty();
    assertThat(run("systemd-analyze", "security", "--offline=true", unit.toString()))
        .containsPattern("Overall exposure level for quartermaster.service: [01]\\.\\d OK");
  }

  private static String run(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  /** Those of a bot that opens its own links; nobody signs anything for it. */
  private static Set<String> secretVariables() {
    return Stream.of(SecretKind.values())
        .filter(kind -> kind != SecretKind.SIGNING_SECRET)
        .map(SecretKind::fileVariable)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<JsonNode> documents(Path file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String text : Files.readString(file).split("(?m)^---$", -1)) {
      all.add(YAML.readTree(text));
    }
    return all;
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  private static List<String> texts(JsonNode node) {
    return node.values().stream().map(JsonNode::asString).toList();
  }
}

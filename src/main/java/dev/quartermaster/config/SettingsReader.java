package dev.quartermaster.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the settings file and the secrets, and reports everything that is wrong in one go. */
public final class SettingsReader {
  private static final int MAX_BYTES = 256 * 1024;

  private final Map<String, String> environment;
  private final For use;

  private enum For {
    SERVICE,
    SANDBOX,
    LOOKING
  }

  private SettingsReader(Map<String, String> environment, For use) {
    this.environment = Map.copyOf(environment);
    this.use = use;
  }

  /** The reader for the bot that serves. */
  public static SettingsReader forService(Map<String, String> environment) {
    return new SettingsReader(environment, For.SERVICE);
  }

  /**
   * The reader for the sandbox: http to this very host is right as well. No file can switch that
   * on.
   */
  public static SettingsReader forSandbox(Map<String, String> environment) {
    return new SettingsReader(environment, For.SANDBOX);
  }

  /** The reader for those who only look: no secret is needed, and each is an empty one. */
  public static SettingsReader forLooking() {
    return new SettingsReader(Map.of(), For.LOOKING);
  }

  /** Reads a file of at most 256 KiB. */
  public SettingsResult read(Path file) {
    var findings = new Findings(file.toString());
    return text(file, findings)
        .flatMap(text -> YamlTree.read(text, findings))
        .map(root -> read(new Part("", root, findings), findings))
        .orElseGet(() -> new SettingsResult.Invalid(findings.problems()));
  }

  /** Reads only the policy of a file, with what it goes by; needs no secrets. */
  public static PolicyResult readPolicy(Path file) {
    var findings = new Findings(file.toString());
    return text(file, findings)
        .flatMap(text -> YamlTree.read(text, findings))
        .map(root -> readPolicy(new Part("", root, findings), findings))
        .orElseGet(() -> new PolicyResult.Invalid(findings.problems()));
  }

  /** Reads only where the store is, with its password if it has one. */
  public Optional<StoreSettings> readStore(Path file, Consumer<Problem> refused) {
    var findings = new Findings(file.toString());
    Optional<StoreSettings> store =
        text(file, findings)
            .flatMap(text -> YamlTree.read(text, findings))
            .map(root -> new Part("", root, findings).part("store"))
            .map(part -> StoreReader.read(part, new SecretSource(environment, findings)));
    findings.problems().forEach(refused);
    return findings.problems().isEmpty() ? store : Optional.empty();
  }

  private static PolicyResult readPolicy(Part root, Findings findings) {
    AccessSettings access = AccessSettings.read(root.part("access"));
    TimingSettings timing = TimingSettings.read(root.part("timing"));
    var reader = new PolicyReader(access.groups(), PresetReader.read(root), timing.pendingFor());
    PolicySettings policy = reader.read(root.part("policy"));
    return findings.problems().isEmpty()
        ? new PolicyResult.Valid(policy, access.groups())
        : new PolicyResult.Invalid(findings.problems());
  }

  /** Reads a tree that was read before. */
  SettingsResult read(Part root, Findings findings) {
    SecretSource secrets =
        use == For.LOOKING ? SecretSource.none(findings) : new SecretSource(environment, findings);
    boolean sandbox = use == For.SANDBOX;
    SlackSettings slack = SlackSettings.read(root.part("slack"), secrets, sandbox);
    PaperspaceSettings cloud = PaperspaceSettings.read(root.part("paperspace"), secrets, sandbox);
    AccessSettings access = AccessSettings.read(root.part("access"));
    TimingSettings timing = TimingSettings.read(root.part("timing"));
    var policy = new PolicyReader(access.groups(), PresetReader.read(root), timing.pendingFor());
    var settings =
        new Settings(
            slack,
            cloud,
            access,
            policy.read(root.part("policy")),
            DefaultSettings.read(root.part("defaults")),
            DoorSettings.read(root.part("door")),
            StoreReader.read(root.part("store"), secrets),
            timing,
            root.value("live").flag(false),
            marker(root.value("marker")));
    root.done();
    return findings.problems().isEmpty()
        ? new SettingsResult.Valid(settings, findings.warnings())
        : new SettingsResult.Invalid(findings.problems());
  }

  private static MarkerPolicy marker(Value value) {
    return MarkerPolicy.valueOf(
        value.choice("remove", List.of("remove", "keep")).toUpperCase(Locale.ROOT));
  }

  private static Optional<String> text(Path file, Findings findings) {
    try (var in = Files.newInputStream(file)) {
      FileModes.wrongForSettings(file)
          .ifPresent(what -> findings.refuse(0, "", what, "chmod go-w"));
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        findings.refuse(0, "", "more than 256 KiB", "a settings file");
        return Optional.empty();
      }
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      findings.refuse(0, "", "not UTF-8", "a text file");
    } catch (IOException e) {
      findings.refuse(0, "", "no file there that can be read", "the settings, as YAML");
    }
    return Optional.empty();
  }
}

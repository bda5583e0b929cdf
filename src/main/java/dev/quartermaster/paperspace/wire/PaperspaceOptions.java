package dev.quartermaster.paperspace.wire;

import dev.quartermaster.machine.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the API is, the key for it, and how long to wait; checked once constructed.
 *
 * @param dialect which API is spoken there
 * @param baseUrl https on a host that is known or trusted; http on loopback if that is allowed
 * @param key the account's API key, 1 to 512 printable ASCII characters
 * @param allowLoopback whether {@code baseUrl} may be this machine; for the sandbox only
 * @param trustedHosts hosts that an operator vouches for beside Paperspace's own
 * @param createLimit a create from its first look-up to the last byte of its answer
 * @param readLimit the same for one read or action
 * @param live whether changes are sent at all; else each is put into words in its place
 * @param pageSize things of a list asked for at once, 1 to the API's most
 */
public record PaperspaceOptions(
    Dialect dialect,
    URI baseUrl,
    Secret key,
    boolean allowLoopback,
    Set<String> trustedHosts,
    Duration createLimit,
    Duration readLimit,
    boolean live,
    int pageSize) {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Pattern KEY = Pattern.compile("[!-~]{1,512}");

  public PaperspaceOptions {
    trustedHosts = Set.copyOf(trustedHosts);
    if (!KEY.matcher(key.reveal()).matches()) {
      throw new IllegalArgumentException(
          "Paperspace API key: (expected: 1 to 512 printable ASCII characters without space)");
    }
    ApiAddress.flawOf(baseUrl, dialect, allowLoopback, trustedHosts)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException("Paperspace base URL: " + flaw);
            });
    checkLimit("create limit", createLimit, LONGEST);
    checkLimit("read limit", readLimit, LONGEST.dividedBy(3));
    if (pageSize < 1 || pageSize > dialect.longestPage()) {
      throw new IllegalArgumentException(
          "page size: " + pageSize + " (expected: 1 to " + dialect.longestPage() + ")");
    }
  }

  /** Paperspace itself, with every limit at its default: 30 s, 10 s, the longest pages. */
  public static PaperspaceOptions forPaperspace(Dialect dialect, Secret key) {
    return at(dialect, dialect.paperspace(), key, Set.of());
  }

  /** A host that speaks the same API, with every limit at its default. */
  public static PaperspaceOptions at(
      Dialect dialect, URI baseUrl, Secret key, Set<String> trustedHosts) {
    return usual(dialect, baseUrl, key, false, trustedHosts);
  }

  /** A simulator on this machine, with every limit at its default. */
  public static PaperspaceOptions onLoopback(Dialect dialect, URI baseUrl, Secret key) {
    return usual(dialect, baseUrl, key, true, Set.of());
  }

  /** The same, with nothing sent that changes something. */
  public PaperspaceOptions rehearsing() {
    return new PaperspaceOptions(
        dialect,
        baseUrl,
        key,
        allowLoopback,
        trustedHosts,
        createLimit,
        readLimit,
        false,
        pageSize);
  }

  /** The same with shorter waits. */
  public PaperspaceOptions within(Duration shorterCreate, Duration shorterRead) {
    return new PaperspaceOptions(
        dialect,
        baseUrl,
        key,
        allowLoopback,
        trustedHosts,
        shorterCreate,
        shorterRead,
        live,
        pageSize);
  }

  /** The same with smaller pages. */
  public PaperspaceOptions paged(int size) {
    return new PaperspaceOptions(
        dialect, baseUrl, key, allowLoopback, trustedHosts, createLimit, readLimit, live, size);
  }

  private static PaperspaceOptions usual(
      Dialect dialect, URI baseUrl, Secret key, boolean loopback, Set<String> trustedHosts) {
    return new PaperspaceOptions(
        dialect,
        baseUrl,
        key,
        loopback,
        trustedHosts,
        LONGEST,
        LONGEST.dividedBy(3),
        true,
        dialect.longestPage());
  }

  private static void checkLimit(String what, Duration limit, Duration longest) {
    if (limit.compareTo(Duration.ofMillis(1)) < 0 || limit.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          what + ": " + limit + " (expected: 1 ms to " + longest + ")");
    }
  }
}

package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the API is, the key for it, and how long to wait; checked once constructed.
 *
 * @param baseUrl https on a host that is known or trusted; http on loopback if that is allowed
 * @param key the account's API key, 1 to 512 printable ASCII characters
 * @param allowLoopback whether {@code baseUrl} may be this machine; for the sandbox only
 * @param trustedHosts hosts that an operator vouches for beside Paperspace's own
 * @param createLimit a create from its first look-up to the last byte of its answer
 * @param readLimit the same for one read or action
 * @param pageSize machines asked for at once, 1 to 1000
 */
public record PaperspaceCoreOptions(
    URI baseUrl,
    Secret key,
    boolean allowLoopback,
    Set<String> trustedHosts,
    Duration createLimit,
    Duration readLimit,
    int pageSize) {
  /** The address that Paperspace's documentation gives. */
  public static final URI PAPERSPACE = URI.create("https://api.paperspace.io");

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Pattern KEY = Pattern.compile("[!-~]{1,512}");

  public PaperspaceCoreOptions {
    trustedHosts = Set.copyOf(trustedHosts);
    if (!KEY.matcher(key.reveal()).matches()) {
      throw new IllegalArgumentException(
          "Paperspace API key: (expected: 1 to 512 printable ASCII characters without space)");
    }
    ApiAddress.flawOf(baseUrl, allowLoopback, trustedHosts)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException("Paperspace base URL: " + flaw);
            });
    checkLimit("create limit", createLimit, LONGEST);
    checkLimit("read limit", readLimit, LONGEST.dividedBy(3));
    if (pageSize < 1 || pageSize > 1000) {
      throw new IllegalArgumentException("page size: " + pageSize + " (expected: 1 to 1000)");
    }
  }

  /** Paperspace itself, with every limit at its default: 30 s, 10 s, 1000 a page. */
  public static PaperspaceCoreOptions forPaperspace(Secret key) {
    return at(PAPERSPACE, key, Set.of());
  }

  /** A host that speaks the same API, with every limit at its default. */
  public static PaperspaceCoreOptions at(URI baseUrl, Secret key, Set<String> trustedHosts) {
    return new PaperspaceCoreOptions(
        baseUrl, key, false, trustedHosts, LONGEST, LONGEST.dividedBy(3), 1000);
  }

  /** A simulator on this machine, with every limit at its default. */
  public static PaperspaceCoreOptions onLoopback(URI baseUrl, Secret key) {
    return new PaperspaceCoreOptions(
        baseUrl, key, true, Set.of(), LONGEST, LONGEST.dividedBy(3), 1000);
  }

  /** The same with shorter waits. */
  public PaperspaceCoreOptions within(Duration shorterCreate, Duration shorterRead) {
    return new PaperspaceCoreOptions(
        baseUrl, key, allowLoopback, trustedHosts, shorterCreate, shorterRead, pageSize);
  }

  /** The same with smaller pages. */
  public PaperspaceCoreOptions paged(int size) {
    return new PaperspaceCoreOptions(
        baseUrl, key, allowLoopback, trustedHosts, createLimit, readLimit, size);
  }

  private static void checkLimit(String what, Duration limit, Duration longest) {
    if (limit.compareTo(Duration.ofMillis(1)) < 0 || limit.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          what + ": " + limit + " (expected: 1 ms to " + longest + ")");
    }
  }
}

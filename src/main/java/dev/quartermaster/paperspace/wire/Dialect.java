package dev.quartermaster.paperspace.wire;

import java.net.URI;

/** The two APIs that Paperspace has had. */
public enum Dialect {
  /** The Core API; its public host has been off since 15 July 2024. */
  CORE("api.paperspace.io", "", 1000, "x-api-key", ""),
  /** The API that Paperspace serves today. */
  V1("api.paperspace.com", "/v1", 120, "Authorization", "Bearer ");

  private final String host;
  private final String path;
  private final int longestPage;
  private final String keyHeader;
  private final String keyPrefix;

  Dialect(String host, String path, int longestPage, String keyHeader, String keyPrefix) {
    this.host = host;
    this.path = path;
    this.longestPage = longestPage;
    this.keyHeader = keyHeader;
    this.keyPrefix = keyPrefix;
  }

  /** Paperspace's own host for it. */
  public String host() {
    return host;
  }

  /** The address that Paperspace's documentation gives. */
  public URI paperspace() {
    return URI.create("https://" + host + path);
  }

  /** How many things a list may be asked for at once. */
  public int longestPage() {
    return longestPage;
  }

  /** The header that the key goes in. */
  String keyHeader() {
    return keyHeader;
  }

  /** What stands before the key in it. */
  String keyPrefix() {
    return keyPrefix;
  }
}

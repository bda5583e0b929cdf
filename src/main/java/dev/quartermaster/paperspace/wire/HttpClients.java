package dev.quartermaster.paperspace.wire;

import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** The two HTTP clients; neither follows, repeats or remembers anything by itself. */
final class HttpClients {
  /** Who we say we are. */
  static final String USER_AGENT = "quartermaster";

  private HttpClients() {}

  /**
   * For the create: a fresh HTTP/1.1 connection each time. OkHttp's defaults sent one POST up to
   * three times when a pooled connection lost its answer.
   */
  static OkHttpClient forCreates(PaperspaceOptions options, ApiAddress address) {
    return closed(options, address, options.createLimit())
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
        .protocols(List.of(Protocol.HTTP_1_1))
        .fastFallback(false)
        .build();
  }

  /** For everything that may be repeated. */
  static OkHttpClient forReadsAndActions(PaperspaceOptions options, ApiAddress address) {
    return closed(options, address, options.readLimit()).build();
  }

  private static OkHttpClient.Builder closed(
      PaperspaceOptions options, ApiAddress address, Duration limit) {
    var builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .authenticator(Authenticator.NONE)
            .proxyAuthenticator(Authenticator.NONE)
            .cookieJar(CookieJar.NO_COOKIES)
            .dns(address)
            .callTimeout(limit)
            .connectTimeout(limit)
            .readTimeout(limit)
            .writeTimeout(limit)
            .addNetworkInterceptor(new KeyHeader(address, options));
    if (!options.live()) {
      builder.addInterceptor(new Rehearsal());
    }
    return address.isLoopback() ? builder.proxy(Proxy.NO_PROXY) : builder;
  }
}

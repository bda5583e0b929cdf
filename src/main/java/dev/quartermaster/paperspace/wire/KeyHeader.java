package dev.quartermaster.paperspace.wire;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Puts the key on each hop that goes to the API's own address, and stops every other hop (A51). */
final class KeyHeader implements Interceptor {
  private final ApiAddress address;
  private final PaperspaceOptions options;

  KeyHeader(ApiAddress address, PaperspaceOptions options) {
    this.address = address;
    this.options = options;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!address.covers(request.url())) {
      throw new IOException("a hop to another address than the API's");
    }
    Dialect dialect = options.dialect();
    String value = dialect.keyPrefix() + options.key().reveal();
    return chain.proceed(request.newBuilder().header(dialect.keyHeader(), value).build());
  }
}

package dev.quartermaster.paperspace.core;

import dev.quartermaster.machine.Secret;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Puts the key on each hop that goes to the API's own address, and stops every other hop (A51). */
final class KeyHeader implements Interceptor {
  private final ApiAddress address;
  private final Secret key;

  KeyHeader(ApiAddress address, Secret key) {
    this.address = address;
    this.key = key;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!address.covers(request.url())) {
      throw new IOException("a hop to another address than the API's");
    }
    return chain.proceed(request.newBuilder().header("x-api-key", key.reveal()).build());
  }
}

package dev.quartermaster.request;

import dev.quartermaster.chat.Text;
import java.util.Locale;

/** How to get onto a machine that runs. */
final class Connecting {
  /** The login that Paperspace's own Linux templates have. */
  private static final String LOGIN = "paperspace";

  private Connecting() {}

  /** What to do, for a machine with that template and address; what is awaited says nothing. */
  static Text hint(Request request, Stage.Ready ready) {
    if (ready.addressUntil().isPresent()) {
      return Text.empty();
    }
    if (isWindows(request)) {
      return Text.of("Connect: open its desktop in the Paperspace console or app. ");
    }
    return ready
        .made()
        .publicIp()
        .map(ip -> to(request, ip))
        .orElseGet(
            () ->
                Text.of(
                    "It has no public address: reach it over its private network, or in the"
                        + " Paperspace console. "));
  }

  /** What to do once a public address is there. */
  static Text to(Request request, String ip) {
    return isWindows(request)
        ? Text.of("Connect: open its desktop in the Paperspace console or app. ")
        : Text.of("Connect: ").code("ssh " + LOGIN + "@" + ip).and(". ");
  }

  private static boolean isWindows(Request request) {
    return request.labels().template().toLowerCase(Locale.ROOT).contains("windows");
  }
}

package dev.quartermaster.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was typed of the public address, under our one key or under the API's two flags.
 *
 * @param word {@code ip}
 * @param assign {@code assignPublicIp}
 * @param dynamic {@code dynamicPublicIp}
 */
record IpWish(Typed<PublicIp> word, Typed<Boolean> assign, Typed<Boolean> dynamic) {
  private static final String BOTH =
      "assignPublicIp and dynamicPublicIp can't both be set. Use ip:static or ip:dynamic.";

  /** Reads all three. */
  static IpWish of(Draft draft) {
    return new IpWish(
        Typed.read(
            draft.value(Field.IP),
            typed -> ValueText.choice(typed, List.of(PublicIp.values()), IpWish::word),
            typed ->
                Quoted.inMarks(typed)
                    + " isn't a public IP to choose. Type ip:static, ip:dynamic or ip:none."),
        ValueText.flag(Field.ASSIGN_PUBLIC_IP, draft.value(Field.ASSIGN_PUBLIC_IP)),
        ValueText.flag(Field.DYNAMIC_PUBLIC_IP, draft.value(Field.DYNAMIC_PUBLIC_IP)));
  }

  /** The same for a choice that was made. */
  static IpWish of(PublicIp choice) {
    return new IpWish(new Typed.Understood<>(choice), new Typed.Missing<>(), new Typed.Missing<>());
  }

  /** The word that people type for it. */
  static String word(PublicIp choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** What is wrong with the three together (R9). */
  Optional<String> contradiction() {
    if (isOn(assign) && isOn(dynamic)) {
      return Optional.of(BOTH);
    }
    return word.understood()
        .filter(
            choice ->
                differs(assign, choice == PublicIp.STATIC)
                    || differs(dynamic, choice == PublicIp.DYNAMIC))
        .map(
            choice ->
                "ip:"
                    + word(choice)
                    + " and the API's flags say different things. Use ip:static, ip:dynamic or"
                    + " ip:none, and leave assignPublicIp and dynamicPublicIp out.");
  }

  /** The choice they make together; none when nothing was typed. */
  PublicIp choice() {
    PublicIp byFlags =
        isOn(assign) ? PublicIp.STATIC : isOn(dynamic) ? PublicIp.DYNAMIC : PublicIp.NONE;
    return word.understood().orElse(byFlags);
  }

  private static boolean isOn(Typed<Boolean> flag) {
    return flag.understood().orElse(false);
  }

  private static boolean differs(Typed<Boolean> flag, boolean wanted) {
    return flag.understood().filter(typed -> typed != wanted).isPresent();
  }
}

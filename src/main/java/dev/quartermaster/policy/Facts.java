package dev.quartermaster.policy;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * Everything that rules look at.
 *
 * @param asker who asks
 * @param groups the names of the roles and groups that he is in, as just read; see {@link
 *     Groups#of}
 * @param place the channel or direct conversation where he asks
 * @param wanted what he asks for, as quoted
 * @param presets the presets whose locked values it has, typed by name or not
 * @param at when, by the clocks of the policy's zone
 */
public record Facts(
    Person asker,
    Set<String> groups,
    Place place,
    Wanted wanted,
    Set<String> presets,
    LocalDateTime at) {
  /** What stands for every direct conversation where rules name channels. */
  public static final String DIRECT = "direct";

  public Facts {
    groups = Set.copyOf(groups);
    presets = Set.copyOf(presets);
  }

  /** The place as rules name it. */
  public String channel() {
    return place.channel().startsWith("D") ? DIRECT : place.channel();
  }

  Facts wanting(Wanted other) {
    return new Facts(asker, groups, place, other, presets, at);
  }

  Facts by(String preset) {
    return new Facts(asker, groups, place, wanted, Set.of(preset), at);
  }

  Facts in(Place other) {
    return new Facts(asker, groups, other, wanted, presets, at);
  }

  Facts when(LocalDateTime other) {
    return new Facts(asker, groups, place, wanted, presets, other);
  }
}

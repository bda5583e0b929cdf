package dev.quartermaster.policy;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Place;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that rules look at.
 *
 * @param asker who asks
 * @param groups the names of the roles and groups that he is in, as just read; see {@link
 *     Groups#of}
 * @param place the channel or direct conversation where he asks
 * @param wanted what he asks for, as quoted
 * @param preset the preset that he asked by
 * @param at when, by the clocks of the policy's zone
 */
public record Facts(
    Person asker,
    Set<String> groups,
    Place place,
    Wanted wanted,
    Optional<String> preset,
    LocalDateTime at) {
  /** What stands for every direct conversation where rules name channels. */
  public static final String DIRECT = "direct";

  public Facts {
    groups = Set.copyOf(groups);
  }

  /** The place as rules name it. */
  public String channel() {
    return place.channel().startsWith("D") ? DIRECT : place.channel();
  }

  Facts wanting(Wanted other) {
    return new Facts(asker, groups, place, other, preset, at);
  }

  Facts by(Optional<String> otherPreset) {
    return new Facts(asker, groups, place, wanted, otherPreset, at);
  }

  Facts in(Place other) {
    return new Facts(asker, groups, other, wanted, preset, at);
  }

  Facts when(LocalDateTime other) {
    return new Facts(asker, groups, place, wanted, preset, other);
  }
}

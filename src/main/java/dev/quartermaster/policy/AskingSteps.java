package dev.quartermaster.policy;

import dev.quartermaster.chat.Place;
import java.util.List;

/**
 * What could be different about the way a wish is asked for: by a preset, in another channel,
 * later.
 */
final class AskingSteps {
  private final Rulebook rulebook;
  private final Pricing pricing;

  AskingSteps(Rulebook rulebook, Pricing pricing) {
    this.rulebook = rulebook;
    this.pricing = pricing;
  }

  /** The other channels that are named anywhere. */
  List<Step> channels(Facts facts) {
    return rulebook
        .places()
        .filter(channel -> !channel.equals(facts.channel()))
        .map(
            channel ->
                new Step(
                    new Change.Channel(channel),
                    facts.in(new Place(channel.equals(Facts.DIRECT) ? "D" : channel))))
        .toList();
  }

  /** The other presets. */
  List<Step> presets(Facts facts) {
    return rulebook.presets().all().stream()
        .filter(preset -> !facts.presets().contains(preset.name()))
        .map(preset -> new Step(new Change.ByPreset(preset.name()), by(preset, facts)))
        .toList();
  }

  private Facts by(Preset preset, Facts facts) {
    Wanted as = preset.onto(facts.wanted());
    return facts.by(preset.name()).wanting(pricing.priced(as, as.type(), as.size(), as.billing()));
  }

  /** The moments of the next seven days when hours begin or end. */
  List<Step> later(Facts facts) {
    return Openings.after(rulebook, facts.at()).stream()
        .map(at -> new Step(new Change.Later(at), facts.when(at)))
        .toList();
  }
}

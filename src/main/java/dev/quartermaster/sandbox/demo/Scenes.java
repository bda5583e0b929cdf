package dev.quartermaster.sandbox.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All scenes, the main job first. */
final class Scenes {
  private Scenes() {}

  static List<Scene> all() {
    return Stream.of(
            MainScenes.all(),
            LifeScenes.all(),
            FormScenes.all(),
            VoteScenes.all(),
            PolicyScenes.all(),
            RoomScenes.all(),
            TroubleScenes.all(),
            DoubtScenes.all())
        .flatMap(List::stream)
        .toList();
  }

  static Optional<Scene> named(String name) {
    return all().stream().filter(scene -> scene.name().equals(name)).findFirst();
  }

  static Scene scene(String name, String about, Consumer<Play> acts) {
    return new Scripted(name, about, false, false, acts);
  }

  static Scene deadly(String name, String about, Consumer<Play> acts) {
    return new Scripted(name, about, false, true, acts);
  }

  /** One that plays over the API v1, whichever was asked for. */
  static Scene live(String name, String about, Consumer<Play> acts) {
    return new Scripted(name, about, true, false, acts);
  }

  private record Scripted(
      String name, String about, boolean needsV1, boolean killsTheBot, Consumer<Play> acts)
      implements Scene {
    @Override
    public void play(Play play) {
      acts.accept(play);
    }
  }
}

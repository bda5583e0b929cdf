package dev.quartermaster.sandbox.demo;

import java.util.List;
import java.util.Map;

/** Machines that are made by filling in a form. */
final class FormScenes {
  private FormScenes() {}

  static List<Scene> all() {
    return List.of(
        Scenes.scene(
            "create-by-form",
            "Ada types no more than create: the form asks, says what is wrong, shows the price, and"
                + " sums up before anything is sent.",
            FormScenes::createByForm));
  }

  private static void createByForm(Play play) {
    play.types("ada", "/machine create");
    play.formShows("ada", "Machine type");
    play.says("Price, rules and choices follow what is picked:");
    play.fills("ada", "Name", "trainer-7");
    play.fills("ada", "Region", "East Coast (NY2)");
    play.fills("ada", "Machine type", "C5");
    play.fills("ada", "Disk (GB)", "100 GB");
    play.formShows("ada", "Estimate: about");
    play.fills("ada", "Template", "Ubuntu 22.04 Server (t0nspur5)");
    play.fills("ada", "Public IP", "dynamic");
    play.says("A GPU is wanted after all; a desktop type can't run Ubuntu, and the form says so:");
    play.fills("ada", "Machine type", "Air");
    play.formShows("ada", "can't run");
    play.fills("ada", "Machine type", "P5000");
    play.formShows("ada", "about $0.79/h");
    play.sends("ada", Map.of());
    play.formShows("ada", "Create trainer-7?");
    play.ensure(
        play.creates() == 0, "nothing should have been sent before the summary is confirmed");
    play.says("Exactly this is made once it is confirmed:");
    play.sends("ada", Map.of());
    play.formShows("ada", "is on its way");
    MainScenes.ready(play);
    play.ensure(play.creates() == 1 && play.machines() == 1, "one create, one machine");
  }
}

package dev.quartermaster.machine;

import dev.quartermaster.machine.MachineType.Family;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that need the account's lists: template, network and script, and what they fit. */
final class ListedChecks {
  private ListedChecks() {}

  /** R20. */
  static Stream<Finding> windowsOnCpu(Wish wish) {
    return misfit(wish, Template.OperatingSystem.WINDOWS, Family.CPU, "Windows", "an Ubuntu");
  }

  /** R21. */
  static Stream<Finding> ubuntuOnGrid(Wish wish) {
    return misfit(wish, Template.OperatingSystem.UBUNTU, Family.GRID, "Ubuntu", "a Windows");
  }

  /** R22. */
  static Stream<Finding> network(Wish wish) {
    Optional<Network> network = wish.network().understood().flatMap(Listing.Pick::listed);
    Stream<Finding> elsewhere =
        network.stream()
            .flatMap(
                found ->
                    elsewhere(found.region(), wish)
                        .map(
                            home ->
                                "The network "
                                    + Quoted.inMarks(found.name())
                                    + " is in "
                                    + home.name()
                                    + ". Pick a network of the machine's region, or type region:"
                                    + home.name()
                                    + ".")
                        .stream())
            .map(words -> new Finding(Field.NETWORK, words));
    return Stream.concat(Finding.of(Field.NETWORK, wish.network()), elsewhere);
  }

  /** R24. */
  static Stream<Finding> templateRegion(Wish wish) {
    return template(wish).stream()
        .flatMap(
            found ->
                elsewhere(found.region(), wish)
                    .map(
                        home ->
                            "The team's template "
                                + Quoted.inMarks(found.title())
                                + " works in "
                                + home.name()
                                + " only. Pick another template, or type region:"
                                + home.name()
                                + ".")
                    .stream())
        .map(words -> new Finding(Field.TEMPLATE, words));
  }

  /** The part of R41 that goes by the template's own list of types. */
  static Stream<Finding> templateType(Wish wish) {
    return template(wish)
        .flatMap(found -> found.types().flatMap(types -> misfit(wish, found, types)))
        .stream();
  }

  private static Optional<Finding> misfit(Wish wish, Template template, Set<String> types) {
    String fitting =
        wish.facts().abilities().sold().stream()
            .map(MachineType::wireName)
            .filter(types::contains)
            .collect(Collectors.joining(", "));
    return wish.type()
        .understood()
        .filter(typed -> !types.contains(typed.wireName()))
        .map(
            typed ->
                new Finding(
                    Field.TYPE,
                    typed.wireName()
                        + " can't run the template "
                        + Quoted.inMarks(template.title())
                        + ". Pick another template, or a type that fits: "
                        + fitting
                        + "."));
  }

  /** The template as the account lists it, where that is known. */
  static Optional<Template> template(Wish wish) {
    return wish.template().understood().flatMap(Listing.Pick::listed);
  }

  private static Stream<Finding> misfit(
      Wish wish, Template.OperatingSystem system, Family family, String name, String remedy) {
    Optional<Template> template = template(wish).filter(found -> found.system() == system);
    Optional<MachineType> type = wish.type().understood().filter(typed -> typed.family() == family);
    if (template.isEmpty() || type.isEmpty()) {
      return Stream.empty();
    }
    String fitting =
        wish.facts().abilities().sold().stream()
            .filter(other -> other.family() != family)
            .map(MachineType::wireName)
            .collect(Collectors.joining(", "));
    return Finding.at(
        Field.TYPE,
        type.get().wireName()
            + " can't run the "
            + name
            + " template "
            + Quoted.inMarks(template.get().title())
            + ". Pick "
            + remedy
            + " template, or a type that fits: "
            + fitting
            + ".");
  }

  private static Optional<Region> elsewhere(Optional<Region> home, Wish wish) {
    return home.filter(
        region -> wish.region().understood().filter(typed -> typed != region).isPresent());
  }
}

package dev.quartermaster.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a wish is ruled as it is, and what would be ruled better.
 *
 * @param ruling what the policy says, by which rule of which version
 * @param facts everything it looked at
 * @param nearest what takes fewer approvals, or is allowed at all; empty where nothing does
 */
public record Why(Ruling ruling, Facts facts, List<Variant> nearest) {
  public Why {
    nearest = List.copyOf(nearest);
  }

  /**
   * "without approval if size ≤ 100 or type ≤ P4000; with 1 of leads if region NY2"; empty where
   * nothing comes near. Channels are named by id.
   */
  public String nearestWords() {
    Map<String, List<Variant>> byRuling =
        nearest.stream()
            .collect(
                Collectors.groupingBy(
                    variant -> burden(variant.ruling()), LinkedHashMap::new, Collectors.toList()));
    return byRuling.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + " if "
                    + entry.getValue().stream()
                        .map(Variant::words)
                        .collect(Collectors.joining(" or ")))
        .collect(Collectors.joining("; "));
  }

  /** "without approval", "with 1 of leads and 2 of finance". */
  public static String burden(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Allow _ -> "without approval";
      case Ruling.Needs needs ->
          "with " + needs.needs().stream().map(Need::words).collect(Collectors.joining(" and "));
      case Ruling.Deny _ -> "not at all";
    };
  }
}

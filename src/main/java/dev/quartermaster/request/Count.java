package dev.quartermaster.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts yeses: every person fills one place of one group that he is in, and the places are given
 * out so that as many as possible are filled.
 */
final class Count {
  private Count() {}

  /** How many places are filled; with the fallback group once it is widened. */
  static int filled(Terms terms, boolean widened, List<Vote> yes) {
    List<String> places = new ArrayList<>();
    terms
        .needs()
        .forEach(
            need -> {
              for (int i = 0; i < need.count(); i++) {
                places.add(need.group());
              }
            });
    String fallback = widened ? terms.fallback().orElse("") : "";
    List<Integer> holder = new ArrayList<>(Collections.nCopies(places.size(), 0));
    int filled = 0;
    for (int voter = 0; voter < yes.size(); voter++) {
      filled += seat(voter, new Seats(places, fallback, yes, holder), new HashSet<>()) ? 1 : 0;
    }
    return filled;
  }

  /** Who sits where: {@code holder} is 0 for an empty place, else one more than the voter. */
  private record Seats(List<String> places, String fallback, List<Vote> yes, List<Integer> holder) {
    boolean fits(int voter, int place) {
      List<String> groups = yes.get(voter).groups();
      return groups.contains(places.get(place)) || groups.contains(fallback);
    }
  }

  /** Finds a place for a voter, if need be by moving those who sit. */
  private static boolean seat(int voter, Seats seats, Set<Integer> tried) {
    for (int place = 0; place < seats.places().size(); place++) {
      if (seats.fits(voter, place) && tried.add(place) && isFree(place, seats, tried)) {
        seats.holder().set(place, voter + 1);
        return true;
      }
    }
    return false;
  }

  private static boolean isFree(int place, Seats seats, Set<Integer> tried) {
    int sitting = seats.holder().get(place);
    return sitting == 0 || seat(sitting - 1, seats, tried);
  }
}

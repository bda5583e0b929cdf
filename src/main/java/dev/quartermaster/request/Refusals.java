package dev.quartermaster.request;

import dev.quartermaster.machine.CloudProblem;

/** A definite refusal of the cloud, in the words that people get. */
final class Refusals {
  private Refusals() {}

  static Failure failure(CloudProblem problem) {
    return switch (problem.kind()) {
      case KEY_REFUSED ->
          Failure.of(
              Failure.Kind.KEY,
              "M-401",
              "Paperspace refused the API key (“"
                  + problem.words()
                  + "”). Nothing was made. It can be tried again once an operator has mended the"
                  + " key.");
      case RATE_LIMITED ->
          Failure.of(
              Failure.Kind.RATE_LIMITED,
              "M-429",
              "Paperspace asks us to slow down"
                  + pause(problem)
                  + ". Nothing was made. Try again after that.");
      case REFUSED, NOT_FOUND, UNREACHABLE, GARBLED ->
          Failure.of(
              Failure.Kind.REFUSED,
              "M-402",
              "Paperspace refused it: “"
                  + problem.words()
                  + "”. No machine was made. It can be tried again once that is settled.");
    };
  }

  private static String pause(CloudProblem problem) {
    return problem
        .retryAfter()
        .map(wait -> " for " + wait.toSeconds() + " s")
        .orElse(" for a while");
  }
}

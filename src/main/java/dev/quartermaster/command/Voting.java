package dev.quartermaster.command;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.chat.Person;
import dev.quartermaster.machine.Fingerprint;
import dev.quartermaster.request.Request;
import dev.quartermaster.request.Vote;
import dev.quartermaster.request.Voters;
import dev.quartermaster.request.Voters.Membership;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether somebody may decide about a request now, and his vote if so. */
final class Voting {
  private final Voters voters;

  Voting(Voters voters) {
    this.voters = voters;
  }

  /** May or may not. */
  sealed interface Standing {
    /** He may, by those groups; read then. */
    record May(String person, List<String> groups, Instant read) implements Standing {
      public May {
        groups = List.copyOf(groups);
      }
    }

    /** It is his own. */
    record Own() implements Standing {}

    /** He isn't in any of those groups. */
    record Outside(List<String> groups) implements Standing {
      public Outside {
        groups = List.copyOf(groups);
      }
    }

    /** Nobody can say now, so he may not. */
    record Unknown() implements Standing {}
  }

  /** What somebody sees and says, and when. */
  record Said(
      Person by, Vote.Choice choice, String reason, Optional<MessageRef> card, Instant at) {}

  /** Whether somebody may decide about a request that is put to the vote. Blocks for seconds. */
  Standing of(Person person, Request request) {
    var ballot = request.ballot().orElseThrow();
    String who = voters.person(person);
    if (person.equals(request.asker()) || who.equals(ballot.terms().asker())) {
      return new Standing.Own();
    }
    List<String> groups = ballot.terms().groups(ballot.isWidened());
    return switch (voters.of(person, groups)) {
      case Membership.Unknown _ -> new Standing.Unknown();
      case Membership.In(var in, _) when in.isEmpty() -> new Standing.Outside(groups);
      case Membership.In(var in, var read) -> new Standing.May(who, in, read);
    };
  }

  /** The vote of somebody who may, about just that. */
  static Vote vote(Said said, Standing.May may, Fingerprint fingerprint) {
    return new Vote(
        said.by(),
        may.person(),
        said.choice(),
        said.reason(),
        may.groups(),
        fingerprint,
        said.card(),
        said.at(),
        may.read());
  }

  /** The rights that decisions are made by. */
  Voters voters() {
    return voters;
  }
}

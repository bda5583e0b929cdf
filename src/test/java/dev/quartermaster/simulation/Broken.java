package dev.quartermaster.simulation;

import dev.quartermaster.chat.Directory;
import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Receiver;
import dev.quartermaster.machine.Cloud;
import dev.quartermaster.request.Admins;
import dev.quartermaster.request.Judge;
import dev.quartermaster.request.RequestStore;
import dev.quartermaster.request.Time;
import dev.quartermaster.request.Timing;
import dev.quartermaster.request.Verdict;
import dev.quartermaster.request.Voters;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Bots that are broken on purpose, each in one way; who judges schedules must catch them all. */
enum Broken implements Variant {
  /** Who reads a row, sleeps and writes by its stage sends what somebody else has decided on. */
  COMPARES_STAGES_NOT_VERSIONS("I1", "I3", "I4") {
    @Override
    public RequestStore store(World world, RequestStore disk) {
      return BrokenStores.comparingStages(disk);
    }

    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.askingNobody(cloud);
    }
  },
  KEEPS_INTENTS_IN_MEMORY("I1", "I4") {
    @Override
    public RequestStore store(World world, RequestStore disk) {
      return BrokenStores.keepingIntentsInMemory(disk);
    }
  },
  FORGETS_DELIVERIES("I9") {
    @Override
    public RequestStore store(World world, RequestStore disk) {
      return BrokenStores.forgettingDeliveries(disk);
    }
  },
  TAKES_LINES_FOR_SAID_BEFORE_SENDING("I6") {
    @Override
    public RequestStore store(World world, RequestStore disk) {
      return BrokenStores.sayingTooEarly(disk);
    }
  },
  SENDS_AGAIN_WITHOUT_AN_ANSWER("I1") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.sendingAgain(cloud);
    }
  },
  LOOKS_AND_SENDS_AGAIN("I1", "I2") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.takingLostForNotSent(cloud);
    }
  },
  TAKES_A_LOST_ANSWER_FOR_A_REFUSAL("I8") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.takingLostForRefused(cloud);
    }
  },
  SENDS_WITHOUT_A_LAST_CHECK("I3", "I4") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.askingNobody(cloud);
    }
  },
  BELIEVES_AN_ANSWER_ABOUT_ANOTHER_MACHINE("I8") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.believingEverything(cloud);
    }
  },
  TAKES_AN_UNREADABLE_LIST_FOR_EMPTY("I8") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.takingUnreadableForEmpty(cloud);
    }
  },
  SETTLES_AFTER_A_MINUTE("I8") {
    @Override
    public Timing timing() {
      Timing right = Timing.standard();
      return new Timing(
          right.confirm(),
          right.pending(),
          Duration.ofMinutes(1),
          right.ready(),
          right.address(),
          right.action(),
          right.poll(),
          right.approvalAge(),
          right.rightsAge());
    }
  },
  SENDS_WHAT_WAS_CONFIRMED_LONG_AGO("I3") {
    @Override
    public Timing timing() {
      Timing right = Timing.standard();
      return new Timing(
          right.confirm(),
          right.pending(),
          right.settle(),
          right.ready(),
          right.address(),
          right.action(),
          right.poll(),
          Duration.ofDays(1),
          right.rightsAge());
    }
  },
  NEVER_SWEEPS("I7") {
    @Override
    public boolean sweeps() {
      return false;
    }
  },
  ACKNOWLEDGES_BEFORE_RECORDING("I5") {
    @Override
    public Receiver receiver(World world, Receiver receiver) {
      return BrokenReceivers.acknowledgingFirst(receiver);
    }
  },
  TAKES_ANY_CARD_FOR_THE_NEWEST("I3") {
    @Override
    public Receiver receiver(World world, Receiver receiver) {
      return BrokenReceivers.takingAnyCard(receiver, world.disk().durable());
    }
  },
  LETS_ANYBODY_DECIDE("I3") {
    @Override
    public Voters votersAtTheClick(Voters voters) {
      return new Everybody(voters);
    }

    @Override
    public Voters votersBeforeSending(Voters voters) {
      return new Everybody(voters);
    }
  },
  COUNTS_VOTES_OF_THOSE_WHO_LOST_THE_RIGHT("I3") {
    @Override
    public Voters votersBeforeSending(Voters voters) {
      return new Everybody(voters);
    }
  },
  SENDS_WHILE_EVERYTHING_IS_STOPPED("I18") {
    @Override
    public RequestStore store(World world, RequestStore disk) {
      return BrokenStores.ignoringTheBrake(disk);
    }
  },
  GOES_ON_AFTER_AN_UNCLEAR_ANSWER("I20") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.takingLostForNoRoom(cloud);
    }
  },
  GOES_ON_BEFORE_THE_OTHER_IS_GONE("I20") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.takingToldForGone(cloud);
    }
  },
  TRIES_THE_NEXT_WITHOUT_READING_RIGHTS("I21") {
    @Override
    public Cloud cloud(World world, Cloud cloud) {
      return BrokenClouds.withoutRoomForMinutes(world, cloud);
    }

    @Override
    public Judge judgeBeforeSending(Judge judge) {
      return (asker, place, quote) ->
          quote.turn() > 0
              ? new Verdict.Allowed("as before", "0", List.of())
              : judge.of(asker, place, quote);
    }
  },
  READS_RIGHTS_AT_THE_CLICK_ONLY("I3") {
    @Override
    public Admins adminsBeforeSending(
        Admins.Rule rule, ChatPort directory, Time time, Admins admins) {
      return new Admins(rule, EVERYBODY, time.real(), Duration.ofSeconds(60));
    }
  };

  private final String breaks;

  Broken(String... breaks) {
    this.breaks = String.join(" ", breaks);
  }

  /** Whether a violation names a promise that it breaks. */
  boolean isMeantBy(String violation) {
    return Stream.of(breaks.split(" ")).anyMatch(violation::startsWith);
  }

  private static final Directory EVERYBODY =
      new Directory() {
        @Override
        public Lookup<Profile> profile(Person person) {
          return new Lookup.Known<>(new Profile(person, person.id(), Standing.MEMBER, false));
        }

        @Override
        public Lookup<Set<Person>> members(String group) {
          return new Lookup.Known<>(Set.of(FakeChat.ADA, FakeChat.BOB, FakeChat.EVE));
        }
      };
}

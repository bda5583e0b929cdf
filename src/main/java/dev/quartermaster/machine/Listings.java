package dev.quartermaster.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The account's lists, as far as they are known, ready to be searched. */
final class Listings {
  private Listings() {}

  /** The account's templates. */
  static Listing<Template> templates(Facts facts) {
    return new Listing<>(
        "template",
        "its label or its id",
        true,
        entries(
            facts.templates(), item -> new Listing.Entry<>(item.id().value(), item.label(), item)));
  }

  /** The account's private networks. */
  static Listing<Network> networks(Facts facts) {
    return new Listing<>(
        "network",
        "its name or its id",
        true,
        entries(
            facts.networks(),
            item -> new Listing.Entry<>(item.id().value(), Optional.of(item.name()), item)));
  }

  /** The account's start-up scripts. */
  static Listing<Script> scripts(Facts facts) {
    return new Listing<>(
        "script",
        "its name or its id",
        true,
        entries(
            facts.scripts(),
            item -> new Listing.Entry<>(item.id().value(), Optional.of(item.name()), item)));
  }

  /** The team's people, whose e-mail address stands for the name. */
  static Listing<CloudUser> users(Facts facts) {
    return new Listing<>(
        "user",
        "me, a user id, or the e-mail address of somebody in the team",
        false,
        entries(
            facts.users(),
            item ->
                new Listing.Entry<>(
                    item.id().value(), item.email().map(EmailAddress::value), item)));
  }

  private static <T> Optional<List<Listing.Entry<T>>> entries(
      Optional<List<T>> known, Function<T, Listing.Entry<T>> entry) {
    return known.map(items -> items.stream().map(entry).toList());
  }
}

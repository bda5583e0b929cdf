package dev.quartermaster.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was typed of the machine's owner: somebody who is there, or the parts of somebody new.
 *
 * @param owner {@code owner}: me, a user id or the e-mail address of a user
 * @param email a new user's address
 * @param firstName a new user's first name
 * @param lastName a new user's last name
 */
record OwnerWish(
    Typed<Owner> owner,
    Typed<EmailAddress> email,
    Typed<String> firstName,
    Typed<String> lastName) {
  private static final String ME = "me";

  /** One part of a new user and the field it is typed in. */
  record Part(Field field, Typed<?> typed) {}

  /** Reads all four, people looked up among the team's. */
  static OwnerWish of(Draft draft, Facts facts) {
    return new OwnerWish(
        owner(draft.value(Field.OWNER), Listings.users(facts)),
        ValueText.email(draft.value(Field.EMAIL)),
        NameText.person(Field.FIRST_NAME, draft.value(Field.FIRST_NAME)),
        NameText.person(Field.LAST_NAME, draft.value(Field.LAST_NAME)));
  }

  /** The same for a choice that was made. */
  static OwnerWish of(Owner choice, Facts facts) {
    return switch (choice) {
      case Owner.Me me -> existing(new Typed.Understood<>(me));
      case Owner.Existing(var user) ->
          existing(asOwner(Listings.users(facts).withId(user.value())));
      case Owner.NewUser(var email, var firstName, var lastName) ->
          new OwnerWish(
              new Typed.Missing<>(),
              new Typed.Understood<>(email),
              new Typed.Understood<>(firstName),
              new Typed.Understood<>(lastName));
    };
  }

  /** The word or id that people type for an owner who has an account. */
  static Optional<String> word(Owner choice) {
    return switch (choice) {
      case Owner.Me _ -> Optional.of(ME);
      case Owner.Existing(var user) -> Optional.of(user.value());
      case Owner.NewUser _ -> Optional.empty();
    };
  }

  /** The three parts that make a new user; the password is the client's own making. */
  List<Part> parts() {
    return List.of(
        new Part(Field.EMAIL, email),
        new Part(Field.FIRST_NAME, firstName),
        new Part(Field.LAST_NAME, lastName));
  }

  /** True when somebody new is meant, wholly or in part. */
  boolean isNewUser() {
    return parts().stream().anyMatch(part -> !part.typed.isMissing());
  }

  /** The owner they make together; the key's own account when nothing was typed. */
  Owner choice() {
    Stream<Owner> newUser =
        email.understood().stream()
            .flatMap(
                address ->
                    firstName.understood().stream()
                        .flatMap(
                            first ->
                                lastName.understood().stream()
                                    .map(last -> new Owner.NewUser(address, first, last))));
    return owner.understood().or(newUser::findFirst).orElseGet(Owner.Me::new);
  }

  private static OwnerWish existing(Typed<Owner> owner) {
    return new OwnerWish(
        owner, new Typed.Missing<>(), new Typed.Missing<>(), new Typed.Missing<>());
  }

  private static Typed<Owner> owner(Optional<String> typed, Listing<CloudUser> users) {
    return typed.filter(ME::equalsIgnoreCase).isPresent()
        ? new Typed.Understood<>(new Owner.Me())
        : asOwner(users.find(typed));
  }

  private static Typed<Owner> asOwner(Typed<Listing.Pick<CloudUser>> pick) {
    return switch (pick) {
      case Typed.Missing<Listing.Pick<CloudUser>> _ -> new Typed.Missing<>();
      case Typed.Odd<Listing.Pick<CloudUser>>(String words) -> new Typed.Odd<>(words);
      case Typed.Understood<Listing.Pick<CloudUser>>(var user) ->
          new Typed.Understood<>(new Owner.Existing(new CloudId.User(user.id())));
    };
  }
}

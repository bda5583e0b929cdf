package dev.quartermaster.machine;

/** Who gets the machine: the API's either-or (R10), made a type. */
public sealed interface Owner {
  /** The account that the API key belongs to; nothing is sent. */
  record Me() implements Owner {}

  /** Somebody who has an account already. */
  record Existing(CloudId.User user) implements Owner {}

  /**
   * Somebody for whom an account is made together with the machine. The password is made inside the
   * client for the one call; no type holds one.
   */
  record NewUser(EmailAddress email, String firstName, String lastName) implements Owner {
    public NewUser {
      firstName = checked("first name", firstName);
      lastName = checked("last name", lastName);
    }

    private static String checked(String what, String text) {
      String stripped = text.strip();
      if (stripped.isEmpty()
          || stripped.length() > 60
          || stripped.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            what
                + ": "
                + stripped.length()
                + " characters (expected: 1 to 60, no control characters)");
      }
      return stripped;
    }
  }
}

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
    /** Longest first or last name, in characters. */
    public static final int MAX_NAME_LENGTH = 60;

    public NewUser {
      firstName = checked("first name", firstName);
      lastName = checked("last name", lastName);
    }

    private static String checked(String what, String text) {
      String stripped = Quoted.normal(text);
      if (stripped.isEmpty()
          || stripped.length() > MAX_NAME_LENGTH
          || Quoted.firstUnseen(stripped).isPresent()) {
        throw new IllegalArgumentException(
            what
                + ": "
                + stripped.length()
                + " characters (expected: 1 to 60, all of them visible)");
      }
      return stripped;
    }
  }
}

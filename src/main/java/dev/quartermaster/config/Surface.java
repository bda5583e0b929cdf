package dev.quartermaster.config;

import java.util.Locale;

/** Where people can meet the bot beside its command, its buttons and its forms. */
public enum Surface {
  /** By its name, in a channel or in a thread. */
  MENTION,
  /** In a direct message. */
  DM,
  /** By "Machine actions" on a message. */
  SHORTCUT,
  /** On the bot's own page. */
  HOME;

  /** The word for it in the settings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

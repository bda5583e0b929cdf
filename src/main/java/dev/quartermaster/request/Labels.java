package dev.quartermaster.request;

import java.util.List;

/**
 * What a quote is called in front of people; ids alone say nothing.
 *
 * @param template the template's title
 * @param network the network's name, or empty
 * @param script the script's name, or empty
 * @param owner who gets the machine, in words
 * @param defaults what was filled in because nothing was said, as "billing hourly"
 * @param notes what a person should know before confirming, one sentence each
 */
public record Labels(
    String template,
    String network,
    String script,
    String owner,
    List<String> defaults,
    List<String> notes) {
  /** Nothing quoted yet. */
  public static final Labels NONE = new Labels("", "", "", "", List.of(), List.of());

  public Labels {
    defaults = List.copyOf(defaults);
    notes = List.copyOf(notes);
  }
}

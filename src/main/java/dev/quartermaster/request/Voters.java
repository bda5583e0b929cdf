package dev.quartermaster.request;

import dev.quartermaster.chat.Person;
import dev.quartermaster.chat.Text;
import java.time.Instant;
import java.util.List;

/** Who may decide and who may ask, on facts of now or shortly before. What can't be read is no. */
public interface Voters {
  /** In which of some groups of approvers somebody is. Blocks for a few seconds at most. */
  Membership of(Person person, List<String> groups);

  /** Whether somebody may ask for machines at all. Blocks for a few seconds at most. */
  Right mayAsk(Person person);

  /** Whether {@link #mayAsk} can be told from memory, without asking the chat. */
  boolean remembers(Person person);

  /** Whether somebody may read the audit without being an admin. Blocks for seconds at most. */
  Right mayAudit(Person person);

  /**
   * Whether somebody may start, stop and destroy what others asked for. Blocks for seconds at most.
   */
  Right mayOperate(Person person);

  /** Whether somebody is a full member of the workspace: no guest, no bot, no stranger. */
  Right isMember(Person person);

  /** Who is behind an account: the same for all accounts of one person. */
  String person(Person account);

  /** Who is in a group, for people to read. */
  Text who(String group);

  /** What came of looking. */
  sealed interface Membership {
    /**
     * In those of the groups, maybe none.
     *
     * @param read when the oldest fact behind it was read, by the real clock
     */
    record In(List<String> groups, Instant read) implements Membership {
      public In {
        groups = List.copyOf(groups);
      }
    }

    /** Nobody can say now, so in none. */
    record Unknown(String why) implements Membership {}
  }
}

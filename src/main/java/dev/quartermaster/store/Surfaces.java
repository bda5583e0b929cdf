package dev.quartermaster.store;

import dev.quartermaster.chat.MessageRef;
import dev.quartermaster.request.RequestId;
import dev.quartermaster.request.Shown;
import java.util.Optional;

/** Remembers what the chat shows of requests: the channel its card, those who decide theirs. */
final class Surfaces {
  private final Transactions transactions;

  Surfaces(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The card in the channel; nothing for a request that isn't there. */
  Shown root(RequestId id) {
    return shown(
        id,
        """
        select root_channel channel, root_number number, shown_version version
        from requests where id = :id
        """);
  }

  /** The card for those who decide. */
  Shown ballot(RequestId id) {
    return shown(
        id,
        """
        select ballot_channel channel, ballot_number number, ballot_shown version
        from requests where id = :id
        """);
  }

  /** The request that a message shows. */
  Optional<RequestId> shownBy(MessageRef card) {
    return transactions.reading(
        "read what a card shows",
        handle ->
            handle
                .createQuery(
                    """
                    select id from requests
                    where root_number = :number and root_channel = :channel
                    union all
                    select id from requests
                    where ballot_number = :number and ballot_channel = :channel
                    limit 1
                    """)
                .bind("channel", card.channel())
                .bind("number", card.number())
                .map((row, _) -> new RequestId(row.getString("id")))
                .findFirst());
  }

  /** Remembers the card in the channel, whatever it was before. */
  void remember(RequestId id, MessageRef card, long version) {
    remember(
        id,
        card,
        version,
        """
        update requests
        set shown_version = :version, root_channel = :channel, root_number = :number
        where id = :id
        """);
  }

  /** Remembers the card for those who decide, whatever it was before. */
  void rememberBallot(RequestId id, MessageRef card, long version) {
    remember(
        id,
        card,
        version,
        """
        update requests
        set ballot_shown = :version, ballot_channel = :channel, ballot_number = :number
        where id = :id
        """);
  }

  private Shown shown(RequestId id, String query) {
    return transactions.reading(
        "read what is shown",
        handle ->
            handle
                .createQuery(query)
                .bind("id", id.value())
                .map(
                    (row, _) ->
                        new Shown(
                            card(row.getString("channel"), row.getString("number")),
                            row.getLong("version")))
                .findOne()
                .orElseGet(() -> new Shown(Optional.empty(), 0)));
  }

  private static Optional<MessageRef> card(String channel, String number) {
    return channel == null || number == null
        ? Optional.empty()
        : Optional.of(new MessageRef(channel, number));
  }

  private void remember(RequestId id, MessageRef card, long version, String statement) {
    transactions.within(
        "remember what is shown",
        handle ->
            handle
                .createUpdate(statement)
                .bind("id", id.value())
                .bind("channel", card.channel())
                .bind("number", card.number())
                .bind("version", version)
                .execute());
  }
}

package dev.quartermaster.request;

import dev.quartermaster.machine.CloudId;
import java.util.Map;
import java.util.Optional;

/**
 * Which account at the cloud somebody of the chat has: by the settings, else by a link that stands.
 * Two people never have the same one by links.
 */
public final class People {
  private final Map<String, String> configured;
  private final Ledger<AccountLink> links;

  /** Goes by the settings' accounts, by chat id, and by those links. */
  public People(Map<String, String> configured, Ledger<AccountLink> links) {
    this.configured = Map.copyOf(configured);
    this.links = links;
  }

  /** The account of somebody, by his id in the chat. */
  public Optional<CloudId.User> account(String person) {
    Optional<CloudId.User> said =
        Optional.ofNullable(configured.get(person))
            .filter(CloudId::looksLikeOne)
            .map(CloudId.User::new);
    return said.or(() -> standing(person));
  }

  /** What stands or waits for somebody. */
  public Optional<Ledger.Entry<AccountLink>> link(String person) {
    return links.find(person);
  }

  /** Whether the settings say it, which nothing typed can change. */
  public boolean isConfigured(String person) {
    return configured.containsKey(person);
  }

  /** Whether an account is somebody else's. */
  public boolean isTaken(CloudId.User user, String person) {
    boolean linked =
        links.all().stream()
            .map(Ledger.Entry::value)
            .anyMatch(
                link ->
                    link.stands()
                        && link.user().equals(user)
                        && !link.person().id().equals(person));
    return linked
        || configured.entrySet().stream()
            .anyMatch(
                entry -> entry.getValue().equals(user.value()) && !entry.getKey().equals(person));
  }

  /** Writes a link over what was seen of it; false where somebody was faster. */
  public boolean put(AccountLink link, long seen, HouseEvent told) {
    return links.put(link.person().id(), seen, link, Optional.of(told));
  }

  /** Takes a link away, likewise. */
  public boolean remove(Ledger.Entry<AccountLink> entry, HouseEvent told) {
    return links.remove(entry.key(), entry.version(), Optional.of(told));
  }

  private Optional<CloudId.User> standing(String person) {
    return links
        .find(person)
        .map(Ledger.Entry::value)
        .filter(AccountLink::stands)
        .map(AccountLink::user);
  }
}

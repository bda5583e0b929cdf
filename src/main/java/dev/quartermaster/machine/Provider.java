package dev.quartermaster.machine;

/**
 * A cloud with everything that it can do: which API it speaks, and a port for each kind of thing.
 * What the API can't do is answered with a problem whose words say what to do in its place, and
 * nothing is sent.
 *
 * @param abilities what the API can do
 * @param cloud machines, made and minded, and the account's lists
 * @param standing whose the key is
 * @param upkeep what else can be done with a machine
 * @param access who may use a machine
 * @param snapshots a machine's disk as it was
 * @param images machines kept as templates
 * @param addresses static public addresses
 * @param scripts start-up scripts
 * @param networks private networks
 * @param events what was done in the account
 */
public record Provider(
    Abilities abilities,
    Cloud cloud,
    KeyStanding standing,
    Upkeep upkeep,
    Access access,
    Snapshots snapshots,
    Images images,
    Addresses addresses,
    ScriptShelf scripts,
    NetworkShelf networks,
    Events events) {
  /** The same with something before the machines. */
  public Provider withCloud(Cloud other) {
    return new Provider(
        abilities, other, standing, upkeep, access, snapshots, images, addresses, scripts, networks,
        events);
  }
}

package dev.quartermaster.machine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a machine is set up; what the API doesn't say is empty.
 *
 * @param machine itself
 * @param diskGigabytes its disk
 * @param publicIp its kind of public address
 * @param network its private network
 * @param perHour what it costs while it runs, in US dollars
 * @param diskPerHour what its disk costs, in US dollars
 * @param shutdownHours after how many hours without use it shuts down; empty for never or unsaid
 */
public record MachineDetails(
    Machine machine,
    OptionalInt diskGigabytes,
    Optional<PublicIp> publicIp,
    Optional<CloudId.Network> network,
    Optional<BigDecimal> perHour,
    Optional<BigDecimal> diskPerHour,
    OptionalInt shutdownHours) {}

package dev.quartermaster.machine;

import java.util.Optional;

/** A private network; networks are regional (R22). */
public record Network(CloudId.Network id, String name, Optional<Region> region) {}

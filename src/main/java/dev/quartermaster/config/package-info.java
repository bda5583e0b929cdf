/**
 * The settings: one YAML file and the secrets beside it, checked in one go before anything starts.
 */
@NullMarked
package dev.quartermaster.config;

import org.jspecify.annotations.NullMarked;

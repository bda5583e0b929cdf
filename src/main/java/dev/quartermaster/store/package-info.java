/**
 * Keeps requests in SQL, with their events in a hash chain, and wakes them in time; one
 * implementation for SQLite and PostgreSQL.
 */
@NullMarked
package dev.quartermaster.store;

import org.jspecify.annotations.NullMarked;

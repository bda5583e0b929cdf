package dev.quartermaster.sandbox.workspace;

/** One method of the Web API, called by the bot with a good token. */
@FunctionalInterface
interface ApiMethod {
  ApiAnswer call(Arguments arguments);
}

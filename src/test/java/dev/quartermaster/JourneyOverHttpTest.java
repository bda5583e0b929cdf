package dev.quartermaster;

import dev.quartermaster.config.PaperspaceSettings.Api;

/** What a person, or an attacker, can do and see, with Slack calling the bot. */
class JourneyOverHttpTest extends JourneyTest {
  @Override
  Sandbox.Ways ways() {
    return new Sandbox.Ways(Api.CORE, Door.HTTP);
  }
}

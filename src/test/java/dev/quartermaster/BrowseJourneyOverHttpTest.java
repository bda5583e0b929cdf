package dev.quartermaster;

import dev.quartermaster.config.PaperspaceSettings.Api;

/** Looking through what there is, with Slack calling the bot. */
class BrowseJourneyOverHttpTest extends BrowseJourneyTest {
  @Override
  Sandbox.Ways ways() {
    return new Sandbox.Ways(Api.CORE, Door.HTTP);
  }
}

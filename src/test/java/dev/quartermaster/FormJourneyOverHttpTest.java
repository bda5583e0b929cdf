package dev.quartermaster;

import dev.quartermaster.config.PaperspaceSettings.Api;

/** Making a machine by the form, with Slack calling the bot. */
class FormJourneyOverHttpTest extends FormJourneyTest {
  @Override
  Sandbox.Ways ways() {
    return new Sandbox.Ways(Api.CORE, Door.HTTP);
  }
}

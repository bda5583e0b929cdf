package dev.quartermaster;

import dev.quartermaster.config.PaperspaceSettings.Api;

class LifeOverCoreTest extends LifeOfAMachine {
  LifeOverCoreTest() {
    super(Api.CORE);
  }
}

package dev.quartermaster;

import dev.quartermaster.config.PaperspaceSettings.Api;

class LifeOverV1Test extends LifeOfAMachine {
  LifeOverV1Test() {
    super(Api.V1);
  }
}

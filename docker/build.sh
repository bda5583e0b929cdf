#!/usr/bin/env bash
# Makes the jar and its libraries. Run from the repository's root, with a JDK 25 and Maven.
set -euo pipefail
exec mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package

#!/usr/bin/env bash
# rehearse.sh HOME: plays the demo once in an installed Quartermaster while the JVM records what it loads and runs, and keeps the record
# beside the jar, where bin/quartermaster finds it. To be run with the very JVM and at the very place that the bot will run at.
set -euo pipefail

home=$1
record=$home/quartermaster.aot
QUARTERMASTER_JAVA_OPTS="-XX:AOTCacheOutput=$record -Xlog:aot=error -Xlog:cds=error" "$home/bin/quartermaster" sandbox --demo >/dev/null
[ -s "$record" ] || { echo "The JVM wrote no record." >&2; exit 70; }
chmod 0644 "$record"

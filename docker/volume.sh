#!/usr/bin/env bash
# volume.sh FOLDER [OWNER]: the one place the bot may write; its owner alone may look in.
set -euo pipefail

folder=$1
owner=${2:-10001:10001}

install -d -m 0700 "$folder"
chown "$owner" "$folder"

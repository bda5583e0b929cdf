#!/usr/bin/env bash
# health.sh [PORT]: 0 when the bot on this host answers /livez with 200 within 3 s, else 1. Needs bash only.
set -uo pipefail

port=${1:-${QUARTERMASTER_OPS_PORT:-3001}}
{ exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || exit 1
printf 'GET /livez HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$port" >&3 || exit 1
read -r -t 3 _ status _ <&3 || exit 1
[ "${status:-}" = 200 ] || exit 1

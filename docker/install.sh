#!/usr/bin/env bash
# install.sh SOURCE DESTINATION: lays a packaged Quartermaster out below DESTINATION/opt/quartermaster.
# SOURCE is a built checkout. Only what is named here gets in; all of it belongs to root and nobody may write it.
set -euo pipefail

source=$1
home=$2/opt/quartermaster

install -d -m 0755 "$home" "$home/bin" "$home/lib" "$home/config"
install -m 0755 "$source/bin/quartermaster" "$source/bin/find-jdk" "$home/bin/"
install -m 0755 "$source/docker/health.sh" "$home/bin/health"
install -m 0644 "$source"/target/lib/*.jar "$home/lib/"
install -m 0644 "$source/target/quartermaster.jar" "$home/"
install -m 0644 "$source/config/quartermaster.yaml" "$source/config/slack-manifest.yaml" "$home/config/"
install -m 0644 "$source/target/quartermaster-sbom.json" "$source/LICENSE" "$home/"

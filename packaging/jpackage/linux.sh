#!/usr/bin/env bash
# Builds both programs as application images for Linux: folders that run on a machine without Java.
#   --check   starts each without a display
#   --aot     lets each start once and keeps what the JVM learned, for faster starts
#   --deb     makes Debian packages of the images as well (needs fakeroot)
# The result is in target/package.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/jpackage/image.sh

deb() { # the libraries that JavaFX and the camera driver load by name are named by hand: nothing links to them
  local own=()
  [ ! -d "packaging/jpackage/$1" ] || own=(--resource-dir "packaging/jpackage/$1")
  "$jdk/bin/jpackage" --type deb "${own[@]}" --app-image "$out/$1" --name "$1" --app-version "$version" --dest "$out" \
    --linux-package-deps 'libgtk-3-0 | libgtk-3-0t64, libpangoft2-1.0-0, libgl1, libxtst6, libv4l-0 | libv4l-0t64' --linux-shortcut --linux-menu-group Office
}

need_jdk
rm -rf "$out"
build
collect organizer-app
collect scanner-app
sqlite_beside scanner-app
link
image gatehouse-console organizer-app org.gatehouse.organizer.app.ConsoleMain "Gatehouse: the organizer's console" -XX:+UseG1GC
image gatehouse-gate scanner-app org.gatehouse.scanner.app.GateMain "Gatehouse: the gate scanner" -XX:+UseSerialGC -Xms64m -Xmn24m '-Dorg.sqlite.lib.path=$APPDIR'
rm -rf "$out/work"
for option in "$@"; do
  for name in gatehouse-console gatehouse-gate; do
    case "$option" in
      --check) check "$out/$name/bin/$name" "$out/$name" ;;
      --aot) train "$name" "$out/$name/lib/app" "$out/$name/lib/runtime/bin/java" ;;
      --deb)
        if command -v fakeroot >/dev/null && command -v dpkg-deb >/dev/null; then deb "$name"
        else say "No Debian package of $name: that needs fakeroot and dpkg-deb (sudo apt-get install fakeroot dpkg). The image is complete without."; fi ;;
      *) die "there is no option $option: --check, --aot, --deb" ;;
    esac
  done
done
say "In $out: gatehouse-console/bin/gatehouse-console and gatehouse-gate/bin/gatehouse-gate"

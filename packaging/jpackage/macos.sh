#!/usr/bin/env bash
# Builds both programs as applications for macOS, which run on a machine without Java.
#   --check   starts each without a window
#   --aot     lets each start once and keeps what the JVM learned, for faster starts
#   --dmg     makes disk images of them as well
# The result is in target/package. It is signed for this machine only: to pass it on, sign it with a Developer ID
# (jpackage --mac-sign) and have Apple notarize it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source packaging/jpackage/image.sh

need_jdk
rm -rf "$out"
build
collect organizer-app
collect scanner-app
link
image "Gatehouse Console" organizer-app org.gatehouse.organizer.app.ConsoleMain "The organizer's console" -XX:+UseG1GC
image "Gatehouse Gate" scanner-app org.gatehouse.scanner.app.GateMain "The gate scanner" -XX:+UseSerialGC -Xms64m -Xmn24m
rm -rf "$out/work"
# without these words in its Info.plist macOS never asks for the camera, and the gate would see black
plist="$out/Gatehouse Gate.app/Contents/Info.plist"
/usr/libexec/PlistBuddy -c 'Add :NSCameraUsageDescription string "The camera reads the codes on tickets."' "$plist" 2>/dev/null ||
  /usr/libexec/PlistBuddy -c 'Set :NSCameraUsageDescription "The camera reads the codes on tickets."' "$plist"
codesign --force --sign - "$out/Gatehouse Gate.app"
for option in "$@"; do
  for name in "Gatehouse Console" "Gatehouse Gate"; do
    app="$out/$name.app"
    case "$option" in
      --check) check "$app/Contents/MacOS/$name" "$app" ;;
      --aot) train "$name" "$app/Contents/app" "$app/Contents/runtime/Contents/Home/bin/java" && codesign --force --sign - "$app" ;;
      --dmg) "$jdk/bin/jpackage" --type dmg --app-image "$app" --name "$name" --app-version "$version" --dest "$out" ;;
      *) die "there is no option $option: --check, --aot, --dmg" ;;
    esac
  done
done
say "In $out: Gatehouse Console.app and Gatehouse Gate.app"

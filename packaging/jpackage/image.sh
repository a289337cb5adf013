# What linux.sh and macos.sh share; sourced by them, from the top of the repository, with JAVA25_HOME or JAVA_HOME naming a JDK 25 or newer.
#
# JavaFX's jars for one system are real modules: they are linked into the runtime. Everything else stays on the class
# path, where libraries that are no modules are at home.

out=$PWD/target/package
version=${GATEHOUSE_VERSION:-1.0.0}
jdk=${JAVA25_HOME:-${JAVA_HOME:-}}

# The JDK's modules that the programs and their libraries reach, also by reflection. jdk.localedata: dates and numbers as
# people write them; jdk.charsets: lists of guests from before Unicode; jdk.crypto.ec: HTTPS to older servers;
# jdk.zipfs and jdk.unsupported: libraries ask for them.
jdk_modules=java.base,java.compiler,java.datatransfer,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.security.jgss,java.sql,java.transaction.xa,java.xml,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.net,jdk.unsupported,jdk.zipfs

say() { printf '%s\n' "$*" >&2; }
die() { say "package: $*"; exit 1; }

need_jdk() {
  [ -x "$jdk/bin/jpackage" ] || die "JAVA_HOME does not name a JDK with jpackage: start this through ./gatehouse package, which finds one, or set JAVA_HOME."
}

build() { # both apps' jars, and beside each the list of what it needs
  say "Building the jars…"
  mvn -q -pl organizer-app,scanner-app -am package -Dmaven.test.skip=true \
    dependency:build-classpath -Dmdep.outputFile=target/package.classpath -DincludeScope=runtime
}

# No signed jars: an ahead-of-time cache takes no classes from them, and each start would check their signatures. Whole
# packages are what a system's own signing is for.
unsigned() { # unsigned JAR FOLDER: puts the jar in the folder without its signature
  local work
  if ! LC_ALL=C grep -aq 'META-INF/[A-Za-z0-9_-]*\.SF' "$1"; then cp "$1" "$2/"; return; fi
  work=$(mktemp -d)
  (cd "$work" && "$jdk/bin/jar" --extract --file "$1")
  rm -f "$work"/META-INF/*.SF "$work"/META-INF/*.RSA "$work"/META-INF/*.DSA
  # what is signed is named in the manifest's further sections; the first one stays
  sed '/^[[:space:]]*$/,$d' "$work/META-INF/MANIFEST.MF" >"$work/first" && rm "$work/META-INF/MANIFEST.MF"
  mv "$work/first" "$work.mf"
  "$jdk/bin/jar" --create --file "$2/$(basename "$1")" --manifest "$work.mf" -C "$work" .
  rm -rf "$work" "$work.mf"
}

# collect MODULE: sorts the module's jar and all it needs into target/package/work/MODULE and target/package/work/modules
collect() {
  local module=$1 jar
  mkdir -p "$out/work/modules" "$out/work/$module"
  cp "$module/target/$module-1.0.0-SNAPSHOT.jar" "$out/work/$module/$module.jar"
  while IFS= read -r -d : jar || [ -n "$jar" ]; do
    case "$(basename "$jar")" in
      javafx-*-linux*.jar | javafx-*-mac*.jar) cp "$jar" "$out/work/modules/" ;;
      javafx-*.jar) ;; # empty: only the jars made for one system have content
      *) unsigned "$jar" "$out/work/$module" ;;
    esac
  done <"$module/target/package.classpath"
  cp LICENSE NOTICE "$out/work/$module/"
}

# sqlite_beside MODULE: SQLite's library for this machine beside the module's jars, so that it need not be unpacked at each
# start. Where it does not load, the one in its jar does.
sqlite_beside() {
  local folder=$out/work/$1 jar library
  jar=$(echo "$folder"/sqlite-jdbc-*.jar)
  library=org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so
  (cd "$folder" && "$jdk/bin/jar" --extract --file "$jar" "$library")
  [ ! -f "$folder/$library" ] || mv "$folder/$library" "$folder/"
  rm -rf "$folder/org"
}

link() { # one runtime for both
  say "Linking the runtime…"
  local modules=$jdk_modules jar
  for jar in "$out"/work/modules/javafx-*.jar; do
    modules=$modules,$(basename "$jar" | sed 's/^javafx-\([a-z]*\)-.*/javafx.\1/')
  done
  "$jdk/bin/jlink" --module-path "$out/work/modules" --add-modules "$modules" \
    --no-header-files --no-man-pages --compress zip-6 --output "$out/work/runtime"
}

# image NAME MODULE MAIN-CLASS DESCRIPTION [JAVA-OPTION…]
image() {
  local name=$1 module=$2 main=$3 description=$4 option options=()
  shift 4
  # native access without a warning: named module by module, it makes Java refuse the better part of an ahead-of-time cache
  for option in --illegal-native-access=allow -Djavafx.platform=desktop "$@"; do
    options+=(--java-options "$option")
  done
  say "Making $name…"
  "$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$version" --vendor Gatehouse --description "$description" \
    --runtime-image "$out/work/runtime" --input "$out/work/$module" --main-jar "$module.jar" --main-class "$main" \
    "${options[@]}" --dest "$out"
}

headless='-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -Dgatehouse.check=true'

# enrolled_home FOLDER: makes the home of two programs that are set up, with a gate enrolled for a festival whose cloud is
# nowhere any more: it starts straight into scanning
enrolled_home() {
  mvn -q -pl proving -am compile dependency:build-classpath \
    -Dmdep.outputFile=target/package.classpath -DincludeScope=runtime
  "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "proving/target/classes:$(cat proving/target/package.classpath)" \
    org.gatehouse.proving.festival.EnrolledHome "$1" 1000 >&2
}

# set_up_home FOLDER: the same without a gate that is enrolled
set_up_home() {
  local program
  for program in console gate; do
    mkdir "$1/$program"
    printf '%s\n' 'region = eu-central-1' 'userPoolId = eu-central-1_Example00' 'clientId = 4a1b2c3d4e5f6g7h8i9j0k1l2m' \
      'api = http://127.0.0.1:9' >"$1/$program/cloud.properties"
  done
}

# first_screen LAUNCHER: shows it without a display, with a home folder of its own: what is shown is the program set up, not
# its complaint
first_screen() {
  local home outcome=0
  home=$(mktemp -d)
  set_up_home "$home"
  JAVA_TOOL_OPTIONS="$headless -Dgatehouse.home=$home" timeout 120 "$1" || outcome=$?
  rm -rf "$home"
  return "$outcome"
}

# train NAME FOLDER JAVA: keeps in FOLDER, where the launcher's settings are, what the JVM learns from one start: the console's
# to its first screen, the gate's until it is ready to scan. With the image's own JAVA, for what a launcher leaves behind is a
# cache with little in it.
train() {
  local settings=$2/$1.cfg home option options=() path
  say "Training $1…"
  home=$(mktemp -d)
  enrolled_home "$home"
  while IFS= read -r option; do options+=("${option//\$APPDIR/$2}"); done < <(sed -n 's/^java-options=//p' "$settings")
  path=$(sed -n 's/^app.classpath=//p' "$settings" | paste -sd: -)
  # shellcheck disable=SC2086 # headless is a list of words
  timeout 300 "$3" "${options[@]}" $headless "-Dgatehouse.home=$home" "-XX:AOTCacheOutput=$2/start.aot" \
    -cp "${path//\$APPDIR/$2}" "$(sed -n 's/^app.mainclass=//p' "$settings")" >/dev/null 2>&1 || true
  rm -rf "$home" "$2/start.aot.config"
  if [ -s "$2/start.aot" ]; then
    printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/start.aot' -Xlog:aot=off >>"$settings"
  else
    rm -f "$2/start.aot"
    say "$1 left no cache behind: it starts as slowly as a Java program does, and otherwise works."
  fi
}

check() {
  say "Starting $(basename "$1") without a display…"
  first_screen "$1" || die "$(basename "$1") did not show its first screen; its words are above."
  say "$(basename "$1") shows its first screen. $(du -sh "$2" | cut -f 1) in $2"
}

#!/usr/bin/env bash
# Packs the API as AWS Lambda takes it: the jars in the folder lib of a zip. It is the same on every system.
# The result is target/aws/gatehouse-api-HASH.zip; the name changes with the content, so that CloudFormation sees a change.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

out=$PWD/target/aws
jdk=${JAVA25_HOME:-${JAVA_HOME:-}}
[ -x "$jdk/bin/jar" ] || { printf '%s\n' "function: JAVA_HOME does not name a JDK: start this through ./gatehouse function, which finds one." >&2; exit 1; }

rm -rf "$out"
mkdir -p "$out/packed/lib"
mvn -q -pl backend -am package -Dmaven.test.skip=true dependency:build-classpath -Dmdep.outputFile=target/function.classpath -DincludeScope=runtime
cp backend/target/backend-1.0.0-SNAPSHOT.jar "$out/packed/lib/"
while IFS= read -r -d : jar || [ -n "$jar" ]; do
  cp "$jar" "$out/packed/lib/"
done <backend/target/function.classpath
cp LICENSE NOTICE "$out/packed/"

"$jdk/bin/jar" --create --no-manifest --file "$out/packing.zip" --date=2020-01-01T00:00:00Z -C "$out/packed" .
hash=$( (sha256sum "$out/packing.zip" 2>/dev/null || shasum -a 256 "$out/packing.zip") | cut -c 1-12)
mv "$out/packing.zip" "$out/gatehouse-api-$hash.zip"

unzipped=$(du -sk "$out/packed" | cut -f 1)
[ "$unzipped" -le 256000 ] || { printf '%s\n' "function: $unzipped KiB unzipped is more than Lambda takes (250 MiB)." >&2; exit 1; }
rm -rf "$out/packed"
printf '%s\n' "In $out: gatehouse-api-$hash.zip. docs/aws.md says how to bring it to AWS." >&2

#!/bin/sh
# Writes bin/server/api-imports.txt anew: the packages that Payara's class loader of applications needs until the server is ready and has rebooted
# the demo's lab. To be run when Payara or what the application uses of it has changed; the start is right without, but slower (docs/adr/0004).
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source-path=SCRIPTDIR source=../bin/find-jdk.sh
. "$root/bin/find-jdk.sh"
jdk=$(find_jdk 21)
payara=$(ls -d "${XDG_CACHE_HOME:-$HOME/.cache}"/walt/payara-[0-9]*)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$jdk/bin/javac" --release 21 -cp "$payara/glassfish/osgi/felix/bin/felix.jar" -d "$work/classes" "$root/bench/wires/Wires.java"
cat >"$work/manifest" <<EOF
Bundle-ManifestVersion: 2
Bundle-SymbolicName: walt.wires
Bundle-Version: 1.0.0
Bundle-Activator: Wires
Import-Package: org.osgi.framework,org.osgi.framework.namespace,org.osgi.framework.wiring
EOF
# In a copy of Payara, with all of its bundles and without the imports that are to be found.
copy=$work/cache/walt/${payara##*/}
mkdir -p "$work/cache/walt" "$work/data"
cp -R "$payara" "$copy"
"$jdk/bin/jar" --create --file "$copy/glassfish/modules/autostart/wires.jar" --manifest "$work/manifest" -C "$work/classes" .
modules=file:$copy/glassfish/modules
echo "glassfish.osgi.auto.install=$modules/osgi-resource-locator.jar $modules/ $modules/autostart/" >"$work/data/walt.properties"

XDG_CACHE_HOME=$work/cache WALT_JAVA_OPTS="-Dwalt.wires=$work/wires" "$root/bin/walt-server" demo --http-port 18077 \
  --data-dir "$work/data" >"$work/out" 2>&1 &
demo=$!
until grep -q 'Ctrl-C ends' "$work/out"; do
  kill -0 "$demo" || { cat "$work/out" && exit 1; }
  sleep 1
done
sleep 2
kill "$demo"
cp "$work/wires" "$root/bin/server/api-imports.txt"
wc -l "$root/bin/server/api-imports.txt"

# shellcheck shell=sh disable=SC2154,SC2015
# Provides what the server needs: Payara and the application, downloaded or built when they are missing. To be sourced.

payara_version=$(sed -n 's:.*<payara.version>\(.*\)</payara.version>.*:\1:p' "$root/pom.xml")
payara=$cache/payara-$payara_version
ear=$root/ear/target/walt-reboot.ear
ear_stamp=$root/ear/target/.built

need_jdk() {
  jdk=$(find_jdk 21) || {
    explain_missing_jdk 21
    exit 1
  }
}

maven() {
  command -v mvn >/dev/null || fail "Maven is needed to build and was not found. Install it: apt-get install maven"
  (cd -- "$1" && shift && JAVA_HOME=$jdk mvn -q -B "$@") >"$cache/maven.log" 2>&1
}

# Unpacked beside its place and moved there complete, so that nobody ever sees half of it.
fetch_payara() {
  say "Downloading Payara $payara_version (once)…"
  temporary=$(mktemp -d "$cache/payara.XXXXXX") || fail "cannot write to $cache"
  maven "$temporary" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact=fish.payara.distributions:payara:"$payara_version":zip -DoutputDirectory="$temporary" \
    -Dmdep.unpack.overwriteReleases=true || {
    rm -rf -- "$temporary"
    tail -n 15 "$cache/maven.log" >&2
    fail "Payara could not be downloaded; see $cache/maven.log"
  }
  chmod -R u+rwX "$temporary"
  chmod u+x "$temporary"/payara*/bin/* "$temporary"/payara*/glassfish/bin/*
  mv -T -- "$(echo "$temporary"/payara[0-9]*)" "$payara" || fail "cannot write to $payara"
  rm -rf -- "$temporary"
}

# Cheap enough for every start: stops at the first file that is newer than what was built from it.
sources_are_newer() {
  [ -e "$ear" ] || return 0
  set -- -newer "$ear"
  [ -e "$ear_stamp" ] && set -- "$@" -newer "$ear_stamp"
  # Folders too, for what has been deleted; `-newer` twice means newer than both.
  [ -n "$(cd -- "$root" && find pom.xml ear/pom.xml persistence/pom.xml persistence/src ejb/pom.xml ejb/src web/pom.xml web/src "$@" -print -quit)" ]
}

# The stamp has the time when the build began: what was edited meanwhile is newer.
build_ear() {
  say "Building the server…"
  mkdir -p "${ear%/*}"
  : >"$ear_stamp.new"
  maven "$root" package -Dmaven.test.skip=true -pl ear -am || {
    grep -E '^\[ERROR\]' "$cache/maven.log" | head -n 15 >&2
    fail "The build failed; see $cache/maven.log"
  }
  mv -f -- "$ear_stamp.new" "$ear_stamp"
}

# Payara can load an unpacked application without deploying it, which saves seconds.
unpack_ear() {
  temporary=$(mktemp -d "$cache/app.XXXXXX") || fail "cannot write to $cache"
  (cd -- "$temporary" && extract "$ear" . && rm -f META-INF/MANIFEST.MF &&
    extract walt-ejb.jar walt-ejb_jar && extract walt-web.war walt-web_war) || fail "cannot unpack $ear"
  mv -T -- "$temporary" "$app" || fail "cannot write to $app"
  find "$cache" -maxdepth 1 -name 'app-*' -mtime +7 ! -path "$app" -exec rm -rf {} +
}

extract() {
  mkdir -p "$2"
  if command -v unzip >/dev/null; then
    unzip -q -o "$1" -d "$2"
  else
    archive=$(readlink -f -- "$1")
    (cd -- "$2" && "$jdk/bin/jar" --extract --file "$archive")
  fi
}

# Payara lets applications see every package by a dynamic import, and each package that is used for the first time costs a resolution of all 390
# bundles: a third of the start. This fragment imports those that are needed anyway, all at once (docs/adr/0004).
make_imports() {
  {
    echo "Bundle-ManifestVersion: 2"
    echo "Bundle-SymbolicName: walt.api-imports"
    echo "Bundle-Version: 1.0.0"
    echo "Fragment-Host: GlassFish-Application-Common-Module"
    sed '1s/^/Import-Package: /; 2,$s/^/ ,/; s/$/;resolution:=optional/' "$here/api-imports.txt"
  } >"$cache/imports.mf"
  "$jdk/bin/jar" --create --file "$cache/imports.new" --manifest "$cache/imports.mf" && mv -f -- "$cache/imports.new" "$imports" ||
    fail "cannot write to $cache"
}

prepare() {
  [ -e "$payara/glassfish/modules/glassfish.jar" ] || fetch_payara
  imports=$cache/imports-$(cksum <"$here/api-imports.txt" | tr ' ' -).jar
  [ -e "$imports" ] || make_imports
  if sources_are_newer; then build_ear; fi
  # shellcheck disable=SC2046
  set -- $(cksum <"$ear")
  app=$cache/app-$1-$2
  [ -d "$app" ] || unpack_ear
}

# Several servers may start at the same time: one prepares, the others wait for it.
provide() {
  mkdir -p "$cache" || fail "cannot write to $cache"
  command -v perl >/dev/null || fail "perl is needed and was not found. Install it: apt-get install perl-base"
  need_jdk
  exec 8>"$cache/lock"
  flock -n 8 || {
    say "Waiting for another walt-server that is building…"
    flock 8
  }
  prepare
}

provided() { exec 8>&-; }

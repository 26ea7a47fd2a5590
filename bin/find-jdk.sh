# shellcheck shell=sh
# Finds a Java of at least a given version, whatever `java` is on the PATH. To be sourced.
#
#   find_jdk MIN              prints the home of the first one found; fails when there is none
#   jdk_major HOME            prints its version, such as 21
#   jdk_build HOME            prints its exact version
#   explain_missing_jdk MIN   says on standard error what to install
#
# The version is read from the file `release` of each candidate: starting Java to ask it takes too long.

# Prints a value of the file `release` of a Java home.
_jdk_release() {
  [ -r "$1/release" ] || return 1
  while IFS='=' read -r _key _value; do
    if [ "$_key" = "$2" ]; then
      _value=${_value#\"}
      printf '%s\n' "${_value%\"*}"
      return 0
    fi
  done <"$1/release"
  return 1
}

_jdk_version() {
  _jdk_release "$1" JAVA_VERSION && return 0
  _output=$("$1/bin/java" -version 2>&1 </dev/null) || return 1
  _output=${_output#*\"}
  printf '%s\n' "${_output%%\"*}"
}

jdk_major() {
  _version=$(_jdk_version "$1") || return 1
  _version=${_version%%[!0-9]*}
  [ -n "$_version" ] && printf '%s\n' "$_version"
}

_jdk_fits() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && _major=$(jdk_major "$1") && [ "$_major" -ge "$2" ]
}

_jdk_of_path() {
  _java=$(command -v java) || return 1
  _java=$(readlink -f "$_java") || return 1
  printf '%s\n' "${_java%/bin/java}"
}

find_jdk() {
  for _home in "${WALT_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(_jdk_of_path)" \
    /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* /opt/*; do
    if _jdk_fits "$_home" "$1"; then
      printf '%s\n' "$_home"
      return 0
    fi
  done
  return 1
}

jdk_build() {
  _jdk_release "$1" JAVA_RUNTIME_VERSION || _jdk_version "$1"
}

explain_missing_jdk() {
  cat >&2 <<EOF
No Java of version $1 or later was found: neither in WALT_JAVA_HOME or JAVA_HOME, nor as java on the PATH,
nor below /usr/lib/jvm, ~/.sdkman/candidates/java or /opt.
Install one. Debian 13 and Ubuntu have it: apt-get install openjdk-21-jdk
Debian 12 has only version 17: install temurin-21-jdk or temurin-25-jdk from the apt repository of Adoptium.
If there is one in another place, set WALT_JAVA_HOME to it.
EOF
}

#!/bin/sh
# Starts and stops the Payara of the tests: a stock one with ports of its own, on loopback only. Run by Maven, see it/pom.xml.
#
#   payara.sh start HTTP_PORT ADMIN_PORT
#   payara.sh stop
#
# PAYARA is the folder that Payara was unpacked into, TOOLCHAIN_JAVA_HOME the JDK that the build has selected.
set -u

home=${PAYARA:?is not set}/glassfish
domain=$home/domains/walt-it
start_limit=180 # seconds

say() { printf 'payara.sh: %s\n' "$*"; }
fail() {
  printf 'payara.sh: %s\n' "$*" >&2
  exit 1
}

# Prints the server's process id. Payara's own file tells it too late: not while the server hangs in its start.
server_pid() {
  pid=$(grep -lzxF "-e$domain" /proc/[0-9]*/cmdline 2>/dev/null | sed -n '1s/[^0-9]//gp') # this command's own argument is another: it begins with -e
  [ -n "$pid" ] && printf '%s\n' "$pid"
}

stop() {
  pid=$(server_pid) || return 0
  kill "$pid"
  tries=0
  while server_pid >/dev/null; do # an ended process that nobody has waited for yet has no command line
    tries=$((tries + 1))
    [ "$tries" -le 100 ] || kill -KILL "$pid" 2>/dev/null
    sleep 0.2
  done
}

# Payara's own domain, but it listens on nothing except HTTP and admin on loopback, calls nobody, has uploads in a folder of its own, and starts its
# parts one after another (ADR 4).
make_domain() {
  rm -rf -- "$domain"
  cp -R -- "$home/domains/domain1" "$domain" && mkdir "$domain/tmp" || fail "cannot write to $domain"
  sed -i \
    -e "s/port=\"8080\" protocol=\"http-listener-1\"/address=\"127.0.0.1\" port=\"$1\" protocol=\"http-listener-1\"/" \
    -e 's/port="8181" protocol="http-listener-2"/enabled="false" &/' \
    -e "s/port=\"4848\" protocol=\"admin-listener\"/address=\"127.0.0.1\" port=\"$2\" protocol=\"admin-listener\"/" \
    -e 's/<iiop-listener /&enabled="false" /' \
    -e 's/<jmx-connector /&enabled="false" /' \
    -e 's/<hazelcast-config-specific-configuration>/<hazelcast-config-specific-configuration enabled="false">/' \
    -e 's:<hazelcast-runtime-configuration :<phone-home-runtime-configuration enabled="false"/>&:' \
    -e 's:<config name="server-config">:&<jms-service type="DISABLED" default-jms-host="default_JMS_host"><jms-host name="default_JMS_host"/></jms-service>:' \
    -e 's/org.apache.felix.shell.remote,//' \
    -e '0,/<jvm-options>/s:<jvm-options>:<jvm-options>-Djava.io.tmpdir=${com.sun.aas.instanceRoot}/tmp</jvm-options>&:' \
    -e '0,/<jvm-options>/s:<jvm-options>:<jvm-options>-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS</jvm-options>&:' \
    "$domain/config/domain.xml"
}

# Ends the server when Maven is gone, however that happened.
watch_maven() {
  (
    trap '' HUP INT
    while kill -0 "$1" 2>/dev/null; do sleep 1; done
    stop
  ) </dev/null >/dev/null 2>&1 &
}

start() {
  AS_JAVA=${TOOLCHAIN_JAVA_HOME:?is not set: the build has selected no JDK}
  export AS_JAVA
  stop
  make_domain "$1" "$2"
  # far from UTC, so that a time which is not kept in UTC shows
  TZ=Asia/Kathmandu timeout "$start_limit" "$home/bin/asadmin" --interactive=false start-domain walt-it || {
    if pid=$(server_pid); then "$AS_JAVA/bin/jstack" "$pid" && stop; fi
    tail -n 50 "$domain/logs/server.log"
    fail "Payara did not start"
  }
  pid=$(server_pid) || fail "Payara has ended: see $domain/logs/server.log"
  watch_maven "$PPID"
  say "Payara runs as process $pid with $AS_JAVA on port $1, administered on port $2"
}

case ${1:-} in
start) start "${2:?the HTTP port is missing}" "${3:?the admin port is missing}" ;;
stop) stop ;;
*) fail "say 'start' or 'stop'" ;;
esac

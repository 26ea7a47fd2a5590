# shellcheck shell=sh disable=SC2154,SC2086
# Runs the server in the foreground. To be sourced.

# Seconds.
start_limit=${WALT_START_TIMEOUT:-180}
started_again=''

server_run() {
  stopping='' java=''
  provide
  open_data_dir
  choose_ports
  provide_domain
  provided
  [ -z "$admin_port_given" ] || set_admin_password
  trap stop_children INT TERM HUP
  start_java
  wait_until_ready
  say "WalT reboot server is ready: $url (token in $data/admin.token)"
  wait_for_end
}

# One server per data directory: the lock goes when the last of this script and its Java has gone, however they end.
open_data_dir() {
  mkdir -p -- "$data" 2>/dev/null || fail "The data directory $data cannot be made: no permission, or a read-only file system."
  data=$(CDPATH='' cd -- "$data" && pwd -P) || fail "The data directory $data cannot be entered."
  case $data in
  *[\;\$\"\\]* | *'
'*) fail "The name of the data directory must not have a semicolon, dollar, quote, backslash or line end in it." ;;
  esac
  check_room
  mkdir -p "$data/log" "$data/tmp"
  exec 9>>"$data/lock"
  flock -n 9 || {
    running=$(state pid)
    fail "A server is running on $data already${running:+: process $running, $(state url)}."
  }
}

# Payara copies its 130 MB of bundles into a new domain; afterwards little is written.
check_room() {
  why=$({ : >"$data/.room" && head -c 1048576 /dev/zero >"$data/.room"; } 2>&1) || fail "The data directory $data cannot be written to: ${why##*: }."
  rm -f -- "$data/.room"
  [ ! -d "$data/domain/osgi-cache" ] || return 0
  room=$(df -Pk -- "$data" | awk 'NR == 2 { print int($4 / 1024) }')
  [ "${room:-250}" -ge 250 ] || fail "The data directory $data has only $room MB of room left; a new server needs 250 MB."
}

choose_ports() {
  http_port=${http_port:-8080}
  why=$(probe free "$bind" "$http_port") || fail "$why"
  admin_port_given=$admin_port
  admin_port=${admin_port:-$(probe pick 127.0.0.1 0)}
  case $bind in
  0.0.0.0) shown=127.0.0.1 ;;
  ::) shown='[::1]' ;;
  *:*) shown="[$bind]" ;;
  *) shown=$bind ;;
  esac
  url=http://$shown:$http_port
}

uri() { printf 'file:%s' "$1" | sed 's/%/%25/g; s/ /%20/g; s/#/%23/g'; }

quoted() { sed 's/[\\"]/\\&/g; s/.*/"&"/'; }

# Java reads its options from a file, which other users cannot see, unlike arguments: an operator's settings may hold a password.
write_options() {
  {
    cat "$here/jvm.options"
    [ "$(jdk_major "$jdk")" -lt 24 ] || echo "--sun-misc-unsafe-memory-access=allow"
    {
      echo "-Xbootclasspath/a:$payara/glassfish/lib/grizzly-npn-api.jar"
      echo "-XX:ErrorFile=$data/log/java-error-%p.log"
      echo "-Djava.io.tmpdir=$data/tmp"
      echo "-Djava.util.prefs.userRoot=$data/tmp"
      echo "-Dcom.sun.aas.installRoot=$payara/glassfish"
      echo "-Dcom.sun.aas.instanceRoot=$data/domain"
      echo "-Djavax.net.ssl.keyStore=$data/domain/config/keystore.p12"
      echo "-Djavax.net.ssl.trustStore=$data/domain/config/cacerts.p12"
      echo "-Djava.security.auth.login.config=$data/domain/config/login.conf"
      echo "-Djava.security.policy=$data/domain/config/server.policy"
      echo "-Dwalt.data.dir=$data"
      echo "-Dwalt.http.address=$bind"
      echo "-Dwalt.http.port=$http_port"
      echo "-Dwalt.admin.port=$admin_port"
      [ -z "${vm_command:-}" ] || echo "-Dwalt.vm.command=$vm_command"
      # Without modules/autostart: a shell and a watcher of folders, which make the end five seconds longer.
      echo "-Dglassfish.osgi.auto.install=$(uri "$payara/glassfish/modules/osgi-resource-locator.jar") $(uri "$payara/glassfish/modules/") $(uri "$imports")"
      # For measuring and for emergencies: the words of WALT_JAVA_OPTS.
      [ -z "${WALT_JAVA_OPTS:-}" ] || printf '%s\n' $WALT_JAVA_OPTS
      operator_settings
    } | quoted
  } >"$data/java.options"
}

# DIR/walt.properties: `key = value` a line, as they are; comments begin with #.
operator_settings() {
  [ -e "$data/walt.properties" ] || return 0
  sed -n 's/^[[:space:]]*\([^#=[:space:]][^=[:space:]]*\)[[:space:]]*=[[:space:]]*\(.*[^[:space:]]\)\{0,1\}[[:space:]]*$/-D\1=\2/p' "$data/walt.properties"
}

# Java must not outlive this script when that is killed: nobody would watch it.
start_java() {
  write_options || fail "cannot write to $data"
  log=$data/log/server.log
  log_size=$(stat -c %s "$log" 2>/dev/null || echo 0)
  say "Starting the server…"
  set -- "$jdk/bin/java" "@$data/java.options" -cp "$payara/glassfish/modules/glassfish.jar" \
    com.sun.enterprise.glassfish.bootstrap.ASMain -upgrade false -read-stdin false -domainname domain -domaindir "$data/domain" \
    -instancename server -type DAS -verbose false -debug false -asadmin-args --host,,,localhost
  if command -v setpriv >/dev/null; then set -- setpriv --pdeathsig KILL "$@"; fi
  cd -- "$data" || exit 1
  "$@" </dev/null >"$data/log/console.log" 2>&1 &
  java=$!
  write_state
}

stop_children() {
  [ -n "$stopping" ] || say "Stopping the server…"
  stopping=1
  [ -z "$java" ] || kill -TERM "$java" 2>/dev/null
  [ -z "${waiter:-}" ] || kill "$waiter" 2>/dev/null
}

wait_until_ready() {
  [ -z "$stopping" ] || wait_for_end
  probe await "$java" "$bind" "$http_port" "$start_limit" "$log" "$log_size" &
  waiter=$!
  wait "$waiter"
  result=$?
  waiter=
  [ -z "$stopping" ] || wait_for_end
  case $result in
  0) return ;;
  2) say "The server ended while it was starting." >&2 ;;
  3)
    say "The server is not ready after $start_limit seconds: stuck.log beside its log tells what its threads do." >&2
    tell_threads
    [ -n "$started_again" ] || {
      start_again
      return
    }
    ;;
  *) say "The server cannot start." >&2 ;;
  esac
  why=$(probe reason "$log" "$log_size") || why=$(grep -m 1 -E 'Exception|Error|No space' "$data/log/console.log")
  [ -z "$why" ] || say "The reason: $why" >&2
  say "More is in $log and console.log beside it." >&2
  end_process "$java" "$(state started)"
  rm -f -- "$data/server.state"
  exit 1
}

# Java writes the stacks of all threads to its console, if it still can.
tell_threads() {
  kill -QUIT "$java" 2>/dev/null
  sleep 2
  cp -f -- "$data/log/console.log" "$data/log/stuck.log"
}

# A start that is stuck (docs/adr/0004) must not keep a lab from its server. Once: what is stuck again has another reason.
start_again() {
  end_process "$java" "$(state started)" 45 # what it has begun may still come to its end
  wait "$java"
  rm -f -- "$data/server.state"
  [ -z "$stopping" ] || {
    say "The server is down."
    exit 0
  }
  started_again=1
  start_java
  wait_until_ready
}

# Whoever was asked to stop must not be kept waiting by a Java that is stuck.
wait_for_end() {
  while :; do
    [ -z "$stopping" ] || end_process "$java" "$(state started)"
    wait "$java"
    ended=$?
    kill -0 "$java" 2>/dev/null || break
  done
  rm -f -- "$data/server.state"
  case $ended in
  0 | 130 | 143) say "The server is down." && exit 0 ;;
  137) fail "The server was killed." ;;
  *) fail "The server ended unexpectedly (status $ended). More is in $log and console.log beside it." ;;
  esac
}

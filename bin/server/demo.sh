# shellcheck shell=sh disable=SC2154,SC2034
# The demo: the server with a simulated lab, whose nodes it reboots before your eyes. To be sourced.

lab_jar=$root/lab/target/walt-lab.jar
cli_jar=$root/cli/target/walt.jar

server_demo() {
  stopping='' java='' lab=''
  provide
  provide_lab
  open_data_dir
  http_port=${http_port:-$(probe pick "$bind" 8080)}
  choose_ports
  provide_domain
  provided
  trap stop_children INT TERM HUP
  trap stop_lab EXIT
  start_lab
  watch_lab 9>&- &
  watcher=$!
  vm_command="$jdk/bin/java -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx32m -cp \"$lab_jar\" walt.lab.VirtualNode --ip {ip} --while-pid $lab"
  start_java
  wait_until_ready
  show_demo
  wait_for_end
}

provide_lab() {
  if [ ! -e "$lab_jar" ] || [ ! -e "$cli_jar" ] ||
    [ -n "$(cd -- "$root" && find lab cli -name target -prune -o -type f -newer "$lab_jar" -newer "$cli_jar" -print -quit)" ]; then
    say "Building the lab and the client…"
    maven "$root" package -Dmaven.test.skip=true -pl lab,cli || {
      grep -E '^\[ERROR\]' "$cache/maven.log" | head -n 15 >&2
      fail "The build failed; see $cache/maven.log"
    }
  fi
}

# Like the server, the lab must not outlive this script. Several demos can run beside each other: each has a network of its own.
start_lab() {
  say "Starting the simulated lab…"
  for network in 127.20 127.21 127.22 127.23 127.24; do
    rm -f -- "$data/lab.ready"
    set -- "$jdk/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$lab_jar:$root/lab/target/lib/*" walt.lab.LabMain \
      --lab demo --network "$network" --inventory "$data/lab.yaml" --log "$data/log/lab.log" --ready-file "$data/lab.ready"
    if command -v setpriv >/dev/null; then set -- setpriv --pdeathsig KILL "$@"; fi
    "$@" </dev/null >"$data/log/lab.out" 2>&1 9>&- &
    lab=$!
    while [ ! -e "$data/lab.ready" ] && kill -0 "$lab" 2>/dev/null; do sleep 0.1; done
    [ ! -e "$data/lab.ready" ] || return 0
  done
  tail -n 3 "$data/log/lab.out" >&2
  fail "The simulated lab can't start; see $data/log/lab.out"
}

# The server must not go on with a lab that is gone. When it is this script that has gone, its pid may be another's already.
watch_lab() {
  me=$(probe started $$)
  while probe started "$lab" >/dev/null; do sleep 2; done
  [ "$(probe started $$)" = "$me" ] || return
  say "The simulated lab has ended: more is in $data/log/lab.out." >&2
  kill -TERM $$
}

stop_lab() {
  [ -z "${watcher:-}" ] || kill -TERM "$watcher" 2>/dev/null
  [ -z "${lab:-}" ] || kill -TERM "$lab" 2>/dev/null
}

show_demo() {
  WALT_SERVER=$url WALT_TOKEN_FILE=$data/admin.token
  export WALT_SERVER WALT_TOKEN_FILE
  say "WalT reboot server is ready: $url"
  say
  say "\$ walt device import lab.yaml"
  "$root/bin/walt" device import "$data/lab.yaml" || say "The import failed." >&2
  say "\$ walt node reboot all-nodes"
  "$root/bin/walt" node reboot all-nodes
  [ -z "$stopping" ] || return 0
  cat <<TEXT

Some nodes are hung, and some of those can't be hard-rebooted: that is part of the demo. Go on from another terminal:

  export WALT_SERVER=$url WALT_TOKEN_FILE=$data/admin.token
  bin/walt node reboot --dry-run rpi-[29-37]
  bin/walt node reboot --hard rpi-1,vn-1
  bin/walt device rescan
  bin/walt device tree
  bin/walt device check sw-1

The API is at $url/api/v1, described in docs/api.md. What the lab sees is in $data/log/lab.log.
Ctrl-C ends the demo.
TEXT
}

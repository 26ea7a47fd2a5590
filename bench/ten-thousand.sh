#!/bin/sh
# Times what people do with an inventory of 10,000 nodes (half of them owned, each with a power port) and 250 switches, and counts the requests
# to the database of each, so that one per node would be seen. Client and server share this machine; no node is contacted.
# Prints the median of each; RUNS servers begin with an empty database, and do all but the first import TIMES times.
# Usage: bench/ten-thousand.sh [RUNS] [TIMES] [HTTP_PORT]
set -eu
runs=${1:-3}
times=${2:-3}
port=${3:-18097}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
data=$work/data
api=http://127.0.0.1:$port/api/v1
server=
stop() {
  [ -z "$server" ] || "$root/bin/walt-server" stop --data-dir "$data" >/dev/null 2>&1 || true
  server=
}
finish() {
  stop
  rm -rf -- "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

inventory() {
  awk 'BEGIN {
    print "devices:"
    for (s = 1; s <= 250; s++)
      printf "  - {name: sw-%d, type: switch, mac: \"02:00:01:00:%02x:%02x\", ip: 10.1.%d.%d, config: {snmp.version: 2, snmp.community: public-%d, lldp.explore: true, poe.reboots: true}}\n",
        s, s / 256, s % 256, s / 250, s % 250 + 1, s
    for (n = 1; n <= 10000; n++)
      printf "  - {name: rpi-%d, type: node, mac: \"02:00:00:00:%02x:%02x\", ip: 10.2.%d.%d, model: rpi-4-b%s, config: {power.port: sw-%d/1.%d}}\n",
        n, n / 256, n % 256, n / 250, n % 250 + 1, n % 2 ? ", owner: user-" n % 20 : "", (n - 1) / 40 + 1, (n - 1) % 40 + 1
  }'
}

start() {
  rm -rf -- "$data"
  mkdir "$data"
  echo "walt.database.url = jdbc:h2:file:$data/walt;WRITE_DELAY=0$1" >"$data/walt.properties"
  "$root/bin/walt-server" run --http-port "$port" --data-dir "$data" >"$work/server.out" 2>&1 &
  server=$!
  until "$root/bin/walt-server" status --data-dir "$data" >/dev/null 2>&1; do
    kill -0 "$server" || { cat "$work/server.out" && exit 1; }
    sleep 1
  done
  token=$(cat "$data/admin.token")
}

# The JDBC calls so far that make the database work, as its trace tells; none without a trace.
requests() { grep -cE '^/\*\*/.*\.(execute|executeQuery|executeUpdate|executeLargeUpdate|executeBatch)\(' "$data/walt.trace.db" 2>/dev/null || true; }

# measure NAME COMMAND...: adds a line of name, seconds and requests.
measure() {
  name=$1
  shift
  requests=$(requests)
  begin=$(date +%s%N)
  "$@" >"$work/answer" 2>&1 || { cat "$work/answer" && exit 1; }
  end=$(date +%s%N)
  printf '%s\t%s\t%s\n' "$name" $((end - begin)) $(($(requests) - requests)) >>"$work/measured"
}

call() {
  method=$1
  path=$2
  shift 2
  curl -sS --fail-with-body -g -X "$method" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$api$path" "$@"
}
walt() { WALT_SERVER=http://127.0.0.1:$port WALT_TOKEN=$token "$root/bin/walt" "$@"; }

# The longest set that the server reads: 4,000 characters, each member of which is expanded.
long_set() { awk 'BEGIN { for (n = 1; length(s) < 3950; n += 31) s = s (n > 1 ? "," : "") "rpi-[" n "-" n + 30 "]"; print s ",rpi-*,-rpi-??"; }'; }

first_import() { measure "import of all" walt device import "$work/inventory.yaml"; }
others() {
  long=$(long_set)
  i=0
  while [ "$i" -lt "$1" ]; do
    i=$((i + 1))
    measure "the same import again" walt device import "$work/inventory.yaml"
    measure "reboot all-nodes, dry run" call POST /reboots -d '{"nodes": "all-nodes", "dryRun": true, "force": true}'
    measure "set all-nodes, one node left" call GET '/devices?set=all-nodes,-rpi-[1-9999]'
    measure "set of 4,000 characters, few nodes left" call GET "/config?devices=$long,-rpi-????"
    measure "GET devices rpi-[1-10000]" call GET '/devices?set=rpi-[1-10000]'
    measure "walt node show --all" walt node show --all
    measure "one setting of all nodes" call PATCH /config -d "{\"devices\": \"all-nodes\", \"settings\": {\"boot.timeout\": $((200 + i))}}"
    measure "settings of all nodes shown" call GET '/config?devices=all-nodes'
    measure "export" walt device export
  done
}

inventory >"$work/inventory.yaml"
"$root/bin/walt" --version >/dev/null # builds what is missing
: >"$work/measured"
run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  start ''
  first_import
  others "$times"
  stop
done
mv "$work/measured" "$work/timed"
: >"$work/measured"
start ';TRACE_LEVEL_FILE=3;TRACE_MAX_FILE_SIZE=4000'
first_import
others 1
stop
printf '%-42s %10s %16s\n' '' 'median s' 'JDBC requests'
cut -f 1 "$work/measured" | while read -r name; do
  median=$(awk -F '\t' -v name="$name" '$1 == name { print $2 }' "$work/timed" | sort -n |
    awk '{ t[NR] = $1 } END { printf "%.2f", t[int((NR + 1) / 2)] / 1e9 }')
  printf '%-42s %10s %16s\n' "$name" "$median" "$(awk -F '\t' -v name="$name" '$1 == name { print $3 }' "$work/measured")"
done

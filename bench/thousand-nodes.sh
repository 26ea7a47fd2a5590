#!/bin/sh
# Reboots 1,000 simulated nodes in one job: softly, then by their PoE ports on 21 switches (20 ms for each SNMP request). Prints the seconds from
# request to the end of the job, as its record tells, several times each. Client, server and lab share this machine.
# Usage: bench/thousand-nodes.sh [RUNS] [HTTP_PORT]
set -eu
runs=${1:-3}
port=${2:-18099}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=bin/find-jdk.sh
. "$root/bin/find-jdk.sh"
jdk=$(find_jdk 21) || { explain_missing_jdk 21 && exit 1; }
work=$(mktemp -d)
lab=
server=
finish() {
  [ -z "$server" ] || "$root/bin/walt-server" stop --data-dir "$work/data" >/dev/null 2>&1 || true
  [ -z "$lab" ] || kill "$lab" 2>/dev/null || true
  rm -rf -- "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

"$jdk/bin/java" -Xmx512m -cp "$root/lab/target/walt-lab.jar:$root/lab/target/lib/*" walt.lab.LabMain --lab "$root/bench/thousand-nodes.yaml" \
  --inventory "$work/lab.yaml" --ready-file "$work/ready" >"$work/lab.out" &
lab=$!
"$root/bin/walt-server" run --http-port "$port" --data-dir "$work/data" >"$work/server.out" 2>&1 &
server=$!
until [ -e "$work/ready" ] && "$root/bin/walt-server" status --data-dir "$work/data" >/dev/null 2>&1; do
  if ! kill -0 "$lab" || ! kill -0 "$server"; then
    cat "$work/lab.out" "$work/server.out"
    exit 1
  fi
  sleep 1
done
WALT_SERVER=http://127.0.0.1:$port WALT_TOKEN_FILE=$work/data/admin.token
export WALT_SERVER WALT_TOKEN_FILE
"$root/bin/walt" device import "$work/lab.yaml"

# The time between `created` and `finished` of the report.
seconds() {
  perl -ne '
    $at{$1} = $2 * 3600 + $3 * 60 + $4 if /"(created|finished)"\s*:\s*"[^T]*T(\d+):(\d+):([\d.]+)Z/;
    END { my $took = $at{finished} - $at{created}; printf "%.2f s", $took < 0 ? $took + 86400 : $took }'
}
measure() {
  name=$1
  shift
  i=0
  while [ "$i" -lt "$runs" ]; do
    i=$((i + 1))
    "$root/bin/walt" node reboot "$@" --json all-nodes >"$work/report.json" || true
    printf '%s: %s, %s rebooted\n' "$name" "$(seconds <"$work/report.json")" "$(grep -c '"state" *: *"rebooted"' "$work/report.json")"
    sleep 10 # the nodes boot, and power is found again on their ports
  done
}
measure "soft-reboots of 1,000 nodes"
measure "PoE-reboots of 1,000 nodes" --hard

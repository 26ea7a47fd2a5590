#!/bin/sh
# Measures how long `walt-server run` takes until it is ready, in seconds: on an empty data directory, again on the same one, and after kill -9.
# Payara has been downloaded and the server has been built before. Prints every time, the median of each kind, and the CPU time it took.
# Usage: bench/server-start.sh [RUNS] [HTTP_PORT]
set -eu
runs=${1:-3}
port=${2:-18098}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  "$root/bin/walt-server" stop --data-dir "$work/data" >/dev/null 2>&1 || true
  rm -rf -- "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

start() {
  : >"$work/out"
  before=$(date +%s%N)
  "$root/bin/walt-server" run --http-port "$port" --data-dir "$work/data" >"$work/out" 2>&1 &
  server=$!
  until grep -q 'is ready' "$work/out"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/out" && exit 1; }
    sleep 0.02
  done
  after=$(date +%s%N)
  java=$(sed -n 's/^pid=//p' "$work/data/server.state")
  cpu=$(sed 's/^.*) //' "/proc/$java/stat" | awk -v hz="$(getconf CLK_TCK)" '{ printf "%.1f", ($12 + $13) / hz }')
  awk -v n="$1" -v ns="$((after - before))" -v cpu="$cpu" '{ load = $1 } END { printf "%s\t%.1f\t%s\t%s\n", n, ns / 1e9, cpu, load }' /proc/loadavg |
    tee -a "$work/times"
  memory=$(sed -n 's/^VmRSS:[^0-9]*//p' "/proc/$java/status")
}
stop() {
  "$root/bin/walt-server" stop --data-dir "$work/data" >/dev/null
  wait "$server" || true
}

# What is not measured: the build, the download, the first reading of the files.
start "(prepare)" >/dev/null
stop
: >"$work/times"
printf 'start\tseconds\tCPU s\tload\n'
i=0
while [ "$i" -lt "$runs" ]; do
  i=$((i + 1))
  rm -rf -- "$work/data"
  start empty
  stop
  start again
  kill -KILL "$java"
  wait "$server" || true
  start killed
  stop
done
for kind in empty again killed; do
  grep "^$kind" "$work/times" | cut -f 2 | sort -n |
    awk -v kind="$kind" '{ t[NR] = $1 } END { printf "%s: median %.1f s of %d\n", kind, t[int((NR + 1) / 2)], NR }'
done
echo "resident memory when ready: $memory"

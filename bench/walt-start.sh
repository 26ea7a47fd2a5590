#!/bin/sh
# Prints the median wall time of `walt node show --all`, in milliseconds.
#
#   bench/walt-start.sh [RUNS]          against the server of WALT_SERVER and the like
#   bench/walt-start.sh --fake [RUNS]   against canned answers: only the client is measured
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source-path=SCRIPTDIR source=../bin/find-jdk.sh
. "$root/bin/find-jdk.sh"

# The first start may have to build something, so it is not measured.
"$root/bin/walt" --version >/dev/null

if [ "${1:-}" = --fake ]; then
  shift
  port=${WALT_BENCH_PORT:-18971}
  "$(find_jdk 21)/bin/java" -cp "$root/cli/target/walt.jar" walt.cli.Rehearsal "$port" &
  fake=$!
  trap 'kill "$fake" 2>/dev/null' EXIT
  WALT_SERVER=http://127.0.0.1:$port
  export WALT_SERVER
fi
runs=${1:-20}

tries=0
until "$root/bin/walt" node show --all >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" -ge 10 ]; then
    "$root/bin/walt" node show --all
    exit 3
  fi
done

run=0
while [ "$run" -lt "$runs" ]; do
  before=$(date +%s%N)
  "$root/bin/walt" node show --all >/dev/null
  after=$(date +%s%N)
  echo $(((after - before) / 1000000))
  run=$((run + 1))
done | sort -n | awk '
  { times[NR] = $1 }
  END { print "walt node show: median " times[int((NR + 1) / 2)] " ms of " NR " runs, " times[1] " to " times[NR] " ms" }'

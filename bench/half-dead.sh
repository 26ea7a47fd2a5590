#!/bin/sh
# Hard-reboots 480 simulated nodes on 20 switches in one job, by turns with all switches alive and with half of them dead, and prints how long
# the nodes on the other half took: they should not notice. Medians of RUNS, and their ratio.
# Client, server and lab share this machine.
# Usage: bench/half-dead.sh [RUNS] [HTTP_PORT]
set -eu
runs=${1:-5}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=bench/with-lab.sh
. "$root/bench/with-lab.sh"
start_lab_and_server "$root/bench/half-dead.yaml" "${2:-18095}"

# faults SPELLINGS: of the switches that are to die.
faults() {
  for number in 1 2 3 4 5 6 7 8 9 10; do
    curl -sS --fail -o "$work/answer" "$control/faults" -d "{\"device\": \"sw-b-$number\", \"faults\": [$1]}"
  done
}

# measure NAME: adds the seconds of the living half to a file of that name.
measure() {
  walt node reboot --hard --json all-nodes >"$work/report.json" || true
  outcome_of a- <"$work/report.json" >"$work/a"
  outcome_of b- <"$work/report.json" >"$work/b"
  cut -d ' ' -f 1 "$work/a" >>"$work/$1"
  echo "$1: $(cut -d ' ' -f 1 "$work/a") s; rebooted: $(cut -d ' ' -f 2 "$work/a") of 240, on the other half $(cut -d ' ' -f 2 "$work/b") of 240"
}

# What is not measured: the first use of everything.
measure warm-up
await_lab_up
i=0
while [ "$i" -lt "$runs" ]; do
  i=$((i + 1))
  measure all-alive
  await_lab_up
  faults '"silent"'
  measure half-dead
  faults ''
  await_lab_up
  sleep 12 # for 10 s the server gives up early on agents that it has found silent
done
alive=$(median <"$work/all-alive")
dead=$(median <"$work/half-dead")
awk -v a="$alive" -v d="$dead" 'BEGIN { printf "median with all alive %.2f s, with half of the switches dead %.2f s: %+.1f %%\n", a, d, (d / a - 1) * 100 }'

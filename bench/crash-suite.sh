#!/bin/sh
# The whole crash suite: ends the server in the middle of power cycles, by kill -9 and by SIGTERM, ROUNDS times each; every round hits each step of
# the cycle on a simulated switch and on a real snmpd. Prints each round, how often each step was hit, and the worst time from "ready" of the next
# server until a port was on, by the agents' own logs. Fails when a port stays off for more than 30 s, and without snmpd. SEED repeats a run.
# Usage: bench/crash-suite.sh [ROUNDS] [SEED]
set -eu
rounds=${1:-20}
seed=${2:-20}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd -- "$root"
for command in snmpd perl; do
  PATH="$PATH:/usr/sbin" command -v "$command" >/dev/null || {
    echo "crash-suite: $command is not installed (apt-get install snmpd perl-base): real agents are half of the suite" >&2
    exit 1
  }
done
log=$(mktemp)
trap 'rm -f -- "$log"' EXIT
trap 'exit 1' INT TERM
status=0
mvn -B verify -pl it -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
  -Dit.test=KilledInPowerCycleIT,StoppedInPowerCycleIT -Dwalt.it.kill.rounds="$rounds" -Dwalt.it.stop.rounds="$rounds" \
  -Dwalt.it.crash.seed="$seed" >"$log" 2>&1 </dev/null || status=$?
if [ "$status" -ne 0 ]; then
  cat "$log"
  exit "$status"
fi
grep -E '^(kill|SIGTERM) [0-9]+:|^  (lab|snmpd), |^[0-9]+ times ' "$log"
grep -q '^  snmpd, ' "$log" || {
  echo 'crash-suite: no real snmpd was held' >&2
  exit 1
}

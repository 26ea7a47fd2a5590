#!/bin/sh
# Soft-reboots 1,000 simulated nodes in one job. Prints the seconds from request to the end of the job, as its record tells, several times.
# Client, server and lab share this machine.
# Usage: bench/thousand-nodes.sh [RUNS] [HTTP_PORT]
set -eu
runs=${1:-3}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=bench/with-lab.sh
. "$root/bench/with-lab.sh"
start_lab_and_server "$root/bench/thousand-nodes.yaml" "${2:-18099}"
i=0
while [ "$i" -lt "$runs" ]; do
  i=$((i + 1))
  walt node reboot --json all-nodes >"$work/report.json" || true
  outcome_of n- <"$work/report.json" | awk '{ print "soft-reboots of 1,000 nodes: " $1 " s, " $2 " rebooted" }'
  await_lab_up
done

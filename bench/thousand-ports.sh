#!/bin/sh
# Hard-reboots 1,000 simulated nodes on 21 switches that take 20 ms for each request, in one job, several times. Prints how long each job took
# against what can't be beaten while a switch gets one request at a time: the requests of the switch that got most, as its own log counts
# them, times 20 ms, and the off time. Client, server and lab share this machine.
# Usage: bench/thousand-ports.sh [RUNS] [HTTP_PORT]
set -eu
runs=${1:-3}
request=0.02
off_time=2
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=bench/with-lab.sh
. "$root/bench/with-lab.sh"
start_lab_and_server "$root/bench/thousand-nodes.yaml" "${2:-18096}"

# Switch and number of requests of the one that got most of them since that line of the log.
busiest() {
  tail -n "+$(($1 + 1))" "$work/lab.log" | grep '"event":"snmp"' | grep -o '"device":"[^"]*"' | cut -d '"' -f 4 |
    sort | uniq -c | sort -rn | awk 'NR == 1 { print $2, $1 }'
}

# What is not measured: the first use of everything.
walt node reboot --hard all-nodes >/dev/null || true
await_lab_up
i=0
while [ "$i" -lt "$runs" ]; do
  i=$((i + 1))
  before=$(wc -l <"$work/lab.log")
  walt node reboot --hard --json all-nodes >"$work/report.json" || true
  echo "$(outcome_of n- <"$work/report.json") $(busiest "$before")" | awk -v request="$request" -v off="$off_time" '{
    bound = $4 * request + off
    printf "%d of 1,000 ports cycled in %.2f s; bound %.2f s (%d requests to %s, %.1f s off); ratio %.2f\n", $2, $1, bound, $4, $3, off, $1 / bound
  }'
  await_lab_up
done

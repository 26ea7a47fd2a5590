# shellcheck shell=sh disable=SC2154
# A simulated lab and a server that knows it, for the time of a benchmark. To be sourced, with `root` set.

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

# start_lab_and_server LAB_FILE HTTP_PORT: the lab's log is $work/lab.log, its control endpoint $control; `walt` reaches the server.
start_lab_and_server() {
  "$root/bin/walt" --version >/dev/null # builds what is missing
  "$jdk/bin/java" -Xmx512m -cp "$root/lab/target/walt-lab.jar:$root/lab/target/lib/*" walt.lab.LabMain --lab "$1" \
    --inventory "$work/lab.yaml" --ready-file "$work/ready" --log "$work/lab.log" --control-port 0 >"$work/lab.out" &
  lab=$!
  "$root/bin/walt-server" run --http-port "$2" --data-dir "$work/data" >"$work/server.out" 2>&1 &
  server=$!
  until [ -e "$work/ready" ] && "$root/bin/walt-server" status --data-dir "$work/data" >/dev/null 2>&1; do
    if ! kill -0 "$lab" || ! kill -0 "$server"; then
      cat "$work/lab.out" "$work/server.out"
      exit 1
    fi
    sleep 1
  done
  control=$(sed -n 's/.*control //p' "$work/ready")
  export WALT_SERVER="http://127.0.0.1:$2" WALT_TOKEN_FILE="$work/data/admin.token"
  walt device import "$work/lab.yaml"
}

walt() { "$root/bin/walt" "$@"; }

# Waits until all nodes of the lab are up and all ports with a node deliver power.
await_lab_up() {
  while curl -sS "$control/state" | grep -qE '"state":"(off|booting|down|stopping)"'; do sleep 1; done
}

# What the report on standard input says of the nodes whose names begin with PREFIX: the seconds from the creation of the job until the last attempt
# at one of them ended, and how many were rebooted. The members of JSON objects come in any order.
outcome_of() {
  perl -0777 -ne '
    sub at { my ($h, $m, $s) = $_[0] =~ /T(\d+):(\d+):([\d.]+)Z/; $h * 3600 + $m * 60 + $s }
    my ($last, $rebooted) = (0, 0);
    my $created = /"created"\s*:\s*"([^"]*)"/ ? at("$1") : die "no report\n";
    for my $node (/\{[^{}]*"attempts"\s*:\s*\[(?:[\s,]*\{[^{}]*\})*\s*\][^{}]*\}/g) {
      next unless $node =~ /"name"\s*:\s*"'"$1"'/;
      $rebooted++ if $node =~ /"state"\s*:\s*"rebooted"/;
      for my $attempt ($node =~ /\{[^{}]*\}/g) {
        my ($started) = $attempt =~ /"started"\s*:\s*"([^"]*)"/;
        my ($seconds) = $attempt =~ /"seconds"\s*:\s*([\d.]+)/;
        my $end = at($started) - $created;
        $end += $end < 0 ? 86400 + $seconds : $seconds;
        $last = $end if $end > $last;
      }
    }
    printf "%.2f %d\n", $last, $rebooted'
}

# The median of the numbers on standard input.
median() { sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'; }

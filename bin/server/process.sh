# shellcheck shell=sh disable=SC2154
# The server's process: which one it is, whether it is ready, and how it is stopped. To be sourced.
#
# DIR/server.state has a line `KEY=VALUE` each for pid, started, address, port and url. A pid is ours only with the time it was started:
# pids are given again.

state() { sed -n "s/^$1=//p" "$data/server.state" 2>/dev/null; }

write_state() {
  {
    echo "pid=$java"
    echo "started=$(probe started "$java")"
    echo "address=$bind"
    echo "port=$http_port"
    echo "url=$url"
  } >"$data/server.state.new" && mv -f -- "$data/server.state.new" "$data/server.state"
}

is_running() {
  pid=$(state pid)
  [ -n "$pid" ] && [ "$(probe started "$pid")" = "$(state started)" ]
}

server_status() {
  is_running || {
    say "The server of $data is not running."
    exit 1
  }
  why=$(probe ready "$pid" "$(state address)" "$(state port)") || {
    say "The server of $data (process $pid) is not ready: $why."
    exit 1
  }
  say "The server is ready: $(state url)"
}

# Ends the process of this pid and start time: asks, waits (60 seconds, or as many as are said), and kills it when that takes too long.
end_process() {
  kill -TERM "$1" 2>/dev/null
  probe gone "$1" "$2" "${3:-60}" && return
  say "It does not end: killing it."
  kill -KILL "$1" 2>/dev/null
  probe gone "$1" "$2" 10
}

server_stop() {
  is_running || {
    say "The server of $data is not running."
    exit 0
  }
  end_process "$pid" "$(state started)" || fail "Process $pid does not go away."
  say "The server is down."
}

# shellcheck shell=sh disable=SC2154
# The demo: the server with a simulated lab. To be sourced.

server_demo() { fail "the demo is not there yet."; }

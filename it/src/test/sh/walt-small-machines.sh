#!/bin/sh
# As people have it for WalT: makes the virtual nodes of an experiment small.
set -e

NODES="vn-1,vn-2"
walt node config "$NODES" ram=384M cpu.cores=2
walt node config vn-1 boot.timeout=90

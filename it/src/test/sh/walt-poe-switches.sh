#!/bin/sh
# As people have it for WalT: lets the server explore its switches and cut the power of their ports.
set -e

walt device config all-switches snmp.version=2 snmp.community=lab-community lldp.explore=true poe.reboots=true
walt device config sw-2 poe.reboots=false

for sw in sw-1 sw-2; do
  walt device config "$sw"
done

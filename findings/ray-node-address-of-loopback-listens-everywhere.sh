#!/usr/bin/env bash
# Packages: ray 2.60.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: ray.init(_node_ip_address="127.0.0.1"), or ray start --node-ip-address=127.0.0.1, makes a Ray that can be reached
#   from this computer alone; ray.init's own documentation of dashboard_host speaks of 127.0.0.1 as "local access only".
# Behaviour: the address is put back to the computer's outer one (services.resolve_ip_for_localhost), and the object
#   manager, the control store and every worker listen on all interfaces. What does bind them to the loopback interface
#   is RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER=0, set before ray is imported, on Linux too, where its name says nothing.
# Output seen:
#   _node_ip_address=127.0.0.1: node 192.0.2.2, listening beyond the loopback interface: 6 of 6
#   RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER=0: node 127.0.0.1, listening beyond the loopback interface: 0 of 6
# Source: https://docs.ray.io/en/latest/ray-core/api/doc/ray.init.html and https://github.com/ray-project/ray/issues/18730
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet ray==2.60.0 psutil==7.2.2
cat >"$folder/look.py" <<'PY'
import logging
import os
import sys

import psutil
import ray

logging.disable(logging.CRITICAL)
given = {"_node_ip_address": "127.0.0.1"} if sys.argv[1] == "argument" else {}
ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False, configure_logging=False, **given)


@ray.remote
def here():
    return ray.util.get_node_ip_address()


node = ray.get(here.remote())
ours = [psutil.Process(), *psutil.Process().children(recursive=True)]
open_to = []
for process in ours:
    try:
        open_to += [c.laddr.ip for c in process.net_connections("tcp") if c.status == psutil.CONN_LISTEN]
    except psutil.Error:
        pass
beyond = [ip for ip in open_to if not ip.replace("::ffff:", "").startswith("127.") and ip != "::1"]
name = "_node_ip_address=127.0.0.1" if given else "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER=0"
print(f"{name}: node {node}, listening beyond the loopback interface: {len(beyond)} of {len(open_to)}")
ray.shutdown()
sys.exit(0 if bool(beyond) == bool(given) else 1)
PY
export RAY_USAGE_STATS_ENABLED=0 HOME="$folder"
"$folder/venv/bin/python" "$folder/look.py" argument
RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER=0 "$folder/venv/bin/python" "$folder/look.py" variable

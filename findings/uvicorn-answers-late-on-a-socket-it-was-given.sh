#!/usr/bin/env bash
# uvicorn answers 40 ms later on a socket that it was given, or that Config.bind_socket made, than on host and port.
#
# Packages: uvicorn==0.54.0, h11==0.16.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: Server.run(sockets=[config.bind_socket()]) serves as Server.run() does: the same host, port and settings.
# Behaviour: asyncio sets TCP_NODELAY only on sockets whose `proto` says IPPROTO_TCP. socket.socket(AF_INET,
#   SOCK_STREAM) has proto 0, and accepted connections inherit it; loop.create_server(host, port) has 6 from
#   getaddrinfo. So Nagle's algorithm stays on, uvicorn's head and body go out as two writes, and on a connection
#   that is kept alive each answer waits for the other side's delayed acknowledgement.
# Output seen:
#   host and port:        proto 6, TCP_NODELAY on,   0.6 ms an answer
#   config.bind_socket(): proto 0, TCP_NODELAY off, 43.9 ms an answer
#   socket with proto:    proto 6, TCP_NODELAY on,   0.6 ms an answer
# Source: the documentation of asyncio: "TCP_NODELAY is set by default for all TCP connections" (since Python 3.6);
#   uvicorn/config.py bind_socket, which --reload and --workers use
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check uvicorn==0.54.0 h11==0.16.0

cd "$work"
venv/bin/python - <<'PYTHON'
import http.client
import socket
import statistics
import threading
import time

import uvicorn


async def app(scope, receive, send):
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})


def serve(sockets):
    config = uvicorn.Config(app, host="127.0.0.1", port=0, http="h11", log_level="error", lifespan="off")
    given = sockets(config)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": given})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    # Since Python 3.6 http.client sets TCP_NODELAY on its own side.
    line = http.client.HTTPConnection(*server.servers[0].sockets[0].getsockname()[:2])
    seconds = []
    for _ in range(20):
        start = time.perf_counter()
        line.request("GET", "/")
        line.getresponse().read()
        seconds.append(time.perf_counter() - start)
    connection = next(iter(server.server_state.connections)).transport.get_extra_info("socket")
    nodelay = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
    proto = connection.proto
    line.close()
    server.should_exit = True
    thread.join()
    return proto, nodelay, statistics.median(seconds) * 1000


def own(config):
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.bind(("127.0.0.1", 0))
    return [made]


found = {
    "host and port": serve(lambda config: None),
    "config.bind_socket()": serve(lambda config: [config.bind_socket()]),
    "socket with proto": serve(own),
}
for name, (proto, nodelay, ms) in found.items():
    print(f"{name + ':':22}proto {proto}, TCP_NODELAY {'on, ' if nodelay else 'off,'} {ms:4.1f} ms an answer")
assert [one[1] for one in found.values()] == [True, False, True]
assert found["config.bind_socket()"][2] > 10 * found["host and port"][2]
print("As found.")
PYTHON

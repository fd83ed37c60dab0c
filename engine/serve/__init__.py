"""Which other programs may ask this library, for what, and what did they get?

``grants`` says who may read what, ``usage`` how much is left of a limit, ``log`` what was handed out; ``access`` is
where the command line and the window see and decide all of that. ``scope`` turns a grant into the documents that exist
for a program, ``service`` answers within it, and ``tools`` describes what can be asked.
``mcp_server`` and ``http_server`` carry questions and answers: the first over MCP, the second over loopback HTTP.

Promises: denied until granted; what lies outside a grant does not exist for a program, whichever way it asks; nothing
is handed out that the log does not hold; nothing writes to the library. ``access`` and what it needs import neither the
MCP SDK nor a web server. Not for: other machines. Programs of the same user that read the library's files themselves
are not held off by this; the system's own rights are what holds them off.
"""

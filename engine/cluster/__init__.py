"""How do many processors, on one machine or on many, read a large archive together? As workers of Ray.

The workers read, split and embed; the caller's process alone numbers, writes and commits, so a library
needs no shared storage, and its safeguards are those of any other run. Useful for a first run over an
archive that takes hours; not for keeping a library up to date, which takes less than Ray needs to start.
Needs the extra ``cluster``.
"""

"""Where may files have changed? Hints from the system, or a rhythm to look by; never the truth.

``watcher`` asks the system about one folder, ``watch_list`` keeps one for each source, ``keeper`` is the thread
that says how fresh each source is, and ``hints`` carries what they say to whoever writes to the library.
What a hint means is decided in ``engine/indexing``.
"""

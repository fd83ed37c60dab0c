"""What does the window do? Searching, opening the library, indexing, loading a preview.

Controllers own timers, jobs and the indexing process, and tell views what changed by signals.
They know no widget, so each is tested without a window.
"""

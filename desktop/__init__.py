"""How does a person use Kenning? The window: it draws what the engine knows and never works itself.

Reading goes through ``engine.library.Library`` in worker threads (``jobs``), writing through the
indexing process (``controllers/indexing``). ``app`` builds and connects all objects.
"""

from desktop.plain_imports import leave_sources_unread

leave_sources_unread()

"""Where do documents lie beside each other? A map of a library: points by meaning, in named clusters.

Promises: the same library gives the same map; a document that comes moves no other; what is removed leaves no point.
The file is derived: it may be lost at any time. Not for: searching, painting.
"""

from engine.atlas.atlas import LEAST_DOCUMENTS, Atlas, Cluster, Spot
from engine.atlas.library_map import LibraryMap, map_shape, with_names
from engine.atlas.map_update import forget_removed, read_kept, renew

__all__ = [
    "LEAST_DOCUMENTS",
    "Atlas",
    "Cluster",
    "LibraryMap",
    "Spot",
    "forget_removed",
    "map_shape",
    "read_kept",
    "renew",
    "with_names",
]

"""What may a run change in a graph? Optional inputs: initializers that are graph inputs as well.

A run that does not feed one gets the default, and the same bits as a graph without it. These are their names;
``engine.export.optional_inputs`` puts them into graphs.
"""

from __future__ import annotations

# Factor of the queries, a float32 scalar: long texts may sharpen their attention.
ATTENTION_SCALE = "attention_scale"
# Vectors of the absolute positions, (rows, dims) float32: longer texts may bring a longer table.
POSITION_TABLE = "position_table"
# The same as an output, so that whoever stretches the table can ask for it.
POSITION_ROWS = "position_rows"
# Rotary frequencies, (head_dims / 2,) float32.
INVERSE_FREQUENCIES = "inverse_frequencies"
# SelfExtend, float32 scalars: positions that share one place, and how near they keep their own.
GROUP_SIZE = "group_size"
NEIGHBOUR_WINDOW = "neighbour_window"

# The ways to read long texts, by the kind of positions, and what each feeds besides ids; see ``positions.py``.
ABSOLUTE = ("none", "recurrent", "grouped", "interpolated", "windows")
ROTARY = ("none", "ntk", "self-extend", "windows")
NEEDS = {
    "interpolated": (POSITION_TABLE,),
    "ntk": (INVERSE_FREQUENCIES,),
    "self-extend": (GROUP_SIZE, NEIGHBOUR_WINDOW),
}

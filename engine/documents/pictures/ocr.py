"""What words does a picture show? Recognised on this computer, where the extra ``ocr`` is installed.

RapidOCR with the models in its package (PP-OCRv6 small: Latin, Greek, Chinese and Japanese letters;
no Cyrillic, Korean, Arabic, Hebrew or Indic ones) on the ONNX Runtime that Kenning has anyway. One
thread each, as reader processes are many. A page takes seconds, so long work says page by page
that it goes on (``heartbeat``).

Whether it is wanted is the process's own state, like its limits: a reader is called through a
dozen functions that know nothing of settings.
"""

from __future__ import annotations

import importlib.util
import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import UnsupportedFileError
from engine.extras import how_to_add
from engine.records import dataclass

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MAX_SIDE = 2000  # pixels; a page of A4 at 170 dots an inch
WOULD_READ = "has no text; OCR would read it"
_SWITCH_ON = "set OCR to auto in the settings"
REMEDIES = (_SWITCH_ON, 'the part "ocr"')
"""What stands in each remedy of a file whose pictures were not recognised; the command that adds a part varies."""
_DETECT_SIDE = 960  # pixels, for finding lines; they are read from the picture as it is
_MIN_SCORE = 0.5  # RapidOCR's own
_MIN_LETTERS = 4  # fewer in a whole picture are what leaves and patterns look like
_SAME_ROW = 0.5  # line heights between the middles of two boxes
_COLUMN_GAP = 0.7  # line heights of white that part two columns
_COLUMN_WIDTH = 10.0  # line heights: narrower ones are cells of a table, read row by row

_wanted = {"on": True}


def switch(*, on: bool) -> None:
    """Say whether this process may recognise text."""
    _wanted["on"] = on


def is_on() -> bool:
    """Return whether text in pictures is recognised: wanted, and installed."""
    return _wanted["on"] and _is_installed()


def would_read(path: Path, found: str) -> UnsupportedFileError:
    """Return the refusal of a file that only recognition could read."""
    return UnsupportedFileError(path, found, reason=WOULD_READ, fix=remedy())


def remedy() -> str:
    """Return what a person can do so that pictures of text are read."""
    return _SWITCH_ON if _is_installed() else how_to_add("ocr")


def recognise(picture: NDArray[np.uint8]) -> str:
    """Return the text in a picture, in reading order, lines parted by newlines; empty where there is next to none.

    Args:
        picture: (height, width, 3) in blue, green, red.
    """
    text = "\n".join(read_in_order(_level(_found(picture))))
    return text if sum(map(str.isalnum, text)) >= _MIN_LETTERS else ""


def recognise_boxes(picture: NDArray[np.uint8]) -> list[WordBox]:
    """Return the pieces of lines in a picture with where they stand, in the order in which they are read.

    Args:
        picture: (height, width, 3) in blue, green, red.
    """
    boxes = _found(picture)
    numbered = [replace(box, words=str(number)) for number, box in enumerate(boxes)]
    return [boxes[int(number)] for line in read_in_order(_level(numbered)) for number in line.split()]


def _found(picture: NDArray[np.uint8]) -> list[WordBox]:
    found = _engine()(picture)
    if found.boxes is None or found.txts is None:
        return []
    return [_box(corners, str(words)) for corners, words in zip(found.boxes, found.txts, strict=True)]


@dataclass(frozen=True, slots=True)
class WordBox:
    """A piece of a line: its words, its edges in pixels, and how it slopes in radians."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    slope: float = 0.0

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        """How far it reaches."""
        return self.right - self.left


def read_in_order(boxes: Sequence[WordBox]) -> list[str]:
    """Return lines of text: rows from the top, columns of running text one after the other.

    Rows are gathered for as long as one white strip runs through all of them; where both sides
    of it hold long lines they are columns, else the cells of a table.
    """
    if not boxes:
        return []
    height = _median(box.bottom - box.top for box in boxes) or 1.0
    lines: list[str] = []
    block: list[WordBox] = []
    for row in _rows(boxes, height):
        parted = _gap(block, height) is not None
        goes_on = _gap([*block, *row], height) is not None if parted else _gap(row, height) is None
        if block and not goes_on:
            lines += _block(block, height)
            block = []
        block += row
    return lines + _block(block, height)


def _median(values: Iterable[float]) -> float:
    from statistics import median  # 8 ms, with which every reader process would begin

    return median(values)


def _block(block: Sequence[WordBox], height: float) -> list[str]:
    """Return the lines of rows that one white strip parts, or that none does."""
    gap = _gap(block, height)
    if gap is not None:
        left, right = [box for box in block if box.left < gap], [box for box in block if box.left >= gap]
        if all(len(side) > 1 and _median(box.width for box in side) > _COLUMN_WIDTH * height for side in (left, right)):
            return read_in_order(left) + read_in_order(right)
    return [" ".join(box.words for box in row) for row in _rows(block, height)]


def _rows(boxes: Sequence[WordBox], height: float) -> list[list[WordBox]]:
    """Return boxes by rows from the top, each from the left."""
    rows: list[list[WordBox]] = []
    for box in sorted(boxes, key=lambda box: box.middle):
        if rows and box.middle - rows[-1][0].middle < _SAME_ROW * height:
            rows[-1].append(box)
        else:
            rows.append([box])
    return [sorted(row, key=lambda box: box.left) for row in rows]


def _gap(boxes: Sequence[WordBox], height: float) -> float | None:
    """Return where the widest white strip runs from top to bottom, or None where there is none."""
    best, found = _COLUMN_GAP * height, None
    reached = -math.inf
    for box in sorted(boxes, key=lambda box: box.left):
        if reached > -math.inf and box.left - reached >= best:
            best, found = box.left - reached, (box.left + reached) / 2
        reached = max(reached, box.right)
    return found


def _box(corners: Any, words: str) -> WordBox:
    """Return a box from its four corners: top left, top right, bottom right, bottom left."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = ((float(x), float(y)) for x, y in corners)
    slope = math.atan2((y1 + y2) - (y0 + y3), (x1 + x2) - (x0 + x3))
    half = (math.hypot(x3 - x0, y3 - y0) + math.hypot(x2 - x1, y2 - y1)) / 4
    middle = (y0 + y1 + y2 + y3) / 4
    return WordBox(words, min(x0, x3), middle - half, max(x1, x2), middle + half, slope)


def _level(boxes: Sequence[WordBox]) -> list[WordBox]:
    """Return the boxes as they would stand on a page that was not put in askew."""
    if not boxes:
        return []
    slope = _median(box.slope for box in boxes)
    cosine, sine = math.cos(slope), math.sin(slope)
    level = []
    for box in boxes:
        x, half_width, half = (box.left + box.right) / 2, box.width / 2, (box.bottom - box.top) / 2
        x, y = x * cosine + box.middle * sine, box.middle * cosine - x * sine
        level.append(WordBox(box.words, x - half_width, y - half, x + half_width, y + half))
    return level


@lru_cache(maxsize=1)
def _is_installed() -> bool:
    return importlib.util.find_spec("rapidocr") is not None


@lru_cache(maxsize=1)
def _engine() -> Any:
    """Return the engine, made from the models that lie in the package; nothing is downloaded."""
    import cv2
    import rapidocr

    cv2.setNumThreads(1)
    models = Path(rapidocr.__file__).parent / "models"
    return rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": MAX_SIDE,
            "Global.text_score": _MIN_SCORE,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Det.limit_type": "max",
            "Det.limit_side_len": _DETECT_SIDE,
            # Its guess which lines stand on their heads turns one upright line in thirty.
            "Global.use_cls": False,
            **{f"{task}.model_path": str(_model(models, task)) for task in ("Det", "Rec")},
        }
    )


def _model(folder: Path, task: str) -> Path:
    """Return the one model of the package for a task."""
    [found] = folder.glob(f"*_{task.lower()}_*.onnx")
    return found

"""How is a canvas (.canvas, JSON Canvas 1.0) read? Group by group, its cards from top to bottom, then its arrows.

Source: jsoncanvas.org/spec/1.0.
"""

from __future__ import annotations

import json
from typing import Any

from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.text.markdown import markdown_headings
from engine.documents.types.names import stem

Card = dict[str, Any]


def read_canvas(source: DocumentSource, data: bytes) -> Document:
    """Return the words of the cards, the names of linked files, and the labels of groups and arrows.

    Raises:
        UnreadableFileError: the file is no canvas.
    """
    try:
        board = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise source.damaged("canvas") from error
    if not isinstance(board, dict):
        raise source.damaged("canvas")
    flow = Flow(source.max_chars)
    cards = _dicts(board.get("nodes"))
    groups = sorted((card for card in cards if card.get("type") == "group"), key=_position)
    inside: dict[int, list[Card]] = {}
    for card in cards:
        if card.get("type") != "group":
            inside.setdefault(_group_of(card, groups), []).append(card)
    _write_cards(flow, inside.get(-1, []))
    for number, group in enumerate(groups):
        _write_group(flow, group, inside.get(number, []))
    arrows = [str(arrow["label"]) for arrow in _dicts(board.get("edges")) if arrow.get("label")]
    if arrows:
        flow.part("\n\n")
        flow.place("section", "arrows")
    for label in arrows:
        flow.line(label, as_written=True)
    return flow.document(stem(source.name), "diagram")


def _dicts(value: object) -> list[Card]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _write_group(flow: Flow, group: Card, cards: list[Card]) -> None:
    label = " ".join(str(group.get("label") or "").split())
    if label:
        flow.part("\n\n")
        flow.place("section", f"group {label}")
        flow.heading(label, 1)
    _write_cards(flow, cards)


def _write_cards(flow: Flow, cards: list[Card]) -> None:
    for card in sorted(cards, key=_position):
        kind = card.get("type")
        flow.part("\n\n")
        if kind == "text":
            words = str(card.get("text") or "")
            flow.add_with_headings(words, markdown_headings(words))
        elif kind == "file":
            flow.add(f"{card.get('file') or ''}{card.get('subpath') or ''}", as_written=True)
        elif kind == "link":
            flow.add(str(card.get("url") or ""), as_written=True)
        flow.part("\n\n")


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and abs(value) < 1e12 else 0.0


def _position(card: Card) -> tuple[float, float]:
    return _number(card.get("y")), _number(card.get("x"))


def _group_of(card: Card, groups: list[Card]) -> int:
    """Return the number of the smallest group that a card's middle lies in, or -1."""
    x = _number(card.get("x")) + _number(card.get("width")) / 2
    y = _number(card.get("y")) + _number(card.get("height")) / 2
    around = [number for number, group in enumerate(groups) if _holds(group, x, y)]
    return min(around, key=lambda number: _area(groups[number]), default=-1)


def _holds(group: Card, x: float, y: float) -> bool:
    left, top = _number(group.get("x")), _number(group.get("y"))
    return left <= x <= left + _number(group.get("width")) and top <= y <= top + _number(group.get("height"))


def _area(group: Card) -> float:
    return _number(group.get("width")) * _number(group.get("height"))

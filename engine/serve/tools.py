"""What can be asked? The tools by name, each with its words for a program and the shape of its arguments.

One table for MCP, for the HTTP API and for its OpenAPI document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

MOST_HITS, MOST_PASSAGES, MOST_CHARS = 50, 5, 5_000
QUERY_CHARS, TEXT_CHARS = 2_000, 5_000

INSTRUCTIONS = (
    "Kenning finds passages in a person's own files by meaning and by words. Search first, then read what is around a "
    "passage by its id. Only the folders that the person has granted exist here; the person sees in a log what was "
    "read. If you are told that nothing is granted yet, ask the person to allow it in Kenning under Settings > Access."
)


@dataclass(frozen=True, slots=True)
class Tool:
    """One thing that can be asked; ``schema`` is the JSON Schema of its arguments."""

    name: str
    title: str
    description: str
    schema: dict[str, Any]


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    shape = {"type": "object", "properties": properties, "additionalProperties": False}
    return shape | ({"required": list(required)} if required else {})


def _text(description: str, most: int) -> dict[str, Any]:
    return {"type": "string", "minLength": 1, "maxLength": most, "description": description}


def _whole(description: str, least: int, most: int, default: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "maximum": most, "default": default, "description": description}


def _texts(description: str) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string", "maxLength": 64}, "maxItems": 32, "description": description}


_HOW_MANY = {
    "limit": _whole("How many documents at most.", 1, MOST_HITS, 10),
    "passages": _whole("How many passages of each document at most.", 1, MOST_PASSAGES, 2),
}
_WHICH = {
    "folder": _text("Only below this folder: its whole path.", 4_096),
    "types": _texts('Only these kinds or endings: "pdf", "email", "word", "sheet", "image", "code", "docx".'),
    "languages": _texts('Only documents in these languages, as ISO 639-1 codes: "en", "de".'),
    "after": _text("Only documents changed on or after this day: 2024-03-01, 2024-03 or 2024.", 32),
    "before": _text("Only documents changed before this day.", 32),
}
_ID = _text("The id of a passage, as search or similar gave it.", 64)
_SURROUNDINGS = "How many characters of the document {0} the passage."

TOOLS: tuple[Tool, ...] = (
    Tool(
        "search",
        "Search the granted files",
        "Find passages in the person's files by meaning and by words. The query is a question or a few words; it may "
        'hold "exact phrases", -unwanted words and filters such as type:pdf, after:2024-03 or title:budget.',
        _object(
            {
                "query": _text("What to look for.", QUERY_CHARS),
                **_HOW_MANY,
                "mode": {"enum": ["hybrid", "meaning", "words"], "default": "hybrid"},
                "sort": {"enum": ["relevance", "newest"], "default": "relevance"},
                **_WHICH,
            },
            "query",
        ),
    ),
    Tool(
        "read_passage",
        "Read a passage with what is around it",
        "Read the text around a passage that was found. Longer texts count as several passages of the limit.",
        _object(
            {
                "id": _ID,
                "before": _whole(_SURROUNDINGS.format("before"), 0, MOST_CHARS, 1_000),
                "after": _whole(_SURROUNDINGS.format("after"), 0, MOST_CHARS, 1_000),
            },
            "id",
        ),
    ),
    Tool(
        "similar",
        "Find what is like a passage or a text",
        "Find documents close in meaning to a passage (by its id) or to a text of your own; give one of the two.",
        _object({"id": _ID, "text": _text("A sentence or a passage.", TEXT_CHARS), **_HOW_MANY, **_WHICH}),
    ),
    Tool(
        "list_sources",
        "List the granted folders",
        "List the folders that may be read, with how many documents and passages each has.",
        _object({}),
    ),
    Tool(
        "status",
        "What may be read, and how much",
        "Say what is granted, how many documents and passages that is, and how much of the limit is left.",
        _object({}),
    ),
)
BY_NAME = {tool.name: tool for tool in TOOLS}

"""How is the HTTP API described? An OpenAPI document made from the table of tools."""

from __future__ import annotations

from typing import Any

from engine.serve.tools import TOOLS, Tool
from engine.version import VERSION

_REFUSALS = {
    "400": "The question cannot be understood; the text says why.",
    "401": "No token, or one that is not known.",
    "403": "Nothing is granted, or not any more.",
    "404": "There is no such passage.",
    "413": "The request is too large.",
    "429": "The limit of passages is reached.",
    "503": "Too many questions at once, or the answer took too long.",
}
_ERROR = {
    "type": "object",
    "properties": {"error": {"type": "string"}, "kind": {"type": "string"}},
    "required": ["error"],
}


def document(base: str) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of a server at ``base``."""
    paths: dict[str, Any] = {f"/api/{tool.name}": {"post": _operation(tool)} for tool in TOOLS}
    paths["/api/request"] = {"post": _request()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Kenning",
            "version": VERSION,
            "description": "Passages from a person's own files, by leave. Answers on this computer only.",
        },
        "servers": [{"url": base}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Error": _ERROR},
        },
    }


def _operation(tool: Tool) -> dict[str, Any]:
    return {
        "operationId": tool.name,
        "summary": tool.title,
        "description": tool.description,
        "requestBody": {
            "required": bool(tool.schema.get("required")),
            "content": {"application/json": {"schema": tool.schema}},
        },
        "responses": {"200": _answer("The answer.", {"type": "object"}), **_refusals()},
    }


def _request() -> dict[str, Any]:
    name = {"type": "string", "minLength": 1, "maxLength": 64}
    shape = {"type": "object", "properties": {"name": name}, "required": ["name"], "additionalProperties": False}
    made = {"type": "object", "properties": {"token": {"type": "string"}, "state": {"type": "string"}}}
    return {
        "operationId": "request",
        "summary": "Ask the person for leave to read",
        "description": "Returns a token, which works once the person has granted something to the program.",
        "security": [],
        "requestBody": {"required": True, "content": {"application/json": {"schema": shape}}},
        "responses": {"202": _answer("The person has been asked.", made), "400": _refusals()["400"]},
    }


def _refusals() -> dict[str, Any]:
    return {status: _answer(text, {"$ref": "#/components/schemas/Error"}) for status, text in _REFUSALS.items()}


def _answer(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}

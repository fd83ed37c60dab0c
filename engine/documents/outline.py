"""Which functions and classes does a source file define, and where? Headings of code, through tree-sitter.

Runs in the reader process: a grammar that crashes costs its file alone. A language without a grammar
here has no outline, and its files are cut at blank lines.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from engine.documents.document import Heading
from engine.documents.types.names import ending

# Longer ones are data or bundles; nobody reads their functions one by one.
_MAX_CHARS = 1_000_000
# Deeper nesting is generated, or made to exhaust a recursive reader.
_MAX_DEPTH = 24
_MAX_LEVEL = 6

# Ending of the name: grammar, and its function where a package holds several.
_GRAMMARS = {
    **dict.fromkeys(("py", "pyi", "pyw"), ("python", "language")),
    **dict.fromkeys(("js", "mjs", "cjs", "jsx"), ("javascript", "language")),
    **dict.fromkeys(("ts", "mts", "cts"), ("typescript", "language_typescript")),
    "tsx": ("typescript", "language_tsx"),
    "java": ("java", "language"),
    **dict.fromkeys(("c", "h"), ("c", "language")),
    **dict.fromkeys(("cc", "cpp", "cxx", "hh", "hpp", "hxx"), ("cpp", "language")),
    "go": ("go", "language"),
    "rs": ("rust", "language"),
    **dict.fromkeys(("rb", "rake", "gemspec"), ("ruby", "language")),
    **dict.fromkeys(("php", "phtml"), ("php", "language_php")),
    "cs": ("c_sharp", "language"),
}
# How a language writes a function; where it has no word for it, the name is followed by "()".
_FUNCTION_WORDS = {
    "python": "def",
    "ruby": "def",
    "rust": "fn",
    "go": "func",
    "javascript": "function",
    "typescript": "function",
    "php": "function",
}
_NAMED = {
    **dict.fromkeys(("class", "class_definition", "class_declaration", "class_specifier"), "class"),
    "abstract_class_declaration": "class",
    **dict.fromkeys(("struct_item", "struct_specifier", "struct_declaration"), "struct"),
    "interface_declaration": "interface",
    **dict.fromkeys(("trait_item", "trait_declaration"), "trait"),
    **dict.fromkeys(("enum_item", "enum_specifier", "enum_declaration"), "enum"),
    "record_declaration": "record",
    "module": "module",
    "mod_item": "mod",
    **dict.fromkeys(("namespace_definition", "namespace_declaration", "internal_module"), "namespace"),
    "type_spec": "type",
}
_FUNCTIONS = frozenset("function_definition function_declaration function_item generator_function_declaration".split())
_METHODS = frozenset("method_definition method_declaration constructor_declaration method singleton_method".split())
# What stands around one definition: an export, a decorator, a template.
_WRAPPERS = frozenset(
    "decorated_definition export_statement expression_statement template_declaration type_declaration".split()
)
# What may hold definitions without being one.
_HOLDERS = _WRAPPERS | frozenset(
    "block declaration_list class_body interface_body enum_body enum_body_declarations field_declaration_list "
    "statement_block body_statement compound_statement declaration if_statement else_clause try_statement preproc_if "
    "preproc_ifdef preproc_else preproc_elif linkage_specification file_scoped_namespace_declaration ERROR".split()
)
_VARIABLES = frozenset({"lexical_declaration", "variable_declaration"})
_LAMBDAS = frozenset({"arrow_function", "function_expression", "function"})


def outline(text: str, name: str) -> tuple[Heading, ...]:
    """Return a heading for each definition, in order, its comments and decorators included.

    Code that follows a definition on the same level is a heading without words, which ends the
    definition's section. Empty where the language is not known or the text is too long.
    """
    grammar = _GRAMMARS.get(ending(name))
    if grammar is None or len(text) > _MAX_CHARS:
        return ()
    parser = _parser(*grammar)
    if parser is None:
        return ()
    data = text.encode("utf-8")
    walker = _Walker(grammar[0])
    walker.walk(parser.parse(data).root_node, 1, 0)
    offsets = _char_offsets(data, [start for start, _, _ in walker.found])
    return tuple(Heading(offset, level, title) for offset, (_, level, title) in zip(offsets, walker.found, strict=True))


class _Walker:
    """Collects (byte offset, level, title) of definitions, in order."""

    def __init__(self, language: str) -> None:
        self._language = language
        self.found: list[tuple[int, int, str]] = []

    def walk(self, node: Any, level: int, depth: int) -> None:
        """Visit what stands directly in a node."""
        comment: Any = None  # the first of the comments directly above
        open_ = False  # a definition of this level was the last thing
        below = -1
        for child in node.named_children:
            if child.type.endswith("comment") or child.type == "attribute_item":
                comment = child if comment is None or child.start_point[0] > below + 1 else comment
                below = child.end_point[0]
                continue
            attached = comment is not None and child.start_point[0] <= below + 1
            start = comment.start_byte if attached else child.start_byte
            open_ = self._visit(child, start, level, depth, open_=open_)
            comment = None

    def _visit(self, child: Any, start: int, level: int, depth: int, *, open_: bool) -> bool:
        """Note a definition, or what follows one; return whether a definition of this level is the last thing."""
        inner, title = self._definition(child)
        if title:
            self.found.append((start, min(level, _MAX_LEVEL), title))
            if depth < _MAX_DEPTH:
                self.walk(inner, level + 1, depth + 1)
            return True
        if child.type in _HOLDERS and depth < _MAX_DEPTH:
            before = len(self.found)
            self.walk(child, level, depth + 1)
            if len(self.found) > before:
                return True
        if open_ and level <= _MAX_LEVEL and child.start_byte > self.found[-1][0]:
            self.found.append((start, level, ""))
        return False

    def _definition(self, node: Any) -> tuple[Any, str]:
        """Return the definition that a node is or wraps, and its title; an empty title where it is none."""
        for _ in range(3):  # export, decorator, template
            title = self._title(node)
            if title:
                return node, title
            wrapped = [child for child in node.named_children if not child.type.endswith("decorator")]
            if node.type not in _WRAPPERS or not wrapped:
                break
            node = wrapped[-1]
        return node, ""

    def _title(self, node: Any) -> str:
        kind = node.type
        if kind in _FUNCTIONS or kind in _METHODS:
            return self._function(_name(node), is_method=kind in _METHODS)
        if kind in _NAMED and node.child_by_field_name("name") is not None and _has_body(node):
            return f"{_NAMED[kind]} {_name(node)}"
        if kind == "impl_item":
            parts = [node.child_by_field_name(field) for field in ("trait", "type")]
            return "impl " + " for ".join(_words(part) for part in parts if part is not None)
        if kind in _VARIABLES and node.named_children:
            declarator = node.named_children[-1]
            value = declarator.child_by_field_name("value")
            if value is not None and value.type in _LAMBDAS:
                return self._function(_name(declarator), is_method=False)
        return ""

    def _function(self, name: str, *, is_method: bool) -> str:
        word = _FUNCTION_WORDS.get(self._language, "")
        if not name:
            return ""
        has_word = word and not (is_method and word == "function" and self._language != "php")
        return f"{word} {name}" if has_word else f"{name}()"


def _has_body(node: Any) -> bool:
    """Return whether a type is defined here, not just named: C says ``struct s`` wherever it is used."""
    if node.type.endswith("_specifier"):
        return node.child_by_field_name("body") is not None
    return True


def _name(node: Any) -> str:
    """Return what a definition defines; C hides the name inside pointers and parameter lists."""
    for _ in range(_MAX_DEPTH):
        named = node.child_by_field_name("name")
        if named is not None:
            return _words(named)
        inner = node.child_by_field_name("declarator")
        if inner is None:
            return _words(node) if node.type.endswith("identifier") else ""
        node = inner
    return ""


def _words(node: Any) -> str:
    return " ".join(node.text.decode("utf-8", "replace").split())[:100]


def _char_offsets(data: bytes, offsets_bytes: Iterable[int]) -> Iterator[int]:
    """Yield the character offset of each byte offset; they ascend."""
    if data.isascii():
        yield from offsets_bytes
        return
    at_byte = at_char = 0
    for offset in offsets_bytes:
        at_char += len(data[at_byte:offset].decode("utf-8", "replace"))
        at_byte = offset
        yield at_char


@lru_cache(maxsize=len(_GRAMMARS))
def _parser(grammar: str, function: str) -> Any:
    """Return a parser for a language, or None where its grammar is not installed."""
    try:
        import tree_sitter

        module = importlib.import_module(f"tree_sitter_{grammar}")
    except ImportError:
        return None
    return tree_sitter.Parser(tree_sitter.Language(getattr(module, function)()))

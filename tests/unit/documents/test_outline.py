"""What a source file defines, in each language with a grammar."""

from __future__ import annotations

import pytest

from engine.chunks.places import Guide
from engine.documents import Document
from engine.documents.outline import outline

PYTHON = '''import os

# What the class is for.
class Whale:
    """A whale."""

    @property
    def road(self):
        return "sea"

    size = 5

def swim(): pass

print(swim())
'''
SAMPLES = {
    "a.js": (
        "// doc\nexport default class A { b(x) { return 1 } static c() {} }\nfunction f() { function g() {} }\n"
        "const h = (x) => { return x }\nlet q = 3\n",
        [(1, "class A"), (2, "b()"), (2, "c()"), (1, "function f"), (2, "function g"), (1, "function h"), (1, "")],
    ),
    "a.tsx": (
        "interface I { a: string }\nnamespace N { export function f(): void {} }\nabstract class Q { m(): void {} }\n",
        [(1, "interface I"), (1, "namespace N"), (2, "function f"), (1, "class Q"), (2, "m()")],
    ),
    "A.java": (
        "package x; public class A { int f; public A(){} void b(){} interface I {} } record R(int a){}\n",
        [(1, "class A"), (2, "A()"), (2, "b()"), (2, "interface I"), (1, "record R")],
    ),
    "a.c": (
        "struct s { int a; };\nstatic int f(int a) { return a; }\nint *g(void) { return 0; }\nstruct s v;\n",
        [(1, "struct s"), (1, "f()"), (1, "g()"), (1, "")],
    ),
    "a.cpp": (
        "namespace n { class A { void b() { } int c(); }; template<class T> T f(T x) { return x; } }\n"
        "void n::A::d() {}",
        [(1, "namespace n"), (2, "class A"), (3, "b()"), (3, ""), (2, "f()"), (1, "A::d()")],
    ),
    "a.go": (
        "package m\ntype T struct{a int}\n// M does.\nfunc (t *T) M() {}\nfunc F() {}\n",
        [(1, "type T"), (1, "func M"), (1, "func F")],
    ),
    "a.rs": (
        "mod m { impl S { fn a(&self) {} } trait T { fn b(); } }\n#[test]\nfn f() {}\nimpl T for S { fn c(){} }\n",
        [(1, "mod m"), (2, "impl S"), (3, "fn a"), (2, "trait T"), (1, "fn f"), (1, "impl T for S"), (2, "fn c")],
    ),
    "a.rb": (
        "module M\n class A < B\n  def b; end\n  def self.c; end\n end\nend\nputs 1\n",
        [(1, "module M"), (2, "class A"), (3, "def b"), (3, "def c"), (1, "")],
    ),
    "a.php": (
        "<?php\nclass A { function b() {} }\nfunction f() {}\ntrait T {}\n",
        [(1, "class A"), (2, "function b"), (1, "function f"), (1, "trait T")],
    ),
    "a.cs": (
        "namespace N { class A { void B() {} A(){} } struct S {} enum E {X} }\n",
        [(1, "namespace N"), (2, "class A"), (3, "B()"), (3, "A()"), (2, "struct S"), (2, "enum E")],
    ),
}


def path_of(text, name, words):
    """The heading path of the line that begins with these words."""
    guide = Guide(Document(text, name, "code", headings=outline(text, name)))
    return " > ".join(guide.headings(text.index(words)))


@pytest.mark.parametrize("name", SAMPLES)
def test_definitions_of_each_language(name):
    text, expected = SAMPLES[name]
    assert [(heading.level, heading.title) for heading in outline(text, name)] == expected


def test_a_definition_begins_with_its_comment_and_decorator():
    found = {heading.title: PYTHON[heading.offset_chars :].split("\n")[0] for heading in outline(PYTHON, "a.py")}
    assert found["class Whale"] == "# What the class is for." and found["def road"] == "@property"


def test_a_line_knows_what_it_stands_in_and_code_after_a_definition_is_outside_it():
    assert path_of(PYTHON, "a.py", "return") == "class Whale > def road"
    assert path_of(PYTHON, "a.py", "size = 5") == "class Whale"
    assert path_of(PYTHON, "a.py", "print(") == path_of(PYTHON, "a.py", "import") == ""


def test_offsets_are_characters_not_bytes():
    text = "# größer\n\ndef straße():\n    return '🐋'\n\n\ndef ende():\n    pass\n"
    assert [text[heading.offset_chars :][:7] for heading in outline(text, "a.py")] == ["def str", "def end"]


def test_what_is_no_code_of_a_known_language_has_no_outline():
    assert outline("def f(): pass", "a.unknown") == () and outline("{", "a.json") == ()
    assert outline("def f(): pass\n" * 100_000, "long.py") == ()


def test_broken_and_deeply_nested_code_is_no_trouble():
    broken = "def f(a):\n    return a\n\n\ndef g(:\n    x = (\n\n\nclass B:\n    pass\n"
    assert "def f" in [heading.title for heading in outline(broken, "a.py")]
    nested = "".join(f"{'  ' * depth}def f{depth}():\n" for depth in range(300)) + "  " * 300 + "pass\n"
    assert all(1 <= heading.level <= 6 for heading in outline(nested, "a.py"))
    assert outline("{" * 50_000, "a.js") == ()

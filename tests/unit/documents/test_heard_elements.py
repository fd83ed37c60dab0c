"""A listener that names the elements it hears names all that its code asks about: of others it would never be told."""

from __future__ import annotations

import ast
import inspect
import textwrap

import pytest
from test_office import read, workbook

from engine.documents.office import bound_data, formulas, sheets, slide_numbering, slides, word, word_numbering

_READERS = (sheets, slide_numbering, slides, word, word_numbering)
_LISTENERS = [kind for module in _READERS for kind in vars(module).values() if getattr(kind, "heard", None)]
# Listeners hand elements on to these.
_HANDED_ON = [(formulas.Formula, formulas.TAGS | {"oMath"}), (bound_data.Control, bound_data.TAGS)]


def _asked_about(kind):
    """Return the names with which the code of a class compares ``tag``."""
    code, known = ast.parse(textwrap.dedent(inspect.getsource(kind))), vars(inspect.getmodule(kind))

    def names(node):
        try:
            value = eval(compile(ast.Expression(node), kind.__name__, "eval"), dict(known))
        except (NameError, AttributeError):
            return set()  # what a listener has of its own came by way of a name that it asked about
        return {value} if isinstance(value, str) else set(value)

    asked = set()
    for node in ast.walk(code):
        match node:
            case ast.Compare(left=ast.Name(id="tag"), comparators=others):
                asked = asked.union(*map(names, others))
            case ast.Call(func=ast.Attribute(value=table, attr="get"), args=[ast.Name(id="tag"), *_]):
                asked |= names(table)
            case ast.Subscript(value=table, slice=ast.Name(id="tag")):
                asked |= names(table)
            case ast.Match(subject=ast.Name(id="tag"), cases=cases):
                values = (part.value for case in cases for part in ast.walk(case.pattern) if hasattr(part, "value"))
                asked = asked.union(*map(names, values))
    return asked


@pytest.mark.parametrize(
    ("kind", "heard"),
    [*((kind, kind.heard) for kind in dict.fromkeys(_LISTENERS)), *_HANDED_ON],
    ids=lambda value: value.__name__ if inspect.isclass(value) else "",
)
def test_all_that_a_listener_asks_about_is_heard(kind, heard):
    asked = _asked_about(kind)
    assert asked
    assert asked <= heard


def test_what_is_handed_on_is_heard():
    assert word._Walker.heard >= formulas.TAGS | bound_data.TAGS
    assert slides._Slide.heard >= formulas.TAGS


def test_a_workbook_that_counts_from_1904_and_readings_above_its_letters():
    sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>40000</v></c></row>'
    strings = "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    made = workbook(sheet, strings=strings, styles=styles, book='<workbookPr date1904="1"/>')
    assert read(made, "a.xlsx").text == "Plan\n\n東京\t2013-07-07"

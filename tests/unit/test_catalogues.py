"""Is every text of the window in every catalogue, whole and with its placeholders?"""

from __future__ import annotations

import ast
import dataclasses
import importlib.util
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from desktop.settings.field_words import FIELD_WORDS
from desktop.texts.engine_kinds import KINDS
from desktop.texts.engine_phrases import HOLDS_PHRASE, PHRASES
from desktop.texts.engine_places import MADE_OF_TWO, PLACES
from desktop.texts.engine_seldom import SPOILT
from desktop.texts.engine_words import ERRORS, REASONS, TEMPLATES, _patterns, engine_text
from desktop.texts.languages import LANGUAGES, TRANSLATIONS, best_language, wanted_language
from engine.documents.hidden_text import MARK, place_label
from engine.documents.types import names, signatures
from engine.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
FORMS = {"en": 2, "de": 2, "es": 2, "fr": 2, "zh": 1, "ar": 6}
OTHERS = sorted(set(LANGUAGES) - {"en"})

# What is no text for people though it looks like words: names of Qt and of programs, and what is only logged.
NOT_SHOWN = {
    "Kenning", "Settings", "Library", "Operation", "Report", "Fusion", "Row", "Comment", "Keyword", "Return", "Esc",
    "Up", "Down",
    "Exec", "Hidden", "Terminal", "Name", "Icon", "English", "Deutsch", "Model", "not yet",
    "the measurement is shown but not kept", "the engine could not be warmed, the first question will say why",
    "kenning-desktop: Kenning runs and does not answer.\n", "a job failed",
    # Names and texts of D-Bus, and of a thread.
    '<arg type="', '<interface name="', '<method name="', "Actions", "Activated", "Closed", "Introspect", "Match",
    "Ping", "Register", "Response", "Run", "Teardown", "Kenning has no such method here",
    "Kenning could not answer", "desktop search",
    "The whale road runs north past the islands where the grey geese winter and the ice is late. ",
}  # fmt: skip
# They ask the sample's documents, which are English.
SAMPLE = "desktop/texts/sample.py"
SAID = {"tr", "translate", "QT_TRANSLATE_NOOP"}
NOT_SAID = {"trouble", "debug", "info", "warning", "error", "exception", "add_argument", "ArgumentParser", "compile"}
WORDS = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}|^[A-Z][a-z]+…?$")


def maker():
    spec = importlib.util.spec_from_file_location("make_translations", ROOT / "packaging" / "make_translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(code):
    return list(ET.parse(TRANSLATIONS / f"kenning_{code}.ts").iter("message"))


def forms(message):
    done = message.find("translation")
    return [form.text or "" for form in done.iter("numerusform")] or [done.text or ""]


def untold(tree):
    """Yield texts that look like words for people and are not handed to a translator."""
    if isinstance(tree, ast.Call):
        name = tree.func.attr if isinstance(tree.func, ast.Attribute) else getattr(tree.func, "id", "")
        if name in SAID | NOT_SAID:
            return
    if isinstance(tree, ast.Raise) or (isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Constant)):
        return  # an error is worded by a template, a docstring is no text
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str) and WORDS.search(tree.value):
        yield tree.lineno, tree.value
    for child in ast.iter_child_nodes(tree):
        yield from untold(child)


def sources():
    return sorted(path for path in (ROOT / "desktop").rglob("*.py"))


def test_catalogues_are_those_of_the_source_and_finished(capsys):
    assert maker().check() == 0, capsys.readouterr().out


def test_each_language_has_a_catalogue():
    assert {path.stem.removeprefix("kenning_") for path in TRANSLATIONS.glob("*.ts")} == set(LANGUAGES) == set(FORMS)
    assert set(maker().LANGUAGES) == set(LANGUAGES)
    [item] = [item for item in dataclasses.fields(Settings) if item.name == "language"]
    assert item.metadata["choices"] == ("system", *LANGUAGES)


def test_texts_of_the_window_can_be_translated():
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in sources()
        if path.relative_to(ROOT).as_posix() != SAMPLE
        for line, text in untold(ast.parse(path.read_text("utf-8")))
        if text not in NOT_SHOWN
    ]
    assert not found


def test_a_text_that_is_not_handed_over_is_found():
    code = 'label.setText("Nothing was found")\nlabel.setText(f"{count} files of {folder}")\nself.tr("Not this one")'
    assert [text for _, text in untold(ast.parse(code))] == ["Nothing was found", " files of "]


def test_the_function_without_a_class_is_not_called_in_one():
    """lupdate would list the text under the class, where the function does not look."""
    found = [
        f"{path.name}:{call.lineno}"
        for path in sources()
        for held in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(held, ast.ClassDef)
        for call in ast.walk(held)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "tr"
    ]
    assert not found


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_placeholders_agree(code):
    wrong = [
        (message.findtext("source"), form)
        for message in messages(code)
        for form in forms(message)
        if sorted(set(re.findall(r"\{\d\}", form))) != sorted(set(re.findall(r"\{\d\}", message.findtext("source"))))
        or ("%" in form and re.search(r"%(?!Ln)\w", form))
    ]
    assert not wrong


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_plural_forms_are_complete(code):
    """A form for one, two or none may do without the figure; those for many may not."""
    plurals = [message for message in messages(code) if message.get("numerus")]
    assert len(plurals) > 40
    for message in plurals:
        found = forms(message)
        assert len(found) == FORMS[code] and all(found)
        few = {"en": 1, "de": 1, "es": 1, "fr": 1, "zh": 0, "ar": 3}[code]
        wordless = [form for form in found[few:] if "%Ln" not in form]
        assert not wordless, found


@pytest.mark.parametrize("code", OTHERS)
def test_an_ellipsis_stays_one(code):
    """It says that the button asks before it does anything."""
    wrong = [
        message.findtext("source")
        for message in messages(code)
        if message.findtext("source").endswith("…") and not forms(message)[0].endswith("…")
    ]
    assert not wrong


def test_arabic_keeps_names_in_their_own_direction():
    """A path between Arabic words would be torn apart without isolates."""
    bare = [
        form
        for message in messages("ar")
        for form in forms(message)
        if re.search(r"(?<!\u2068)\{\d\}|\{\d\}(?!\u2069)", form) and not re.fullmatch(r"\{\d\}", form)
    ]
    assert not bare


def test_each_template_is_said_as_itself():
    """Those that take nearly any sentence come last."""
    stolen = {}
    for one in TEMPLATES:
        text = one.format(*(f"/some/place {number}" for number in range(10)))
        found = next(template for template, _, pattern in _patterns(whole=True) if pattern.fullmatch(text))
        if found != one:
            stolen[one] = found
    assert not stolen


def test_a_pattern_is_compiled_where_a_text_has_its_words():
    """All of them would hold the window up for a tenth of a second, the first time that it names a reason."""
    _patterns.cache_clear()
    engine_text("a reason that nobody has heard; the PDF has no text")
    compiled = [pattern for _, _, pattern in _patterns(whole=False) if "fullmatch" in vars(pattern)]
    assert 0 < len(compiled) < 20


def test_templates_are_what_the_engine_writes():
    written = set()
    controllers = ROOT / "desktop" / "controllers"
    for path in [*(ROOT / "engine").rglob("*.py"), controllers / "libraries.py", controllers / "access.py"]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
                written.add("".join(parts))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                written.add(re.sub(r"\{\w*\}", "{}", node.value))
    catalogue = (ROOT / "engine" / "model_hub" / "catalogue.json").read_text("utf-8")
    written |= {re.sub(r"\b\d+\b", "{}", words) for words in re.findall(r'"(?:languages|note)": "(.*?)"', catalogue)}
    everything = "\n".join(written)
    counted = {"1 passage", "{} passages"}  # of a function, for many nouns
    shapes = [re.sub(r"\{\d\}", "{}", str(template)) for template in (*TEMPLATES, *PLACES, *MADE_OF_TWO, *PHRASES)]
    shapes = [one for one in shapes if one not in counted]
    shapes = [one for one in shapes if one not in SPOILT]  # put together of a noun, see the test of these
    made = {re.sub(r"\{\d\}", "{}", str(template)) for template in MADE_OF_TWO}  # of a place and a mark, see theirs
    shapes = [one for one in shapes if one not in made]
    gone = [one for one in shapes if one not in everything and one[:1].upper() + one[1:] not in everything]
    assert not [one for one in gone if not one.startswith("left out by")]  # put together of LEFT_OUT


def test_labels_made_of_two_are_made_of_labels_and_what_is_put_behind_them():
    places = {str(one) for one in PLACES}
    for one in map(str, MADE_OF_TWO):
        label, _, cells = one.partition(f" {MARK}")
        named = label.partition(" · ")[0] in places
        assert label in places or named or label.removeprefix("mailbox") == ", message {0}"
        assert cells in ("", ", {1}")
    assert place_label("slide {0}", is_hidden=True) in MADE_OF_TWO


# Rooms of the engine whose sentences no window shows, and why.
SHOWN_NOWHERE = {
    "cli/": "the command line's own; it speaks English",
    "cluster/": "indexing on several computers is asked for on the command line alone",
    "export/": "why a model cannot be exported, in the terms of those who make them",
    "bucket/publish.py": "publishing is asked for on the command line alone",
    "bucket/snapshot.py": "publishing is asked for on the command line alone",
    "evaluate/judged.py": "judged sets are given on the command line alone",
    "evaluate/run.py": "judged sets are given on the command line alone",
    "serve/http_server.py": "serving is asked for on the command line alone",
    "serve/places.py": "said to programs that ask",
    "session_bus.py": "said in the log, where no desktop's bus is to be had",
    "search/validation.py": "arguments that Python's callers give; the window's own are in their limits",
    "encoders/positions.py": "of an export",
    "encoders/matryoshka.py": "arguments that Python's callers give; the window offers those that there are",
}
# Parts of sentences that are said again part by part, or stand in another one as what was found.
SAID_IN_PARTS = {
    "word: word", "some pages cannot be found: word", "OpenDocument word", "compressed word",
    "it holds no names with values, but word", "has no text; OCR would read it",
    "word pools by one token; only a mean over tokens can be taken apart.",  # of an explanation, which is left out
    "The server of word lacks writes on a condition, without which two publishers could harm each other; use another "
    "one.",
}  # fmt: skip
# Errors that say something to a program, not to a person.
OF_PYTHON = frozenset({
    "ValueError", "TypeError", "KeyError", "OSError", "RuntimeError", "EOFError", "IndexError", "LookupError",
    "AttributeError", "ImportError", "NotImplementedError", "FileNotFoundError", "MemoryError", "AssertionError",
    "ModuleNotFoundError", "ConnectionResetError", "PermissionError", "InterruptedError", "OverflowError",
    "ArgumentTypeError", "XLRDError", "BusError", "FrozenInstanceError",
})  # fmt: skip


def told_by(tree):
    """Yield the names of errors, failures and gaps that a module makes, with the sentences in them and their lines."""
    known = assigned(tree)
    for call in ast.walk(tree):
        if isinstance(call, ast.Call):
            name = ast.unparse(call.func).rpartition(".")[2]
            if (name.endswith("Error") and name not in OF_PYTHON) or name in ("FileFailure", "Missing", "told_of"):
                for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
                    yield from ((name, one, call.lineno) for one in sentences(argument, known) if " " in one)


def test_every_sentence_that_a_window_may_show_has_a_template():
    shapes = [re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(one)), re.DOTALL) for one in TEMPLATES]
    bare, seen, parts = [], 0, set()
    for path in sorted((ROOT / "engine").rglob("*.py")):
        room = path.relative_to(ROOT / "engine").as_posix()
        if any(room.startswith(one) for one in SHOWN_NOWHERE):
            continue
        for _, said, line in told_by(ast.parse(path.read_text("utf-8"))):
            seen += 1
            if said in KINDS or any(shape.fullmatch(said) for shape in shapes):
                continue
            parts.add(said)
            if said not in SAID_IN_PARTS:
                bare.append(f"{room}:{line}: {said}")
    assert seen > 300
    assert not bare, "give it a template in desktop/texts/engine_words.py or engine_seldom.py:\n" + "\n".join(bare)
    assert parts >= SAID_IN_PARTS, "no longer said"


def test_what_is_damaged_or_locked_is_said_in_a_sentence_of_its_own_and_what_helps_too():
    """Of each noun that readers name, kinds of files too: their names alone have no article."""
    words = {"damaged": "the {} is damaged or incomplete", "protected": "the {} is protected by a password"}
    said, bare, fixes = {"the compressed file is damaged or incomplete"}, set(), set()
    for path in sorted((ROOT / "engine" / "documents").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        known = assigned(tree)
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                template = words.get(call.func.attr)
                if template is None or (call.args and not isinstance(call.args[0], ast.Constant)):
                    continue
                noun = call.args[0].value if call.args else "file"
                said.add(template.format(noun))
                bare.add(template.format(noun))
                fixes |= {one for argument in call.args[1:] for one in sentences(argument, known)}
    assert len(said) > 20 and len(fixes) > 4
    assert not fixes - set(TEMPLATES)
    assert bare <= {*REASONS, *SPOILT} and said >= set(SPOILT)


# Functions that put what they are given into a sentence.
TAKES_PHRASE = {"file.refuse", "refusal", "self._damaged", "self._other_size"}


def phrases_in(tree):
    """Yield the phrases that a module puts into its sentences, with their lines."""
    known = assigned(tree)
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = ast.unparse(call.func).rpartition(".")[2]
        if ast.unparse(call.func) in TAKES_PHRASE:
            yield from ((one, call.lineno) for argument in call.args for one in sentences(argument, known))
        elif name.endswith("Error") and name not in OF_PYTHON:
            held = (part.value for text in ast.walk(call) if isinstance(text, ast.JoinedStr)
                    for part in text.values if isinstance(part, ast.FormattedValue))  # fmt: skip
            yield from ((one, call.lineno) for value in held for one in sentences(value, known))


def test_every_phrase_in_a_sentence_has_a_template():
    shapes = [re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(str(one))), re.DOTALL) for one in PHRASES]
    bare, seen = [], 0
    for path in sorted((ROOT / "engine").rglob("*.py")):
        room = path.relative_to(ROOT / "engine").as_posix()
        if any(room.startswith(one) for one in SHOWN_NOWHERE):
            continue
        for said, line in phrases_in(ast.parse(path.read_text("utf-8"))):
            seen += 1
            if " " in said and not any(shape.fullmatch(said) for shape in shapes):
                bare.append(f"{room}:{line}: {said}")
    assert seen > 15
    assert not bare, "give it a template in desktop/texts/engine_phrases.py, or write the sentence out"


def test_sentences_that_hold_a_phrase_are_templates():
    assert not [one for one, place in HOLDS_PHRASE.items() if one not in TEMPLATES or f"{{{place}}}" not in one]


def test_rooms_that_no_window_shows_are_there():
    assert all((ROOT / "engine" / room).exists() for room in SHOWN_NOWHERE)


def test_each_kind_of_file_has_a_name_in_every_language():
    tables = (names._CALLED, names._TEXT_WITHOUT_READER, names._BINARY_WITHOUT_READER, names._RECORDED)
    wanted = {name for table in tables for name in table.values()}
    wanted |= {name for _, _, name in signatures._SIGNATURES} | set(signatures._RIFF.values())
    wanted |= {name for _, name in signatures._TEXT_SIGNATURES}
    assert wanted <= set(KINDS) and len(wanted) > 90


def test_each_kind_is_one_that_the_engine_names():
    written = {
        node.value
        for path in (ROOT / "engine" / "documents").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    written |= {node.value for node in ast.walk(ast.parse((ROOT / "engine/search/more_like_this.py").read_text()))
                if isinstance(node, ast.Constant)}  # fmt: skip
    made = {"OpenDocument database"}
    assert not [kind for kind in KINDS if kind not in written | made]


def sentences(node, known):
    """Yield the sentences that an expression may be, with a word in the place of each argument."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(part.value if isinstance(part, ast.Constant) else "word" for part in node.values)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield re.sub(r"\{\w*\}", "word", node.value)
    elif isinstance(node, ast.IfExp):
        yield from (*sentences(node.body, known), *sentences(node.orelse, known))
    elif isinstance(node, ast.Name):
        yield from known.get(node.id, ())
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        behind = [*sentences(node.right, known)]
        yield from (before + after for before in sentences(node.left, known) for after in behind)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        yield from sentences(node.func.value, known)


def assigned(tree):
    """Return the sentences that each name of a module may hold."""
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = [(target, node.value)]
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = list(zip(target.elts, node.value.elts, strict=True))
                for name, value in pairs:
                    if isinstance(name, ast.Name):
                        known.setdefault(name.id, []).extend(sentences(value, {}))
    return known


def test_what_is_missing_from_a_file_and_what_helps_has_a_template():
    shapes = [re.compile(re.sub(r"\\\{\d\\\}", "(.+?)", re.escape(one))) for one in TEMPLATES]
    said = {}
    for path in sorted((ROOT / "engine" / "documents").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        known = assigned(tree)
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in ("Missing", "told_of"):
                found = {one for argument in call.args for one in sentences(argument, known) if " " in one}
                said |= dict.fromkeys(found, f"{path.name}:{call.lineno}")
    assert len(said) > 30
    left = {one: place for one, place in said.items() if not any(shape.fullmatch(one) for shape in shapes)}
    assert left.keys() <= {"word: word", "some pages cannot be found: word"}, left  # those are said part by part


def test_no_error_reaches_a_view_as_the_engine_wrote_it():
    """Presenters and views say an error through ``engine_text``; what a controller passes on is said by one of them."""
    said = []
    for room in ("presenters", "views", "settings", "window", "preview", "atlas"):
        for path in sorted((ROOT / "desktop" / room).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
            told = {id(one) for call in calls if call.func.id == "engine_text" for one in ast.walk(call)}
            bare = [call for call in calls if ast.unparse(call) == "str(error)" and id(call) not in told]
            said += [f"{path.name}:{call.lineno}" for call in bare]
    assert not said


def test_field_words_are_those_of_the_settings():
    wanted = set()
    for item in dataclasses.fields(Settings):
        title, _, more = str(item.metadata.get("help", "") or item.name).partition(";")
        wanted.add(title.strip()[:1].upper() + title.strip()[1:])
        if more.strip():
            wanted.add(more.strip()[:1].upper() + more.strip()[1:] + ".")
        choices = item.metadata.get("choices") or ()
        wanted |= {str(one).capitalize() for one in choices if str(one).isalpha() and str(one) not in LANGUAGES}
    assert wanted <= set(FIELD_WORDS)


def test_what_no_template_knows_is_shown_as_it_is():
    assert engine_text("an exotic fault of one library") == "an exotic fault of one library"
    assert engine_text("") == ""
    assert any("{0}" in one for one in ERRORS)


def test_the_language_is_that_of_the_variable_then_the_setting_then_the_system(monkeypatch):
    monkeypatch.setenv("KENNING_LANG", "ar")
    assert wanted_language("de") == "ar"
    monkeypatch.setenv("KENNING_LANG", "klingon")
    assert wanted_language("de") == "de"
    assert wanted_language("system") in LANGUAGES


@pytest.mark.parametrize(
    ("preferred", "code"),
    [(["de-AT", "en"], "de"), (["pt-BR", "es_MX"], "es"), (["zh-Hans-CN"], "zh"), (["ja"], "en"), ([], "en")],
)
def test_the_first_language_that_is_spoken_is_taken(preferred, code):
    assert best_language(preferred) == code

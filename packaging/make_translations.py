"""Gather the window's texts into the catalogues and build these; Qt's own tools, which PySide6 brings, do the work.

    python packaging/make_translations.py           take up new texts, drop those that are gone, build all
    python packaging/make_translations.py --build   build what is missing or old, for the wheel
    python packaging/make_translations.py --check   change nothing; fail where texts are missing or not translated

A text that moves to another class keeps its translation; a new one is left for a translator ("unfinished").
English needs a catalogue for its plurals alone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "desktop" / "translations"
LANGUAGES = {"en": "en_US", "de": "de_DE", "es": "es_ES", "fr": "fr_FR", "zh": "zh_CN", "ar": "ar_EG"}

Key = tuple[str, str]  # source, comment


def main() -> int:
    """Do what the arguments say; return the exit status."""
    action = sys.argv[1] if len(sys.argv) > 1 else ""
    if action == "--build":
        build()
    elif action == "--check":
        return check()
    else:
        FOLDER.mkdir(exist_ok=True)
        for code in LANGUAGES:
            update(FOLDER, code)
        build()
        print("\n".join(f"kenning_{code}.ts: {len(unfinished(FOLDER, code))} unfinished" for code in LANGUAGES))
    return 0


def build() -> None:
    """Compile each catalogue that is newer than what was made of it."""
    for code in LANGUAGES:
        source, made = FOLDER / f"kenning_{code}.ts", FOLDER / f"kenning_{code}.qm"
        if not made.is_file() or made.stat().st_mtime < source.stat().st_mtime:
            new = made.with_suffix(".new")
            run_tool("lrelease", "-silent", str(source), "-qm", str(new))
            new.replace(made)  # a window that is open has the old one mapped


def check() -> int:
    """Return 1 and say what is missing where the catalogues are not those of the source, 0 otherwise."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
        problems = []
        for code in LANGUAGES:
            update(Path(folder), code)
            problems += [f"kenning_{code}.ts: not translated: {text!r}" for text in unfinished(Path(folder), code)]
            name = f"kenning_{code}.ts"
            if not problems and (Path(folder) / name).read_bytes() != (FOLDER / name).read_bytes():
                problems.append(f"{name} is not that of the source; run packaging/make_translations.py")
    print("\n".join(problems[:60]))
    return 1 if problems else 0


def update(folder: Path, code: str) -> None:
    """Take up new texts into one catalogue, and drop those that are gone."""
    path = folder / f"kenning_{code}.ts"
    known = translations(path) if path.is_file() else {}
    gather(path, code)
    if fill(path, known):
        gather(path, code)  # writes it in Qt's own form


def gather(path: Path, code: str) -> None:
    """Let lupdate bring one catalogue up to date."""
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_US"]
    options += ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
    options += ["-target-language", LANGUAGES[code], *(["-pluralonly"] if code == "en" else [])]
    sources = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "desktop").rglob("*.py"))
    run_tool("lupdate", *options, *sources, "-ts", str(path))


def translations(path: Path) -> dict[Key, list[str]]:
    """Return what is translated in a catalogue, its plural forms in order, whatever the class."""
    found = {}
    for message in ET.parse(path).iter("message"):
        done = message.find("translation")
        if done is not None and done.get("type") is None:
            forms = [form.text or "" for form in done.iter("numerusform")] or [done.text or ""]
            found[key_of(message)] = forms
    return found


def key_of(message: ET.Element) -> Key:
    """Return what tells one text from all others."""
    return message.findtext("source") or "", message.findtext("comment") or ""


def fill(path: Path, known: dict[Key, list[str]]) -> bool:
    """Give texts that stand in another class now the translation they had; return whether there were any."""
    tree = ET.parse(path)
    found = False
    for message in tree.iter("message"):
        forms, target = known.get(key_of(message)), message.find("translation")
        if forms is None or target is None or target.get("type") is None or not all(forms):
            continue
        places = list(target.iter("numerusform"))
        if len(forms) != max(1, len(places)):
            continue
        for place, form in zip(places or [target], forms, strict=True):
            place.text = form
        del target.attrib["type"]
        found = True
    if found:
        tree.write(path, encoding="utf-8", xml_declaration=True)
    return found


def unfinished(folder: Path, code: str) -> list[str]:
    """Return the texts of a catalogue that lack a translation or a plural form."""
    found = []
    for message in ET.parse(folder / f"kenning_{code}.ts").iter("message"):
        done = message.find("translation")
        forms = [] if done is None else [form.text for form in done.iter("numerusform")] or [done.text]
        if done is None or done.get("type") is not None or not all(forms):
            found.append(message.findtext("source") or "")
    return found


def run_tool(name: str, *arguments: str) -> None:
    """Run one of the tools that lie in PySide6's folder; what it says is shown where it fails."""
    import PySide6

    tool = Path(next(iter(PySide6.__path__))) / (f"{name}.exe" if sys.platform == "win32" else name)
    done = subprocess.run([str(tool), *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120)
    if done.returncode:
        raise SystemExit(f"{name} failed: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())

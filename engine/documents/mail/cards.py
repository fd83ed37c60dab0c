"""How are calendars (.ics) and contacts (.vcf) read? Entry by entry, without the codes between."""

from __future__ import annotations

import base64
import html
import quopri
import re
from collections.abc import Iterator

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.mail.recurrence import repeats
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_LINE = re.compile(r"(?:[\w-]+\.)?([\w-]+)((?:;[^:\"\n]*(?:\"[^\"\n]*\")?)*):(.*)")
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d)?Z?$")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_NAMED = re.compile(r";CN=(?:\"([^\"]*)\"|([^;:]*))", re.IGNORECASE)
# What stands within an entry and says something of its own (RFC 9073), and its reminders.
_WITHIN = {"PARTICIPANT", "VLOCATION", "VRESOURCE", "AVAILABLE"}
_REMINDER = "VALARM"
_USUAL_REMINDER = re.compile(r"(?:this is an event )?reminder", re.IGNORECASE)  # what programs write by themselves
_ENTRIES = {"VEVENT", "VTODO", "VJOURNAL", "VCARD", "VFREEBUSY", "VAVAILABILITY"}
_OF_CALENDAR = ("X-WR-CALNAME", "NAME", "X-WR-CALDESC", "DESCRIPTION")  # what a calendar is called, and for what
_PAGES = ("X-ALT-DESC", "STYLED-DESCRIPTION")
_CHATS = "X-SKYPE X-SKYPE-USERNAME X-AIM X-ICQ X-JABBER X-MSN X-YAHOO X-QQ X-GTALK X-GOOGLE-TALK X-TWITTER X-SIP"
_ANNIVERSARIES = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY")
_SHOWN = {
    "SUMMARY": "",
    "FN": "",
    "DTSTART": "Start: ",
    "DTEND": "End: ",
    "DUE": "Due: ",
    "LOCATION": "Location: ",
    "ORGANIZER": "Organizer: ",
    "ATTENDEE": "Attendee: ",
    "CONTACT": "Contact: ",
    "RRULE": "Repeats: ",
    "CATEGORIES": "Categories: ",
    "DESCRIPTION": "",
    "COMMENT": "",
    "N": "Name: ",
    "NICKNAME": "Nickname: ",
    "ORG": "Organization: ",
    "TITLE": "Position: ",
    "ROLE": "Role: ",
    "EMAIL": "E-mail: ",
    "TEL": "Phone: ",
    "ADR": "Address: ",
    "BDAY": "Birthday: ",
    "URL": "Web: ",
    "NOTE": "",
    "RELATED": "Related: ",
    "X-ABRELATEDNAMES": "Related: ",
    "X-ABLABEL": "Label: ",
    **dict.fromkeys(_ANNIVERSARIES, "Anniversary: "),
    "X-ABDATE": "Date: ",
    "X-PHONETIC-FIRST-NAME": "Phonetic: ",
    "X-PHONETIC-LAST-NAME": "Phonetic: ",
    "CAPTION": "",
    "IMPP": "Chat: ",
    "HOBBY": "Hobby: ",
    "INTEREST": "Interest: ",
    "EXPERTISE": "Expertise: ",
    "BIRTHPLACE": "Born in: ",
    "DEATHDATE": "Died: ",
    "DEATHPLACE": "Died in: ",
    "RESOURCES": "Resources: ",
    "STYLED-DESCRIPTION": "",
    "CONFERENCE": "Conference: ",
    "X-SOCIALPROFILE": "Profile: ",
    "SOCIALPROFILE": "Profile: ",
    "X-SPOUSE": "Related: ",
    "X-MANAGER": "Manager: ",
    "X-ASSISTANT": "Assistant: ",
    "X-EVOLUTION-SPOUSE": "Related: ",
    "X-EVOLUTION-MANAGER": "Manager: ",
    "X-EVOLUTION-ASSISTANT": "Assistant: ",
    "X-MS-SPOUSE": "Related: ",
    "X-MS-MANAGER": "Manager: ",
    "X-MS-ASSISTANT": "Assistant: ",
    "X-ALT-DESC": "",
    **dict.fromkeys(_CHATS.split(), "Chat: "),
    "X-ANDROID-CUSTOM": "",
    "X-DEPARTMENT": "Organization: ",
    "X-PROFESSION": "Role: ",
    "X-MAIDENNAME": "Name: ",
    "ATTACH": "Attached: ",
    "NAME": "",
    "LABEL": "Address: ",
    "GENDER": "Gender: ",
    "PRONOUNS": "Pronouns: ",
    "LANG": "Language: ",
    "TZ": "Time zone: ",
    "MEMBER": "Member: ",
    "SORT-STRING": "Name: ",
    "MAILER": "Mail program: ",
    **dict.fromkeys(("CALURI", "CALADRURI", "FBURL"), "Calendar: "),
    **dict.fromkeys(("ORG-DIRECTORY", "CONTACT-URI", "SOURCE"), "Web: "),
    "X-GOOGLE-CONFERENCE": "Conference: ",
    "X-APPLE-STRUCTURED-LOCATION": "Location: ",
    _REMINDER: "Reminder: ",
    "DALARM": "Reminder: ",
    "MALARM": "Reminder: ",
}
# Of a contact, properties that a program made up and that are no words for people.
_NO_WORDS = re.compile(
    r"X-(?:AB|.*-)?(?:UID|ID|ETAG|URI|REV|PHOTO|IMAGE|ORDER|SHOW-?AS|VERSION|HASH|KEY|TYPE|FLAGS?|ADR|DATE)$"
)
_HAS_WORDS = re.compile(r"[^\W\d_]{2}")
_SAID_OF = re.compile(r";(?:LABEL|X-TITLE|X-ADDRESS|CN)=(?:\"([^\"]*)\"|([^;:]*))", re.IGNORECASE)
_OWN_KIND = re.compile(r"[;,=]X-([^;:,=\"]{2,60})(?=[;,\"]|$)", re.IGNORECASE)  # TYPE=X-Boat, or X-Boat alone
_CARET = re.compile(r"\^([n^'])")  # RFC 6868
_FILE = re.compile(r";(?:X-)?FILENAME=(?:\"([^\"]*)\"|([^;:]*))", re.IGNORECASE)
_BETWEEN = re.compile(r"(\\.)|[;,]", re.DOTALL)
_OF_APPLE = re.compile(r"_\$!<.*>!\$_")  # a label that each address book translates
_TAG = re.compile(r"<[^<>]*>")
_INLINE = re.compile(r"</?(?:a|b|big|em|font|i|mark|s|small|span|strong|sub|sup|tt|u)\b", re.IGNORECASE)
_CHARSET = re.compile(r"CHARSET=\"?([\w-]+)", re.IGNORECASE)
_BASE64 = re.compile(r";(?:ENCODING=)?(?:BASE64|B)(?=;|$)", re.IGNORECASE)
_ALARMS = ("DALARM", "MALARM")
# A line may be folded in the middle of a character: only bytes can be put together again.
_FOLDED = re.compile(rb"\r?\n[ \t](?=[\x80-\xbf])")


def read_cards(source: DocumentSource, data: bytes) -> Document:
    """Return the entries of a calendar or address book, one paragraph each; other text as it is."""
    text = clean_text(decode(_FOLDED.sub(b"", data)))
    flow = Flow(source.max_chars)
    called = _calendar(text)
    for words in called:
        flow.line(words, as_written=True)
    number = 0
    for entry in _entries(text):
        number += 1
        flow.place("line", f"entry {number}")
        flow.part("\n\n")
        for name, words in entry:
            flow.line(_shown(name) + words, as_written=True)
        flow.part("\n\n")
    if not number:
        flow = Flow(source.max_chars)
        flow.add(text, as_written=True)
    return flow.document(called[0] if called else stem(source.name), "text")


def _shown(name: str) -> str:
    """Return the words before those of a property; of one that a program made up, its name."""
    return _SHOWN[name] if name in _SHOWN else name.removeprefix("X-").replace("-", " ").capitalize() + ": "


def _calendar(text: str) -> list[str]:
    """Return what a calendar is called and what it says of itself, before its first entry."""
    found: dict[str, str] = {}
    inside = 0
    for line in _unfolded(text):
        parts = _LINE.match(line)
        name = parts[1].upper() if parts else ""
        inside += (name == "BEGIN") - (name == "END")
        if parts and name == "BEGIN" and parts[3].strip().upper() in _ENTRIES:
            break
        if parts and inside == 1 and name in _OF_CALENDAR:
            found[name] = _value(name, parts[2], parts[3])
    return list(dict.fromkeys(found[name] for name in _OF_CALENDAR if found.get(name)))


def _entries(text: str) -> Iterator[list[tuple[str, str]]]:
    """Yield what each entry shows, the name or summary first; one within another comes before it."""
    open_entries: list[list[tuple[str, str]]] = []
    inside: list[str] = []
    for line in _unfolded(text):
        found = _LINE.match(line)
        if not found:
            continue
        name, facts, value = found.group(1).upper(), found.group(2), found.group(3)
        kind = value.strip().upper()
        if name == "AGENT" and kind.startswith("BEGIN:VCARD"):  # of version 3: a card in a line
            yield from _entries(_ESCAPED.sub(_unescaped, value))
        elif name == "BEGIN":
            inside.append(kind)
            if kind in _ENTRIES:
                open_entries.append([])
        elif name == "END":
            yield from _ended(inside, open_entries, kind if kind in inside else "")
        elif open_entries and inside:
            _add(open_entries[-1], inside[-1], name, facts, value)
    while inside:  # the file is cut short
        yield from _ended(inside, open_entries, inside[-1])


def _ended(inside: list[str], open_entries: list[list[tuple[str, str]]], kind: str) -> Iterator[list[tuple[str, str]]]:
    """Yield the entries that end with an open part of this kind, those in it whose own end is missing first."""
    while kind:
        ended = inside.pop()
        if ended in _ENTRIES and (entry := open_entries.pop()):
            yield sorted(entry, key=lambda pair: pair[0] not in ("SUMMARY", "FN"))
        kind = kind if ended != kind else ""


def _add(entry: list[tuple[str, str]], inside: str, name: str, facts: str, value: str) -> None:
    """Append what a property of an entry, or of what stands within it, says in words."""
    if inside == _REMINDER:
        words = _value(name, facts, value) if name in ("DESCRIPTION", "SUMMARY") else ""
        if words and not _USUAL_REMINDER.fullmatch(words) and words not in [said for _, said in entry]:
            entry.append((_REMINDER, words))
        return
    is_own = inside == "VCARD" and name.startswith("X-") and not _NO_WORDS.match(name)
    if (name not in _SHOWN and not is_own) or inside not in _ENTRIES | _WITHIN:
        return
    words = _value(name, facts, value)
    if name not in _SHOWN and not _HAS_WORDS.search(words):
        return
    for said in (*_said_of(name, facts), words):
        if said and not (name in _PAGES and _says(entry, said)):
            entry.append((name, said))


def _said_of(name: str, facts: str) -> Iterator[str]:
    """Yield what the facts of a property say in words: an address as it is written on a letter, a kind of one's own."""
    if name in ("ADR", "X-APPLE-STRUCTURED-LOCATION"):
        for found in _SAID_OF.finditer(facts):
            words = (found[1] or found[2] or "").replace("\\n", "\n")
            yield _CARET.sub(lambda mark: {"n": "\n", "'": '"'}[mark[1]], words).replace("^^", "^")
    if name == "CONFERENCE":
        yield from (found[1] or found[2] or "" for found in _SAID_OF.finditer(facts))
    if name in ("TEL", "EMAIL", "ADR", "URL", "IMPP", "RELATED"):
        yield from (kind[1] for kind in _OWN_KIND.finditer(facts))


def _says(entry: list[tuple[str, str]], words: str) -> bool:
    """Return whether a description says the same already."""
    wanted = set(words.split())
    return any(name == "DESCRIPTION" and wanted <= set(said.split()) for name, said in entry)


def _unfolded(text: str) -> Iterator[str]:
    """Yield the lines with those joined that were broken: by a blank, or by the "=" of quoted-printable."""
    parts: list[str] = []
    is_quoted = False
    for line in text.split("\n"):
        if parts and is_quoted and parts[-1].endswith("="):
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        elif parts and line.startswith((" ", "\t")):
            parts.append(line[1:])
        else:
            yield "".join(parts)
            parts, is_quoted = [line], "QUOTED-PRINTABLE" in line.upper()
    yield "".join(parts)


def _value(name: str, facts: str, value: str) -> str:
    if "QUOTED-PRINTABLE" in facts.upper():
        value = decode(quopri.decodestring(value.encode("utf-8", "replace")), _charset(facts))
    elif _BASE64.search(facts):
        value = _from_base64(value, _charset(facts))
    date = _DATE.match(value)
    if date and name in ("DTSTART", "DTEND", "DUE", "BDAY", "X-ABDATE", *_ANNIVERSARIES):
        year, month, day, hour, minute = date.groups()
        return f"{year}-{month}-{day}" + (f" {hour}:{minute}" if hour else "")
    if name == "RRULE":
        return repeats(value)
    if name == "CATEGORIES":
        value = ", ".join(part.strip() for part in _parts(value))
    if name in _ALARMS:  # when, how often, and what it says
        value = value.split(";")[-1]
    elif name in _IN_PARTS:
        value = _IN_PARTS[name](facts, value)
    if name in ("N", "ORG", "ADR"):
        value = " ".join(filter(None, (part.strip() for part in _parts(value))))
    if name in _PAGES:
        return _of_page(_ESCAPED.sub(_unescaped, value))
    value = _OF_APPLE.sub("", value)
    value = re.sub(r"^mailto:", "", value, flags=re.IGNORECASE)
    words = _ESCAPED.sub(_unescaped, value).strip()
    person = _NAMED.search(facts) if name in ("ORGANIZER", "ATTENDEE") else None
    called = (person.group(1) or person.group(2) or "").strip() if person else ""
    return f"{called} <{words}>" if called and called != words else words


def _of_page(page: str) -> str:
    """Return the words of a piece of a page, line by line."""
    words = html.unescape(_TAG.sub(lambda tag: "" if _INLINE.match(tag[0]) else "\n", page))
    return "\n".join(filter(None, (" ".join(line.split()) for line in words.split("\n"))))


def _unescaped(mark: re.Match[str]) -> str:
    return "\n" if mark[1] in "nN" else mark[1]


def _parts(value: str) -> list[str]:
    """Return what stands between semicolons and commas; one behind a backslash, if that is none itself, is a letter."""
    return _BETWEEN.sub(lambda found: found[1] or "\0", value).split("\0")


def _file_name(facts: str, _address: str) -> str:
    named = _FILE.search(facts)
    return (named[1] or named[2] or "") if named else ""


def _of_android(_facts: str, value: str) -> str:
    """Return the words of a field of Android's own: they stand behind what it is, and before what kind of it."""
    return value.partition(";")[2].partition(";")[0]


def _no_address(_facts: str, value: str) -> str:
    """Return nothing: a place on the map is no words."""
    return ""


def _in_words(_facts: str, value: str) -> str:
    """Return what a person says of their gender behind the letter for it."""
    return value.partition(";")[2]


_IN_PARTS = {"ATTACH": _file_name, "X-ANDROID-CUSTOM": _of_android, "GENDER": _in_words}
_IN_PARTS |= {"X-APPLE-STRUCTURED-LOCATION": _no_address}


def _charset(facts: str) -> str:
    found = _CHARSET.search(facts)
    return found[1] if found else ""


def _from_base64(value: str, charset: str) -> str:
    """Return a value that was packed as a file is; pictures and sounds have no words."""
    try:
        data = base64.b64decode("".join(value.split()), validate=True)
    except ValueError:
        return value
    is_binary = any(byte < ord("\t") or ord("\r") < byte < ord(" ") for byte in data)
    return "" if is_binary else decode(data, charset)

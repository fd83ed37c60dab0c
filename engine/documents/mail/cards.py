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
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_LINE = re.compile(r"(?:[\w-]+\.)?([\w-]+)((?:;[^:\"\n]*(?:\"[^\"\n]*\")?)*):(.*)")
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d)?Z?$")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_NAMED = re.compile(r";CN=(?:\"([^\"]*)\"|([^;:]*))", re.IGNORECASE)
_DAYS = {
    **{"MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday"},
    **{"SA": "Saturday", "SU": "Sunday"},
}
_ENTRIES = {"VEVENT", "VTODO", "VJOURNAL", "VCARD", "VFREEBUSY", "VAVAILABILITY"}
_OF_CALENDAR = ("X-WR-CALNAME", "NAME", "X-WR-CALDESC", "DESCRIPTION")  # what a calendar is called, and for what
_PAGES = ("X-ALT-DESC", "STYLED-DESCRIPTION")
_CHATS = "X-SKYPE X-SKYPE-USERNAME X-AIM X-ICQ X-JABBER X-MSN X-YAHOO X-QQ X-GTALK X-GOOGLE-TALK X-TWITTER X-SIP"
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
    "ANNIVERSARY": "Anniversary: ",
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
    "DALARM": "Reminder: ",
    "MALARM": "Reminder: ",
}
_FILE = re.compile(r";(?:X-)?FILENAME=(?:\"([^\"]*)\"|([^;:]*))", re.IGNORECASE)
_BETWEEN = re.compile(r"(\\.)|[;,]", re.DOTALL)
_OF_APPLE = re.compile(r"_\$!<.*>!\$_")  # a label that each address book translates
_TAG = re.compile(r"<[^<>]*>")
_CHARSET = re.compile(r"CHARSET=\"?([\w-]+)", re.IGNORECASE)
_BASE64 = re.compile(r";(?:ENCODING=)?(?:BASE64|B)(?=;|$)", re.IGNORECASE)
_ALARMS = ("DALARM", "MALARM")
_OLD_RULE = re.compile(r"(D|W|MP|MD|YM|YD)(\d{0,3})")
_OLD_OFTEN = {"D": "daily", "W": "weekly", "MP": "monthly", "MD": "monthly", "YM": "yearly", "YD": "yearly"}
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
            flow.line(_SHOWN[name] + words, as_written=True)
        flow.part("\n\n")
    if not number:
        flow = Flow(source.max_chars)
        flow.add(text, as_written=True)
    return flow.document(called[0] if called else stem(source.name), "text")


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
    """Yield the shown properties of each entry, the name or summary first; alarms are left out."""
    entry: list[tuple[str, str]] = []
    inside: list[str] = []
    for line in _unfolded(text):
        found = _LINE.match(line)
        if not found:
            continue
        name, facts, value = found.group(1).upper(), found.group(2), found.group(3)
        if name == "BEGIN":
            inside.append(value.strip().upper())
            entry = [] if inside[-1] in _ENTRIES else entry
        elif name == "END" and inside:
            if inside.pop() in _ENTRIES and entry:
                yield sorted(entry, key=lambda pair: pair[0] not in ("SUMMARY", "FN"))
        elif name in _SHOWN and inside and inside[-1] in _ENTRIES:
            words = _value(name, facts, value)
            if words and not (name in _PAGES and _says(entry, words)):
                entry.append((name, words))


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
    if date and name in ("DTSTART", "DTEND", "DUE", "BDAY", "ANNIVERSARY"):
        year, month, day, hour, minute = date.groups()
        return f"{year}-{month}-{day}" + (f" {hour}:{minute}" if hour else "")
    if name == "RRULE":
        return _rule(value) if "=" in value else _old_rule(value)
    if name == "CATEGORIES":
        value = ", ".join(part.strip() for part in _parts(value))
    if name in _ALARMS:  # when, how often, and what it says
        value = value.split(";")[-1]
    elif name in _IN_PARTS:
        value = _IN_PARTS[name](facts, value)
    if name in ("N", "ORG", "ADR"):
        value = " ".join(filter(None, (part.strip() for part in _parts(value))))
    if name in _PAGES:
        value = html.unescape(_TAG.sub(" ", value))
    value = _OF_APPLE.sub("", value)
    value = re.sub(r"^mailto:", "", value, flags=re.IGNORECASE)
    words = _ESCAPED.sub(lambda mark: "\n" if mark.group(1) in "nN" else mark.group(1), value).strip()
    person = _NAMED.search(facts) if name in ("ORGANIZER", "ATTENDEE") else None
    called = (person.group(1) or person.group(2) or "").strip() if person else ""
    return f"{called} <{words}>" if called and called != words else words


def _parts(value: str) -> list[str]:
    """Return what stands between semicolons and commas; one behind a backslash, if that is none itself, is a letter."""
    return _BETWEEN.sub(lambda found: found[1] or "\0", value).split("\0")


def _file_name(facts: str, _address: str) -> str:
    named = _FILE.search(facts)
    return (named[1] or named[2] or "") if named else ""


def _of_android(_facts: str, value: str) -> str:
    """Return the words of a field of Android's own: they stand behind what it is, and before what kind of it."""
    return value.partition(";")[2].partition(";")[0]


_IN_PARTS = {"ATTACH": _file_name, "X-ANDROID-CUSTOM": _of_android}


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


def _old_rule(value: str) -> str:
    """Return how an entry of vCalendar 1.0 is repeated, "W2 MO TU #10", in the words of ``_rule``."""
    head, *rest = value.strip().upper().split() or [""]
    found = _OLD_RULE.fullmatch(head)
    if found is None:
        return ""
    words = _OLD_OFTEN[found[1]] + (f", every {found[2]}" if found[2] not in ("", "1") else "")
    if days := [_DAYS[day] for day in rest if day in _DAYS]:
        words += f" on {', '.join(days)}"
    until = next((date for date in map(_DATE.match, rest) if date), None)
    if until:
        return f"{words} until {'-'.join(until.groups()[:3])}"
    times = next((one[1:] for one in rest if one[:1] == "#"), "")
    return words + (f", {times} times" if times not in ("", "0") else "")


def _rule(value: str) -> str:
    """Return how an entry is repeated, in words: "weekly on Monday, Friday until 2024-05-01"."""
    rule = dict(part.partition("=")[::2] for part in value.strip().upper().split(";"))
    words = rule.get("FREQ", "").lower()
    if rule.get("INTERVAL", "1") != "1":
        words += f", every {rule['INTERVAL']}"
    days = [_DAYS[day[-2:]] for day in rule.get("BYDAY", "").split(",") if day[-2:] in _DAYS]
    if days:
        words += f" on {', '.join(days)}"
    until = _DATE.match(rule.get("UNTIL", ""))
    if until:
        words += f" until {'-'.join(until.groups()[:3])}"
    return words + (f", {rule['COUNT']} times" if "COUNT" in rule else "")

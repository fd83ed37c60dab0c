#!/usr/bin/env bash
# Parsers of replies drop lists with hyphens, degrees below zero and sentences with "On" and "wrote" from a mail.
#
# Packages: mail-parser-reply==1.36, email-reply-parser==0.5.12 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a signature begins with "-- " on a line of its own, and a header of what is quoted has a date or an address in
#   it and quoted lines behind it; a mail that has neither comes back whole.
# Behaviour: for mail-parser-reply a line that begins with one hyphen starts the signature, which goes on to the end, so
#   a shopping list and all that follows is gone from the body. For email-reply-parser lines from "On" to "wrote:" are a
#   header, and all behind them is quoted: of a mail that is one such sentence nothing is left. Words with two
#   underscores or an option of a program at the start of a paragraph begin its signature.
# Output seen:
#   mail-parser-reply: 'It was cold:\n-5 in Oslo,\n-12 in Tromso.\nI stayed in.' -> 'It was cold:'
#   mail-parser-reply: 'Buy:\n- milk\n- bread\n\nCall me.' -> 'Buy:'
#   email-reply-parser: 'On balance I agree with what Bob wrote:\nit works.' -> ''
#   email-reply-parser: 'We met.\n\n__init__ is missing in the module.\nAdd it.' -> 'We met.'
# Source: https://github.com/alfonsrv/mail-parser-reply/issues/11 (closed, lists as signatures);
#   https://github.com/zapier/email-reply-parser/issues/30 and https://github.com/zapier/email-reply-parser/pull/12
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mail-parser-reply==1.36 email-reply-parser==0.5.12

cd "$work"
venv/bin/python - <<'PYTHON'
from email_reply_parser import EmailReplyParser
from mailparser_reply import EmailReplyParser as MailParserReply


def body(mail: str) -> str:
    """What mail-parser-reply calls the body of a mail that quotes nothing."""
    (reply,) = MailParserReply(languages=["en"]).read(mail).replies
    return reply.body


def kept(mail: str) -> str:
    """What email-reply-parser leaves of a mail that quotes nothing."""
    return EmailReplyParser.parse_reply(mail)


COLD = "It was cold:\n-5 in Oslo,\n-12 in Tromso.\nI stayed in."
LIST = "Buy:\n- milk\n- bread\n\nCall me."
WROTE = "On balance I agree with what Bob wrote:\nit works."
MODULE = "We met.\n\n__init__ is missing in the module.\nAdd it."
for mail in (COLD, LIST):
    print("mail-parser-reply:", repr(mail), "->", repr(body(mail)))
for mail in (WROTE, MODULE):
    print("email-reply-parser:", repr(mail), "->", repr(kept(mail)))
assert (body(COLD), body(LIST)) == ("It was cold:", "Buy:")
assert kept(COLD) == COLD and kept(LIST) == LIST, "the other one keeps lists"
assert (kept(WROTE), kept(MODULE)) == ("", "We met.")
print("As found.")
PYTHON

#!/usr/bin/env bash
# imap-tools and mail-parser give the words of an attached mail as those of the mail that it is attached to.
#
# Packages: imap-tools==1.16.0, mail-parser==4.8.0, fast-mail-parser==0.10.0 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a mail that came as an attachment (message/rfc822, Content-Disposition: attachment) is an attachment like a
#   text file: its words stand in its own payload, and .text or .text_plain hold what the sender wrote.
# Behaviour: both walk into the attached mail. imap-tools appends its text to .text without a mark, and lists the
#   whole mail among the attachments as well, so its words are indexed twice and once under the wrong sender; its
#   subject is in neither text. mail-parser adds it to .text_plain and .body, in front of the sender's own HTML, and
#   names the attachment at random. An attached text file is left out by both, and fast-mail-parser leaves out both.
# Output seen:
#   imap-tools        'I agree.\nWhales need quiet.\n'
#   mail-parser       ['I agree.\n', 'Whales need quiet.\n']
#   fast-mail-parser  ['I agree.\n']
#   imap-tools attachments: [('note.txt', 'text/plain'), ('', 'message/rfc822')]
# Source: README of imap-tools (msg.text, msg.attachments), README of mail-parser ("Inline text": explicit attachments
#   are excluded from the views of the body)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check imap-tools==1.16.0 mail-parser==4.8.0 \
  fast-mail-parser==0.10.0

cd "$work"
venv/bin/python - <<'PYTHON'
from email.message import EmailMessage

import fast_mail_parser
import mailparser
from imap_tools import MailMessage


def compose(sender, subject, text):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "list@example.org", subject
    mail.set_content(text)
    return mail


mail = compose("Ann <ann@example.org>", "Re: harbour", "I agree.\n")
mail.add_attachment("Quays and piers.\n", filename="note.txt")
mail.add_attachment(compose("Bob <bob@example.org>", "Noise", "Whales need quiet.\n"))
assert [part.get_content_disposition() for part in mail.iter_parts()] == [None, "attachment", "attachment"]
data = mail.as_bytes()

read = MailMessage.from_bytes(data)
held = [(one.filename, one.content_type) for one in read.attachments]
parsed = mailparser.parse_from_bytes(data).text_plain
fast = fast_mail_parser.parse_email(data).text_plain
print("imap-tools       ", repr(read.text))
print("mail-parser      ", parsed)
print("fast-mail-parser ", fast)
print("imap-tools attachments:", held)
assert read.text.split("\n") == ["I agree.", "Whales need quiet.", ""]
assert held == [("note.txt", "text/plain"), ("", "message/rfc822")] and b"Whales" in read.attachments[1].payload
assert parsed == ["I agree.\n", "Whales need quiet.\n"]
assert fast == ["I agree.\n"]
print("As found.")
PYTHON

"""Archives of Outlook for Mac (.olm): each item a document, its files beside it."""

from __future__ import annotations

import pytest
from sources import reader_of, zip_of
from test_pictures_inside import png

from engine.errors import UnreadableFileError

read = reader_of("mail.olm")

INBOX = "Accounts/ada@example.org/com.microsoft.__Messages/Inbox/message_00000.xml"
FILES = "Accounts/ada@example.org/com.microsoft.__Messages/com.microsoft.__Attachments"
PERSON = '<emailAddress OPFContactEmailAddressAddress="{1}" OPFContactEmailAddressName="{0}"/>'


def people(kind, *named):
    return f"<OPFMessageCopy{kind}>{''.join(PERSON.format(*one) for one in named)}</OPFMessageCopy{kind}>"


def file(name, address, of_page=""):
    said = f' OPFAttachmentContentID="{of_page}"' if of_page else ""
    return f'<messageAttachment OPFAttachmentName="{name}" OPFAttachmentURL="{address}"{said}/>'


def email(body="<p>The <b>keel</b> is laid.</p>", files="", more=""):
    body = body.replace("&", "&amp;").replace("<", "&lt;")
    return f"""<email xml:space="preserve"><OPFMessageCopySubject>Launch</OPFMessageCopySubject>
    {people("SenderAddress", ("Bo", "bo@example.org"))}
    {people("ToAddresses", ("Ada", "ada@example.org"), ("", "c@d.e"))}
    <OPFMessageCopySentTime>2022-05-23T10:32:00</OPFMessageCopySentTime><OPFMessageGetIsRead>1E0</OPFMessageGetIsRead>
    <OPFMessageCopyHTMLBody>{body}</OPFMessageCopyHTMLBody>
    <OPFMessageCopyBody>The keel is laid. Bye</OPFMessageCopyBody>
    <OPFMessageCopyCategoryList><category OPFCategoryCopyName="Yard"/></OPFMessageCopyCategoryList>{more}
    <OPFMessageCopyAttachmentList>{files}</OPFMessageCopyAttachmentList></email>"""


def archive(parts, **more):
    return zip_of({name: f"<?xml version='1.0'?><items>{items}</items>" for name, items in parts.items()} | more)


def test_a_message_has_its_headers_its_words_and_its_files():
    data = archive({INBOX: email(files=file("plan.txt", f"{FILES}/1/a.txt"))}, **{f"{FILES}/1/a.txt": "oak planks"})
    message, plan = read(data).members
    assert message.name == "ada@example.org/Inbox/00001 Launch"
    own = message.outcome
    assert own.text == (
        "From: Bo <bo@example.org>\nTo: Ada <ada@example.org>; c@d.e\nDate: Mon, 23 May 2022 10:32\nSubject: Launch\n\n"
        "The keel is laid. Bye"
    )
    assert (own.title, own.author, own.dated, own.keywords) == ("Launch", "Bo", 1653301920.0, "Yard")
    assert own.places[0].label == "Inbox, message 1"
    assert (plan.name, plan.outcome.text) == ("ada@example.org/Inbox/00001 Launch/plan.txt", "oak planks")


def test_contacts_appointments_tasks_and_notes_are_read():
    contact = """<contact><OPFContactCopyDisplayName>Ada Mills</OPFContactCopyDisplayName>
    <OPFContactCopyBusinessPhone>+49 731 12345</OPFContactCopyBusinessPhone><OPFContactCopyNotesPlain>carver
    </OPFContactCopyNotesPlain><OPFContactCopyEmailAddressList><contactEmailAddress
    OPFContactEmailAddressAddress="ada@example.org" OPFContactEmailAddressType="0"/></OPFContactCopyEmailAddressList>
    <OPFContactCopyModDate>2022-01-01T00:00:00</OPFContactCopyModDate></contact>"""
    event = """<appointment><OPFCalendarEventCopySummary>Trial run</OPFCalendarEventCopySummary>
    <OPFCalendarEventCopyStartTime>2022-06-01T09:00:00</OPFCalendarEventCopyStartTime>
    <OPFCalendarEventCopyLocation>Basin 3</OPFCalendarEventCopyLocation><OPFCalendarEventCopyDescription>&lt;p&gt;Bring
    ropes&lt;/p&gt;</OPFCalendarEventCopyDescription><OPFCalendarEventCopyAttendeeList><appointmentAttendee
    OPFCalendarAttendeeAddress="bo@example.org" OPFCalendarAttendeeName="Bo"/></OPFCalendarEventCopyAttendeeList>
    </appointment>"""
    task = "<task><OPFTaskCopyName>Caulk</OPFTaskCopyName><OPFTaskCopyNotePlain>tar</OPFTaskCopyNotePlain></task>"
    note = "<note><OPFNoteCopyTitle>Idea</OPFNoteCopyTitle><OPFNoteCopyText>a sail</OPFNoteCopyText></note>"
    found = read(
        archive({"Local/Address Book/Contacts.xml": contact, "Local/Calendar/Calendar.xml": event + task + note})
    )
    assert [member.outcome.text for member in found.members] == [
        "Subject: Ada Mills\n\nBusiness Phone: +49 731 12345\nEmail Address: ada@example.org\n\ncarver",
        "Subject: Trial run\n\nStart Time: 2022-06-01 09:00:00\nLocation: Basin 3\nAttendee: Bo <bo@example.org>\n\n"
        "Bring ropes",
        "Subject: Caulk\n\ntar",
        "Subject: Idea\n\na sail",
    ]
    assert found.members[1].outcome.dated == 1654074000.0


def test_pictures_of_the_page_are_no_files_of_their_own():
    body = '<p>See</p><img src="cid:one@x">'
    data = archive({INBOX: email(body, file("a.png", f"{FILES}/a.png", "one@x"))}, **{f"{FILES}/a.png": png(800, 600)})
    assert [member.name for member in read(data).members] == ["ada@example.org/Inbox/00001 Launch"]


def test_what_is_damaged_or_missing_costs_itself_and_is_told():
    parts = {INBOX: email(files=file("gone.txt", f"{FILES}/9.txt")), INBOX.replace("0.xml", "1.xml"): email() + "<bad"}
    data = archive(parts, **{f"{FILES}/nobody.txt": "found by nobody"})
    named = {member.name.rpartition("/")[2]: member.outcome for member in read(data, "renamed.zip").members}
    assert list(named) == ["00001 Launch", "gone.txt", "message_00001.xml", "00002 Launch", "nobody.txt"]
    assert "damaged" in named["message_00001.xml"].reason and named["nobody.txt"].text == "found by nobody"
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(zip_of({"Accounts/settings.plist": "<plist/>"}))

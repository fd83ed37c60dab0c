"""Archives of Outlook for Mac (.olm): each item a document, its files beside it."""

from __future__ import annotations

import pytest
from sources import reader_of, source_of, zip_of
from test_pictures_inside import png

from engine.documents.read import read_source
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
        "Ada Mills\nBusiness Phone: +49 731 12345\nEmail Address: ada@example.org\n\ncarver",
        "Trial run\nStart: 2022-06-01 09:00\nLocation: Basin 3\nAttendee: Bo <bo@example.org>\n\nBring ropes",
        "Caulk\n\ntar",
        "Idea\n\na sail",
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


CONTACT = "<contact><OPFContactCopyDisplayName>Ada Mills</OPFContactCopyDisplayName>{}</contact>"


def said(items, **limits):
    """Return the texts of the members of an archive with these items in one part."""
    found = read(archive({"Local/Address Book/Contacts.xml": items}), **limits)
    return [getattr(member.outcome, "text", member.outcome) for member in found.members]


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("<OPFContactCopyHomePhone>112</OPFContactCopyHomePhone>", "Home Phone: 112"),
        ("<OPFContactCopyAge>34</OPFContactCopyAge>", "Age: 34"),
        ("<OPFContactCopyStatusText>at sea</OPFContactCopyStatusText>", "Status Text: at sea"),
        ("<OPFContactNew><any><part>Ulm</part><part>Bonn</part></any></OPFContactNew>", "Contact New: Ulm Bonn"),
        ("<OPFContactCopyIM>ada</OPFContactCopyIM><OPFContactCopyIM>mills</OPFContactCopyIM>", "IM: ada mills"),
        ("<OPFContactPhoneList><p OPFPhoneNumber='110' OPFPhoneType='2'/></OPFContactPhoneList>", "Contact Phone: 110"),
        ("<OPFContactCopyCategoryNames>Yard</OPFContactCopyCategoryNames>", "Category Names: Yard"),
        ("<OPFContactGetIsLocked>1E0</OPFContactGetIsLocked>", ""),
        ("<OPFContactCopyFreeBusyStatus>2</OPFContactCopyFreeBusyStatus>", ""),
        ("<OPFContactCopyFirstName>Ada</OPFContactCopyFirstName>", ""),
        ("<OPFContactCopyUUID>6C0F7B5E-0B1D-4A5E-9C3F-2D1E0F9A8B7C</OPFContactCopyUUID>", ""),
    ],
)
def test_every_word_of_an_item_arrives_and_codes_do_not(field, line):
    assert said(CONTACT.format(field)) == ["\n".join(filter(None, ("Ada Mills", line)))]


def test_elements_that_nobody_has_told_of_are_items_too():
    name = "<OPFGroupCopyDisplayName>Crew</OPFGroupCopyDisplayName>"
    group = f"<group>{name}<OPFGroupMembers>Bo, Cy</OPFGroupMembers></group>"
    strange = "<journal name='Log'><OPFJournalCopyText>fair wind</OPFJournalCopyText></journal>"
    listed = "<category OPFCategoryCopyName='Yard' OPFCategoryCopyBackgroundColor='#FF0000'/>" * 2
    assert said(group) == ["Crew\nGroup Members: Bo, Cy"]
    assert said(strange) == ["Text: fair wind\nJournal: Log"]
    assert said(listed) == ["Contacts\nCategory: Yard"]
    assert said("<contacts/>" + CONTACT.format("")) == ["Ada Mills"]


def test_who_got_a_message_and_who_sent_it_for_another_is_told_in_whatever_form():
    sent = f"""<email><OPFMessageCopyToAddresses>ada@example.org</OPFMessageCopyToAddresses>
    {people("FromAddresses", ("Bo", "bo@example.org"))}{people("SenderAddress", ("Cy", "cy@example.org"))}
    <OPFMessageCopyPreview>Hello</OPFMessageCopyPreview></email>"""
    assert said(sent) == ["From: Bo <bo@example.org>\nSender: Cy <cy@example.org>\nTo: ada@example.org\n\nHello"]


def test_an_item_beyond_the_limit_of_length_costs_itself():
    long, short = (
        CONTACT.format(f"<OPFContactCopyNotesPlain>{'oak ' * count}</OPFContactCopyNotesPlain>") for count in (900, 2)
    )
    first, second, third = said(short + long + short, max_chars=400)
    assert first == third == "Ada Mills\n\noak oak" and "texts together are longer" in second.reason


def test_what_is_not_outlooks_is_read_as_in_any_archive():
    parts = {"notes/keel.txt": "oak", "notes/sails.xml": "<note><to>Bo</to>flax</note>", ".hidden/a.txt": "no"}
    names = ["ada@example.org/Inbox/00001 Launch", "notes/keel.txt", "notes/sails.xml"]
    assert [member.name for member in read(archive({INBOX: email()}, **parts), "yard.zip").members] == names
    for name in ("yard.zip", "mail.olm"):
        found = read(zip_of(parts | {"old/com.microsoft.__Messages/plan.txt": "flax"}), name)
        assert [member.name for member in found.members] == [*names[1:], "old/com.microsoft.__Messages/plan.txt"]
        assert found.reader.startswith("zip ")
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(zip_of({}))


def test_the_words_before_the_damage_of_a_part_are_kept():
    found = read(zip_of({INBOX: f"<emails>{email()}<email><OPFMessageCopyBody>the mast is"}))
    assert [member.name.rpartition("/")[2] for member in found.members] == [
        "message_00000.xml",
        "00001 Launch",
        "00002",
    ]
    assert found.members[2].outcome.text == "the mast is"


def test_damage_of_one_contact_costs_no_other():
    damaged = CONTACT.format("<OPFContactCopyAge>34</OPFContactCopyAg>") + CONTACT.format("").replace("Ada", "Bo")
    found = {
        member.name.rpartition("/")[2]: member.outcome for member in read(archive({"a/Contacts.xml": damaged})).members
    }
    assert list(found) == ["Contacts.xml", "00001 Ada Mills", "00002 Bo Mills"]
    assert (found["00001 Ada Mills"].text, found["00002 Bo Mills"].text) == ("Ada Mills\nAge: 34", "Bo Mills")
    assert said(CONTACT.format("<OPFContactCopyAge>34 & 5</OPFContactCopyAge>")) == ["Ada Mills\nAge: 34 & 5"]


@pytest.mark.parametrize(
    "lost", ["</contact>", "</OPFContactCopyNotes></contact>", "</contact></contact>", "</contact></contact></contact>"]
)
def test_a_contact_without_its_end_ends_where_the_next_begins(lost):
    kept = "<contact><OPFContactCopyNotes>of {}</OPFContactCopyNotes></contact>"
    contacts = [kept.format(name) for name in ("Ada", "Bo", "Cy", "Di")]
    for at in range(lost.count("</contact>")):
        contacts[at] = contacts[at].replace(lost[: lost.index("</contact>") + 10], "")
    found = read(archive({"a/Contacts.xml": "".join(contacts)}))
    assert [member.outcome.text for member in found.members[1:]] == ["of Ada", "of Bo", "of Cy", "of Di"]


def test_several_mailboxes_in_one_file_have_the_room_of_one():
    boxes = {"a.olm": archive({INBOX: email()}), "b.olm": archive({INBOX: email()})}
    boxes |= {f"{name}.mbox": b"From a@b Thu Jan  1 00:00:00 2015\nSubject: Keel\n\nlaid\n" for name in "cd"}
    source = source_of("a.zip", zip_of(boxes), max_chars=1_000)
    found = read_source(source)
    assert len(found.members) == len(boxes) and 3_000 < source.budget.chars < 4_000


def test_time_is_asked_for_within_an_item():
    many = "<OPFContactCopyIM>a</OPFContactCopyIM>" * 3_000
    found = read(archive({"Local/a.xml": CONTACT.format(many), "Local/b.xml": CONTACT.format("")}), seconds=0.0)
    assert [member.name for member in found.members] == ["2 more"]

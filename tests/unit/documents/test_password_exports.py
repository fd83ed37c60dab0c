"""What password managers write out is found by its titles, names and notes; no secret in it is ever read."""

from __future__ import annotations

import json

import pytest
from sources import reader_of, zip_of

from engine.documents.document import Bundle
from engine.documents.secret_fields import NOTE, is_secret
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("export.xml")
SECRETS = ("hunter2", "JBSWY3DP", "4111", "s3cr3t", "0ldpass", "-----BEGIN")

KEEPASS = """\ufeff<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<KeePassFile><Meta><DatabaseName>Household</DatabaseName></Meta><Root><Group><Name>Banks</Name><Entry>
<String><Key>Notes</Key><Value>ask for Mrs Lund</Value></String>
<String><Key>Password</Key><Value ProtectInMemory="True">hunter2</Value></String>
<String><Key>Title</Key><Value>Harbour Bank</Value></String><String><Key>URL</Key><Value>https://harbour.example</Value>
</String><String><Key>UserName</Key><Value>ada.byron</Value></String>
<String><Key>TimeOtp-Secret-Base32</Key><Value>JBSWY3DP</Value></String><String><Key>Branch</Key><Value>Quay 4</Value>
</String><String><Key>Door</Key><Value Protected="True">4111</Value></String><Tags>money</Tags>
<History><Entry><String><Key>Password</Key><Value>0ldpass</Value></String></Entry></History></Entry></Group></Root>
</KeePassFile>"""
KEEPASS_1 = """<?xml version="1.0" encoding="utf-8"?><pwlist><pwentry><group>Banks</group><title>Harbour Bank</title>
<username>ada.byron</username><url>https://harbour.example</url><password>hunter2</password>
<notes>ask for Mrs Lund</notes><uuid>s3cr3t</uuid></pwentry></pwlist>"""
BITWARDEN = {
    "encrypted": False,
    "folders": [{"id": "f1", "name": "Banks"}],
    "items": [
        {
            "passwordHistory": [{"lastUsedDate": "2024-01-01", "password": "0ldpass"}],
            "id": "i1",
            "type": 1,
            "name": "Harbour Bank",
            "notes": "ask for Mrs Lund",
            "fields": [
                {"name": "Branch", "value": "Quay 4", "type": 0},
                {"name": "Door", "value": "s3cr3t", "type": 1},
            ],
            "login": {
                "uris": [{"match": None, "uri": "https://harbour.example"}],
                "username": "ada.byron",
                "password": "hunter2",
                "totp": "JBSWY3DP",
                "fido2Credentials": [{"keyValue": "s3cr3t"}],
            },
        },
        {"type": 3, "name": "Blue card", "card": {"cardholderName": "Ada Byron", "number": "4111", "code": "s3cr3t"}},
        {"type": 5, "name": "Server", "sshKey": {"privateKey": "-----BEGIN", "keyFingerprint": "s3cr3t"}},
    ],
}
PROTON = {
    "version": "1.2",
    "encrypted": False,
    "vaults": {
        "v1": {
            "name": "Banks",
            "items": [
                {
                    "itemId": "x",
                    "data": {
                        "metadata": {"name": "Harbour Bank", "note": "ask for Mrs Lund"},
                        "extraFields": [{"fieldName": "Door", "type": "hidden", "data": {"content": "s3cr3t"}}],
                        "type": "login",
                        "content": {
                            "itemUsername": "ada.byron",
                            "password": "hunter2",
                            "urls": ["https://harbour.example"],
                            "totpUri": "JBSWY3DP",
                        },
                    },
                }
            ],
        }
    },
}
ONE_PASSWORD = {
    "accounts": [
        {
            "attrs": {"name": "Ada"},
            "vaults": [
                {
                    "attrs": {"uuid": "v", "name": "Banks"},
                    "items": [
                        {
                            "uuid": "i",
                            "details": {
                                "loginFields": [
                                    {"value": "ada.byron", "fieldType": "T", "designation": "username"},
                                    {"value": "hunter2", "fieldType": "P", "designation": "password"},
                                ],
                                "notesPlain": "ask for Mrs Lund",
                                "sections": [
                                    {
                                        "title": "More",
                                        "fields": [
                                            {"title": "Branch", "id": "b", "value": {"string": "Quay 4"}},
                                            {"title": "Door", "id": "d", "value": {"concealed": "s3cr3t"}},
                                            {"title": "Code", "id": "c", "value": {"totp": "JBSWY3DP"}},
                                            {"title": "Card", "id": "n", "value": {"creditCardNumber": "4111"}},
                                        ],
                                    }
                                ],
                                "passwordHistory": [{"value": "0ldpass", "time": 1}],
                            },
                            "overview": {"title": "Harbour Bank", "url": "https://harbour.example", "tags": ["money"]},
                        }
                    ],
                }
            ],
        }
    ]
}
ROW = {
    "name": "Harbour Bank",
    "user": "ada.byron",
    "url": "https://harbour.example",
    "notes": "ask for Mrs Lund",
    "secret": "hunter2",
    "code": "JBSWY3DP",
}
TABLES = {
    "firefox": '"{url}","{user}","{secret}"|"url","username","password"',
    "chrome": "{name},{url},{user},{secret},{notes}|name,url,username,password,note",
    "safari": "{name},{url},{user},{secret},{notes},{code}|Title,URL,Username,Password,Notes,OTPAuth",
    "1password": "{name},{url},{user},{secret},{code},{notes}|Title,Url,Username,Password,OTPAuth,Notes",
    "bitwarden": 'Banks,,login,{name},{notes},"Door: s3cr3t",0,{url},{user},{secret},{code}|'
    "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp",
    "keepassxc": '"Banks","{name}","{user}","{secret}","{url}","{notes}","{code}"|'
    '"Group","Title","Username","Password","URL","Notes","TOTP"',
    "keepass 1": '"{name}","{user}","{secret}","{url}","{notes}"|'
    '"Account","Login Name","Password","Web Site","Comments"',
    "lastpass": "{url},{user},{secret},{code},{notes},{name},Banks,0|"
    "url,username,password,totp,extra,name,grouping,fav",
    "semicolons": "{name};{url};{user};{secret}|name;url;username;password",
}


def check(document, *words):
    shown = "\n".join((document.text, document.title, document.keywords, *(head.title for head in document.headings)))
    assert not [secret for secret in SECRETS if secret in shown]
    assert not [word for word in (*words, "ada.byron", "https://harbour.example") if word not in shown]
    assert document.missing == (NOTE,)


EXPORTS = {
    "keepass.xml": KEEPASS,
    "keepass-1.xml": KEEPASS_1,
    "bitwarden.json": json.dumps(BITWARDEN, indent=2),
    "bitwarden.txt": json.dumps(BITWARDEN),
    "proton.json": json.dumps(PROTON),
}


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_found_by_all_but_its_secrets(name):
    document = read(EXPORTS[name].encode(), name)
    check(document, "Harbour Bank", "ask for Mrs Lund", "Banks")
    assert "Harbour Bank" in [heading.title for heading in document.headings] or name == "keepass-1.xml"


def test_fields_of_ones_own_are_read_unless_they_are_hidden():
    for name in ("keepass.xml", "bitwarden.json"):
        assert "Branch: Quay 4" in read(EXPORTS[name].encode(), name).text
    assert "cardholderName: Ada Byron" in read(EXPORTS["bitwarden.json"].encode(), "a.json").text
    assert read(KEEPASS.encode(), "a.xml").title == "Household"


def test_an_archive_of_1password_gives_entries_and_pinned_files():
    parts = {"export.attributes": "{}", "export.data": json.dumps(ONE_PASSWORD), "files/ab__lease.txt": "three months"}
    bundle = read(zip_of(parts), "mine.1pux")
    assert isinstance(bundle, Bundle) and bundle.own is not None
    check(bundle.own, "Harbour Bank", "ask for Mrs Lund", "Branch: Quay 4", "username: ada.byron", "money")
    assert [(one.name, one.outcome.text) for one in bundle.members] == [("lease.txt", "three months")]


@pytest.mark.parametrize("ending", ["csv", "txt"])
@pytest.mark.parametrize("program", TABLES)
def test_a_table_of_accounts_keeps_its_secret_columns_empty(program, ending):
    row, header = TABLES[program].split("|")
    lines = [header, row.format(**ROW), row.format(**{**ROW, "name": "Second", "user": "x"})]
    document = read("\n".join(lines).encode(), f"export.{ending}")
    check(document)
    assert document.type == "table" and document.headings[0].offset_chars == 0


def test_a_row_in_which_the_cells_have_moved_is_left_out():
    document = read(b"name,url,username,password\nBank, the,https://harbour.example,ada,hunter2\nB,u,ann,x\n", "a.csv")
    assert "hunter2" not in document.text and "ann" in document.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_any_system_ends_them(end):
    document = read(end.join(("name,url,username,password", "Bank,harbour.example,ada,hunter2", "")).encode(), "a.csv")
    assert "hunter2" not in document.text and "ada" in document.text


def test_other_data_that_says_whether_it_is_encrypted_is_read_as_data():
    document = read(b'{"encrypted": false, "port": 8080, "motto": "open sesame"}', "a.json")
    assert "port: 8080" in document.text and not document.missing


def test_tables_that_speak_of_passwords_are_read_whole():
    document = read(b"rule,password\nlength,at least 12\n", "a.csv")
    assert "at least 12" in document.text and not document.missing


@pytest.mark.parametrize("name", ["keepass.xml", "bitwarden.json"])
def test_a_damaged_export_is_not_read_as_text(name):
    data = EXPORTS[name].encode()
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data[: len(data) - 20], name)


def test_encrypted_exports_and_databases_are_named():
    with pytest.raises(UnreadableFileError, match="password export is protected"):
        read(b'{"encrypted": true, "passwordProtected": true, "data": "2.x"}', "a.json")
    with pytest.raises(UnsupportedFileError, match="KeePass database"):
        read(b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5" + bytes(40), "mine.kdbx")


@pytest.mark.parametrize("name", ["Card PIN", "auth_token", "Recovery codes", "Security answer", "passcode"])
def test_a_secret_of_an_export_is_told_by_any_of_its_names(name):
    assert is_secret(name) and not is_secret("Secretary")

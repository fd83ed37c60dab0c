"""Comic books: what they say of themselves is read, and that their pages are pictures is told."""

from __future__ import annotations

import pytest
from sources import reader_of, source_of, zip_of

from engine.documents.text.comics import read_comic
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.cbz")
PICTURE = b"\xff\xd8\xff\xe0" + bytes(100)
ABOUT = """<?xml version="1.0" encoding="utf-8"?><ComicInfo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<Title>The Weir</Title><Series>Rivers</Series><Number>3</Number><Summary>Ada finds
dry rot.</Summary><PageCount>24</PageCount><Writer>Ada Mills</Writer><Genre>Mystery</Genre>
<Characters>Bea, Cem</Characters><Pages><Page Image="0" Type="FrontCover"/><Page Image="7" Bookmark="At the lock"/>
</Pages></ComicInfo>"""


@pytest.mark.parametrize("name", ["ComicInfo.xml", "comicinfo.xml", "Rivers 3/ComicInfo.xml"])
def test_what_a_comic_book_says_of_itself_is_read(name):
    book = read(zip_of({"001.jpg": PICTURE, name: ABOUT}))
    assert book.text.split("\n") == [
        "The Weir",
        "Rivers",
        "3",
        "Ada finds dry rot.",
        "Ada Mills",
        "Mystery",
        "Bea, Cem",
        "At the lock",
    ]
    assert (book.title, book.author, book.keywords) == ("The Weir", "Ada Mills", "Mystery")
    (told,) = book.missing
    assert (told.what, told.fix) == ("its pages are pictures", "unpack it into a folder")


def test_a_comic_book_without_a_title_is_called_by_its_series():
    data = zip_of({"ComicInfo.xml": ABOUT.replace("<Title>The Weir</Title>", "")})
    assert read_comic(source_of("a.cbz", data)).title == "Rivers 3"


@pytest.mark.parametrize("parts", [{"001.jpg": PICTURE}, {"001.jpg": PICTURE, "ComicInfo.xml": "<ComicInfo/>"}])
def test_a_comic_book_that_says_nothing_is_refused_with_what_helps(parts):
    with pytest.raises(UnsupportedFileError) as refused:
        read(zip_of(parts))
    assert (refused.value.found, refused.value.fix) == ("comic book (.cbz)", "unpack it into a folder")


def test_a_comic_book_that_is_cut_short_is_called_damaged():
    whole = zip_of({"ComicInfo.xml": ABOUT, "001.jpg": PICTURE})
    with pytest.raises(UnreadableFileError):
        read(whole[: len(whole) // 2])

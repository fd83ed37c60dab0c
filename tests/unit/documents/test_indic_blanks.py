"""Blanks that PDFium puts behind vowel signs, and marks around right-to-left words that it gives back to front."""

from __future__ import annotations

from engine.documents.pdf.doubled_syllables import doubled_letters, marks_moved
from engine.documents.pdf.indic_blanks import made_up_blanks, missing_blanks
from engine.documents.pdf.page_repairs import _ordered_word
from engine.documents.pdf.page_text import CharBox


class Page:
    """A page of one line; each blank says how wide it is, and all of them are PDFium's own."""

    def __init__(self, pieces, made_up=True):
        self.text = "".join(piece if isinstance(piece, str) else " " for piece in pieces)
        self._made_up = made_up
        self._boxes, x = [], 0.0
        for piece in pieces:
            for _ in piece if isinstance(piece, str) else " ":
                wide = 5.0 if isinstance(piece, str) else piece * 10
                self._boxes.append(CharBox(x, 0, x + wide, 10))
                x += wide

    def box(self, at):
        return self._boxes[at]

    def is_made_up(self, at):
        return self.text[at] == " " and self._made_up


SIGNS = ["कि", 0.35, "रा", 0.38, "ये", 0.39, "का", 0.8, "ना", 0.39, "मा", 0.31, "न"]


def test_blanks_behind_a_sign_that_are_narrower_than_a_true_one_are_made_up():
    page = Page(SIGNS)
    kept = "".join(char for at, char in enumerate(page.text) if at not in made_up_blanks(page))
    assert kept == "कि राये का नामान"


def test_blanks_of_the_file_and_those_of_signs_with_a_width_stay():
    assert made_up_blanks(Page(SIGNS, made_up=False)) == set()
    assert made_up_blanks(Page(["कामा", 0.3, "नाम", 0.3, "का", 0.3, "ना", 0.3, "मा", 0.3, "क"])) == set()


def test_a_sign_that_stands_at_ends_of_words_alone_is_measured_by_its_stroke():
    ends = ["मनुष्यो", 0.8, "को", 0.8, "अधिकारो", 0.79, "मा", 0.39, "मला", 0.39, "गौ", 0.39, "रव"]
    page = Page(ends)
    kept = "".join(char for at, char in enumerate(page.text) if at not in made_up_blanks(page))
    assert kept == "मनुष्यो को अधिकारो मामलागौरव"
    alone = Page([*ends[:6], "न"])  # nothing tells how wide the stroke is, but that no stroke is so wide
    assert made_up_blanks(alone) == set()


def test_a_mark_behind_a_word_is_no_letter_of_it():
    boxes = [(422.3, 0, 428, 9), (428.2, 0, 433, 9), (433.5, 0, 442, 9), (442.8, 0, 446, 9), (419.7, 0, 422, 9)]
    assert _ordered_word("رهشأ.", boxes, swaps=False) == "أشهر."
    assert _ordered_word("رهشأ", boxes[:4], swaps=False) == "أشهر"


def test_a_blank_that_stands_on_the_page_alone_is_put_behind_a_mark():
    page = Page(["से", 0.0, "निक"])
    page.text = page.text.replace(" ", "")
    page._boxes = [
        CharBox(0, 0, 5, 10),
        CharBox(0, 0, 5, 10),
        *(CharBox(9 + 5 * at, 0, 14 + 5 * at, 10) for at in range(3)),
    ]
    assert missing_blanks(page) == {1}


class Thai:
    """A page of letters: each with its place of origin and its box."""

    def __init__(self, *letters):
        self.text = "".join(letter for letter, *_ in letters)
        self._placed = letters

    def origin(self, at):
        return (self._placed[at][1], 0)

    def box(self, at):
        _, _, left, right, bottom = self._placed[at]
        return CharBox(left, bottom, right, bottom + 5)

    def is_made_up(self, at):
        return self.text[at] == " "


def test_a_syllable_that_is_written_for_each_of_its_glyphs_is_read_once():
    twice = [("ร", 20, 10, 13, 8), ("ื", 20, 13, 16, 8)]
    page = Thai(("ร", 10, 10, 13, 0), ("ื", 10, 13, 16, 0), ("อ", 17, 17, 22, 0), (" ", 22, 22, 22, 0), *twice)
    assert doubled_letters(page) == {3, 4, 5}
    beside = Thai(("ร", 10, 10, 13, 0), ("ื", 10, 13, 16, 0), ("ร", 17, 17, 20, 0), ("ื", 17, 20, 23, 0))
    assert doubled_letters(beside) == set()


def test_a_mark_over_the_letter_before_goes_back_to_it():
    page = Thai(("ร", 0, 0, 5, 0), ("อ", 6, 6, 11, 0), ("ื", 12, 2, 5, 8), ("ก", 12, 12, 17, 0))
    assert marks_moved(page) == {1: "ื", 2: "อ"}
    assert marks_moved(Thai(("ร", 0, 0, 5, 0), ("อ", 6, 6, 11, 0), ("ื", 6, 7, 10, 8), ("ก", 12, 12, 17, 0))) == {}

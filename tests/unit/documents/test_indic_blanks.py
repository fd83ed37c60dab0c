"""Blanks that PDFium puts behind vowel signs, and marks around right-to-left words that it gives back to front."""

from __future__ import annotations

from engine.documents.pdf.indic_blanks import made_up_blanks
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


def test_a_mark_behind_a_word_is_no_letter_of_it():
    boxes = [(422.3, 0, 428, 9), (428.2, 0, 433, 9), (433.5, 0, 442, 9), (442.8, 0, 446, 9), (419.7, 0, 422, 9)]
    assert _ordered_word("رهشأ.", boxes, swaps=False) == "أشهر."
    assert _ordered_word("رهشأ", boxes[:4], swaps=False) == "أشهر"

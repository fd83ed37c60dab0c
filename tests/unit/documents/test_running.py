"""Running heads: what is one by its place, and what only looks like one by its words."""

from __future__ import annotations

from engine.documents.pdf.page_text import Line, PageLines
from engine.documents.pdf.running_heads import drop_running_lines

HEIGHT = 800.0
WORDS = "oak ash elm fir yew box bay gum lime pine rowan alder".split()


def at(text, base, *, left=70.0, is_parted=False):
    return Line(text, left, left + 5 * len(text), base, 12.0, is_parted=is_parted)


def body(number, lines=20, top=700.0):
    return [at(f"{WORDS[(number * 7 + n * 5) % 12]} {number} stands {n}", top - 13 * n) for n in range(lines)]


def book(count, head="", foot="", **facts):
    pages = []
    for n in range(1, count + 1):
        edges = [at(head.format(n=n), 750.0, **facts)] * bool(head), [at(foot.format(n=n), 40.0, **facts)] * bool(foot)
        pages.append(PageLines([*edges[0], *body(n), *edges[1]], 600.0, HEIGHT))
    return pages


def texts(pages):
    return [page.text for page in drop_running_lines(pages)]


def test_a_head_in_the_margin_goes_but_for_the_first_and_page_numbers_all_go():
    cleaned = texts(book(6, "Annual Report", "{n}"))
    assert [page.count("Annual Report") for page in cleaned] == [1, 0, 0, 0, 0, 0]
    assert all(page.split("\n")[-1].startswith(WORDS[(n * 7 + 95) % 12]) for n, page in enumerate(cleaned, 1))


def test_a_foot_that_says_its_page_is_one_foot():
    assert [page.count("manual") for page in texts(book(4, foot="Kenning manual, page {n} of 4"))] == [1, 0, 0, 0]


def test_a_number_beside_the_words_counts_as_the_pages_only_where_white_parts_it():
    assert [page.count("Trees") for page in texts(book(5, "Trees {n}"))] == [1] * 5  # "Week 7" is a heading
    assert [page.count("Trees") for page in texts(book(5, "Trees {n}", is_parted=True))] == [1, 0, 0, 0, 0]


def test_left_and_right_pages_have_heads_of_their_own():
    pages = book(8, "The Whale")
    for page in pages[1::2]:
        page.lines[0] = at("Chapter 9", 750.0)
    cleaned = texts(pages)
    assert sum("The Whale" in page for page in cleaned) == sum("Chapter 9" in page for page in cleaned) == 1


def test_two_heads_one_below_the_other_go_together():
    pages = book(5, "Annual Report")
    for page in pages:
        page.lines.insert(1, at("Harbour Board", 738.0))
    assert [page.count("Harbour Board") for page in texts(pages)] == [1, 0, 0, 0, 0]


def test_a_line_that_touches_the_body_is_part_of_it():
    pages = [PageLines([at("Present: all members.", 713.0), *body(n)], 600.0, HEIGHT) for n in range(5)]
    assert texts(pages) == [page.text for page in pages]


def test_forms_and_short_pages_keep_every_line():
    labels = ["Employee", "Month", "Gross", "Tax", "Insurance", "Net", "Bank", "Iban", "Days", "Hours"]
    forms = [
        PageLines(
            [at("Payslip", 750.0), *(at(f"{label} {n * 31 + k}", 700.0 - 13 * k) for k, label in enumerate(labels))],
            600.0,
            HEIGHT,
        )
        for n in range(12)
    ]
    slides = [PageLines([at("Rowing club", 750.0), *body(n, 4)], 600.0, HEIGHT) for n in range(12)]
    for pages in (forms, slides):
        assert texts(pages) == [page.text for page in pages]


def test_lines_of_unknown_place_stay_whatever_they_say():
    pages = [PageLines.of(f"Annual Report\n{WORDS[n]}\n{n}") for n in range(6)]
    assert texts(pages) == [page.text for page in pages]


def test_two_pages_prove_nothing():
    pages = book(2, "Annual Report", "{n}")
    assert texts(pages) == [page.text for page in pages]

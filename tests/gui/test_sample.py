import pytest

from desktop.texts.sample import SAMPLE_QUESTIONS, sample_folder

ANSWERS = dict(
    zip(
        SAMPLE_QUESTIONS,
        ("rent-agreement.pdf", "bicycle-handbook.pdf", "kennings.md", "sourdough.md", "warranty-dishwasher.html"),
        strict=True,
    )
)


def test_the_readme_does_not_answer_the_questions_itself():
    readme = (sample_folder() / "README.md").read_text("utf-8")
    assert not [question for question in SAMPLE_QUESTIONS if question in readme]


@pytest.mark.parametrize("question", SAMPLE_QUESTIONS)
def test_a_question_is_answered_by_the_right_file(library, question):
    hits = library.search(question).hits
    assert hits[0].path.endswith(ANSWERS[question])


@pytest.mark.parametrize("question", ["how long may I keep the deposit", "when do I get my deposit back"])
def test_a_question_whose_main_word_stands_nowhere_is_answered_by_meaning(library, question):
    assert library.search(question).hits[0].path.endswith("rent-agreement.pdf")


def test_the_sample_is_small():
    assert sum(file.stat().st_size for file in sample_folder().iterdir()) < 200_000

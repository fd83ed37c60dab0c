"""A reranker settles the list: library and command line, with a real graph that counts shared words."""

import json
import os
import shutil

import numpy as np
import pytest

from engine import paths
from engine.encoders.reranker import Reranker, load_reranker_manifest
from engine.library import Library
from engine.search.confidence_scale import LogisticScale
from engine.search.hits import SearchOptions
from engine.search.rerank_scale import RerankerMeasure, keep_measure, measure, read_measure
from engine.search.reranking import READ
from engine.settings import Settings, load_settings
from tests.command_line import run
from tests.hub_server import HubServer
from tests.reranker_files import GRAPH_FILE, small_reference, write_reranker

QUESTION = "what do the grey geese of the northern harbour do"
TEXTS = {
    # The answer says it in other words; the others repeat the question's, one of them all.
    "answer": "In winter thousands of wild birds rest on the islands by the port and sleep standing on one leg.",
    "echo": "What do the grey geese of the northern harbour do? Nobody in the council knew, or wished to know.",
    "half": "The northern harbour was closed, and the grey ferry stayed on the other side of the sound.",
    "other": "Geese are kept for their feathers, their eggs and their noise, as dogs are.",
    "bread": "A sourdough is fed every day with flour and water, and smells of apples.",
}
STEEP = LogisticScale(2.0, 0.0, 0.0, -9.0)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The texts and a library of them."""
    folder = tmp_path_factory.mktemp("reranking")
    (folder / "papers").mkdir()
    for name, text in TEXTS.items():
        (folder / "papers" / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(folder / "library", create=True) as library:
        library.index([folder / "papers"])
    return folder


@pytest.fixture
def library_dir(tmp_path, made):
    return shutil.copytree(made / "library", tmp_path / "library")


@pytest.fixture
def papers(made):
    """The folder of the library's texts; what a test adds goes with it."""
    yield made / "papers"
    for path in (made / "papers").iterdir():
        if path.stem not in TEXTS:
            path.unlink()


@pytest.fixture
def reranker_dir():
    """The counting reranker, installed and measured: quick, and sure from five tokens on."""
    folder = write_reranker(paths.encoder_dirs()[0] / "counting")
    keep(folder, ms=5.0)
    return folder


def keep(folder, ms, scale=STEEP):
    manifest = load_reranker_manifest(folder)
    keep_measure(RerankerMeasure(manifest.fingerprint, scale, ms, os.cpu_count() or 1, 0.5), manifest)


def names(result):
    return [hit.path.rpartition("/")[2].removesuffix(".txt") for hit in result.hits]


def words_of(text):
    return {word.strip(".,?").lower() for word in text.split()}


def test_the_first_list_is_as_ever_and_the_settled_one_is_in_the_rerankers_order(library_dir, reranker_dir):
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        plain = library.search(QUESTION)
        settled = library.settle(plain)
        assert not plain.reranked and settled.reranked and settled.rerank_note == ""
        assert set(names(settled)) == set(names(plain))
        counts = [len(words_of(QUESTION) & words_of(TEXTS[name])) for name in names(settled)]
        assert counts == sorted(counts, reverse=True) and names(settled)[0] == "echo"
        # What is shown as likelier stands above, and is what the scale makes of the number.
        matches = [hit.match for hit in settled.hits]
        assert matches == sorted(matches, reverse=True)
        assert [hit.likely for hit in settled.hits] == [match >= 0.5 for match in matches]
        assert settled.weak == (not any(hit.likely for hit in settled.hits))


def test_without_a_reranker_nothing_settles(library_dir, reranker_dir):
    with Library.open(library_dir) as library:
        plain = library.search(QUESTION)
        assert not library.settles(SearchOptions()) and library.settle(plain) is plain
        asked = library.settle(plain, SearchOptions(rerank=True))
        assert asked.hits == plain.hits and "no reranker is chosen" in asked.rerank_note


def test_a_library_has_a_choice_of_its_own(library_dir, reranker_dir):
    with Library.open(library_dir) as library:
        library.use_reranker("counting")
        assert library.reranker == "counting" and library.settle(library.search(QUESTION)).reranked
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        library.use_reranker("off")
        assert library.reranker == "off" and not library.settle(library.search(QUESTION)).reranked
        library.use_reranker(None)
        assert library.reranker == "counting" and library.settle(library.search(QUESTION)).reranked


def test_a_slow_reranker_is_off_by_itself_and_says_so(library_dir, reranker_dir):
    keep(reranker_dir, ms=812.0)
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        plain = library.search(QUESTION)
        left = library.settle(plain)
        assert left.hits == plain.hits and not left.reranked
        assert "812 ms" in left.rerank_note and "300 ms" in left.rerank_note
        assert library.settle(plain, SearchOptions(rerank=True)).reranked
        assert library.settle(plain, SearchOptions(rerank=False)) is plain


@pytest.mark.parametrize(
    "options",
    [
        SearchOptions(sort="newest"),
        SearchOptions(mode="words"),
        SearchOptions(rerank=False),
    ],
)
def test_what_was_asked_otherwise_stays_as_it_was_found(library_dir, reranker_dir, options):
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        plain = library.search(QUESTION, options)
        assert library.settle(plain, options) is plain


def test_lists_without_a_question_stay(library_dir, reranker_dir):
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        listed = library.search("type:txt")
        assert listed.listed and library.settle(listed) is listed
        none = library.search("type:pdf geese")
        assert library.settle(none) is none


def test_filters_exclusions_and_versions_hold_as_before(papers, library_dir, reranker_dir):
    shutil.copy(papers / "echo.txt", papers / "copy-of-echo.txt")
    long = " ".join(TEXTS.values())
    for name, end in (("draft", "The end."), ("final", "The real end.")):
        (papers / f"{name}.txt").write_text(f"{long} {long[::-1]} {end}", "utf-8")
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        library.index([])
        for question in (f"{QUESTION} -ferry", f"{QUESTION} -feathers", f'{QUESTION} type:txt -"northern harbour"'):
            plain = library.search(question)
            settled = library.settle(plain)
            assert settled.reranked and sorted(names(settled)) == sorted(names(plain))
            family = {hit.path: (hit.also, hit.versions) for hit in plain.hits}
            assert {hit.path: (hit.also, hit.versions) for hit in settled.hits} == family
        assert any(hit.also for hit in library.settle(library.search(QUESTION)).hits)


def test_an_exact_word_is_found_whatever_the_reranker_makes_of_it(papers, library_dir, reranker_dir):
    (papers / "part.txt").write_text("Order WX-7714-B when the seal is worn.", "utf-8")
    keep(reranker_dir, ms=5.0, scale=LogisticScale(0.01, 0.0, 0.0, -4.0))  # it is sure of nothing
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        library.index([])
        plain = library.search("WX-7714-B")
        settled = library.settle(plain)
        assert settled.reranked and names(settled)[0] == "part" and not settled.weak
        assert settled.hits[0].match == pytest.approx(plain.hits[0].match, abs=0.1)


def test_a_broken_reranker_leaves_the_first_list_and_one_sentence(library_dir, reranker_dir):
    (reranker_dir / "model.onnx").write_bytes(b"no graph" * 90)
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        plain = library.search(QUESTION)
        left = library.settle(plain)
        assert left.hits == plain.hits and not left.reranked
        assert left.rerank_note.startswith("The list stays as it was found: ") and "model.onnx" in left.rerank_note
        shutil.rmtree(reranker_dir)
        assert "no reranker 'counting'" in library.settle(plain).rerank_note


def test_documents_in_other_languages_than_the_rerankers_are_not_read(papers, library_dir):
    german = "Die grauen Gänse im nördlichen Hafen schlafen im Winter auf einem Bein, denn das Wasser ist kalt."
    (papers / "german.txt").write_text(german, "utf-8")
    keep(write_reranker(paths.encoder_dirs()[0] / "english", name="english", languages=["en"]), ms=5.0)
    with Library.open(library_dir, settings=Settings(reranker="english")) as library:
        library.index([])
        plain = library.search(QUESTION)
        settled = library.settle(plain)
        before = {hit.path: hit.match for hit in plain.hits}
        assert [hit.match == before[hit.path] for hit in settled.hits if hit.language == "de"] == [True]


def test_no_more_than_the_best_passages_are_read(tmp_path, library_dir, reranker_dir):
    many = tmp_path / "many"
    many.mkdir()
    for number in range(READ + 8):
        (many / f"{number:02}.txt").write_text(f"The grey geese, day {number}: {'they sleep. ' * number}", "utf-8")
    with Library.open(library_dir, settings=Settings(reranker="counting")) as library:
        library.index([many])
        options = SearchOptions(limit=60, fold=False)
        plain = library.search(QUESTION, options)
        settled = library.settle(plain, options)
        assert len(plain.hits) > READ and set(settled.hits[:READ]) != set(plain.hits[:READ])  # they have new matches
        assert settled.hits[READ:] == plain.hits[READ:]
        assert {hit.path for hit in settled.hits[:READ]} == {hit.path for hit in plain.hits[:READ]}


# -- the scale ---------------------------------------------------------------------------------------


def test_a_reranker_is_measured_once_and_its_scale_rises(reranker_dir):
    manifest = load_reranker_manifest(reranker_dir)
    reranker = Reranker.load(manifest, device="cpu")
    found = measure(reranker, reference=small_reference(frozenset(["en"]), questions=12))
    reranker.close()
    assert read_measure(manifest) == found and found.ms > 0 and 0 < found.told < 1
    matches = [found.scale.match(score, 0.0, 1000) for score in np.linspace(0, 20, 9)]
    assert matches == sorted(matches) and matches[-1] > 0.5 > matches[0]


def test_what_was_measured_of_another_graph_does_not_count(tmp_path, reranker_dir):
    other = load_reranker_manifest(write_reranker(tmp_path / "other", name="other"))
    assert read_measure(load_reranker_manifest(reranker_dir)) is not None and read_measure(other) is None


# -- the command line --------------------------------------------------------------------------------


def found_by(capsys, library_dir, *options):
    status, out, error = run(capsys, "search", QUESTION, "--library", str(library_dir), *options)
    assert status == 0
    return out, error


def test_the_command_line_reranks_where_asked(capsys, library_dir, reranker_dir):
    plain = json.loads(found_by(capsys, library_dir, "--json")[0])
    assert not plain["reranked"]
    status, out, _ = run(capsys, "rerankers", "use", "counting", "--library", str(library_dir))
    assert status == 0 and "settled by counting; 5 ms for 24 passages here: settles lists by itself" in out
    settled = json.loads(found_by(capsys, library_dir, "--json")[0])
    assert settled["reranked"] and settled["hits"][0]["path"].endswith("echo.txt")
    assert found_by(capsys, library_dir)[0].startswith("(re-ranked)\n")
    again = json.loads(found_by(capsys, library_dir, "--no-rerank", "--json")[0])
    assert not again["reranked"] and [hit["path"] for hit in again["hits"]] == [hit["path"] for hit in plain["hits"]]
    keep(reranker_dir, ms=900.0)
    out, error = found_by(capsys, library_dir)
    assert "(re-ranked)" not in out and "900 ms" in error
    assert found_by(capsys, library_dir, "--rerank")[0].startswith("(re-ranked)\n")
    assert run(capsys, "rerankers", "use", "off", "--library", str(library_dir))[0] == 0
    assert "(re-ranked)" not in found_by(capsys, library_dir)[0]


def test_a_reranker_is_added_listed_and_removed(capsys, tmp_path, library_dir, monkeypatch):
    made = write_reranker(tmp_path / "made")
    keep(made, ms=5.0)
    monkeypatch.setattr("engine.search.rerank_scale.load_reference", small_reference)
    status, out, error = run(capsys, "rerankers", "add", str(made))
    assert status == 0 and "installed counting (Apache-2.0)" in out and "measuring" in error
    assert run(capsys, "rerankers", "add", str(made))[0] == 3  # it is there already
    shape = json.loads(run(capsys, "rerankers", "list", "--json", "--library", str(library_dir))[1])
    assert [one["name"] for one in shape["rerankers"]] == ["counting"] and shape["used"] == "off"
    assert shape["rerankers"][0]["ms"] > 0
    assert run(capsys, "rerankers", "use", "counting", "--default")[0] == 0
    assert load_settings(paths.config_dir()).reranker == "counting"
    assert json.loads(run(capsys, "rerankers", "check", "counting", "--json")[1])["by_itself"] in (True, False)
    assert run(capsys, "rerankers", "remove", "counting")[0] == 0
    assert load_settings(paths.config_dir()).reranker == "off"
    status, _, error = run(capsys, "rerankers", "use", "counting")
    assert status == 3 and "no reranker 'counting'" in error


def test_a_folder_that_holds_none_is_refused_and_leaves_nothing(capsys, tmp_path):
    status, _, error = run(capsys, "rerankers", "add", str(tmp_path / "nowhere"))
    assert status == 3 and "no folder" in error
    damaged = write_reranker(tmp_path / "damaged")
    data = bytearray((damaged / "model.onnx").read_bytes())
    data[100] ^= 255
    (damaged / "model.onnx").write_bytes(data)
    assert run(capsys, "rerankers", "add", str(damaged))[0] == 3
    (damaged / "tokenizer.json").unlink()
    (damaged / "tokenizer.json").symlink_to(paths.assets_dir() / "encoders" / "all-minilm-l6-v2" / "tokenizer.json")
    status, _, error = run(capsys, "rerankers", "add", str(damaged))
    assert status == 3 and not (paths.encoder_dirs()[0] / "counting").exists()


# -- published ONNX files -----------------------------------------------------------------------------


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    made = HubServer()
    monkeypatch.setenv("HF_ENDPOINT", made.url)
    tokenizer = paths.assets_dir() / "encoders" / "all-minilm-l6-v2" / "tokenizer.json"
    made.models["someone/Counting-Reranker"] = {
        "config.json": json.dumps({"model_type": "bert", "max_position_embeddings": 512}).encode(),
        "tokenizer.json": tokenizer.read_bytes(),
        "README.md": b"---\nlicense: apache-2.0\nlanguage: en\n---\n",
        "onnx/model.onnx": GRAPH_FILE.read_bytes(),
        "onnx/model_quantized.onnx": GRAPH_FILE.read_bytes(),
        "model.safetensors": b"weights" * 9000,
    }
    yield made
    made.close()


def test_a_published_reranker_arrives_without_torch(server, capsys, monkeypatch):
    monkeypatch.setattr("engine.search.rerank_scale.load_reference", small_reference)
    name = "someone/Counting-Reranker"
    status, _, error = run(capsys, "rerankers", "add", name)
    assert status == 2 and "apache-2.0" in error and not server.asked_for("/resolve/")
    status, out, error = run(capsys, "rerankers", "add", name, "--accept-licence", "apache-2.0")
    assert status == 0 and "installed counting-reranker" in out
    assert "model_quantized.onnx keeps the order of model.onnx with a correlation of 1.000" in error
    assert not server.asked_for(".safetensors")
    manifest = load_reranker_manifest(paths.encoder_dirs()[0] / "counting-reranker")
    assert (
        set(manifest.raw["files"]) >= {"model_quantized.onnx", "tokenizer.json"}
        and "model.onnx" not in manifest.raw["files"]
    )


def test_an_encoder_is_not_taken_for_a_reranker(server, capsys):
    graph = paths.assets_dir() / "encoders" / "all-minilm-l6-v2" / "model.onnx"
    server.models["someone/Counting-Reranker"]["onnx/model_quantized.onnx"] = graph.read_bytes()
    status, _, error = run(capsys, "rerankers", "add", "someone/Counting-Reranker", "--accept-licence", "apache-2.0")
    assert status == 3 and "position_ids" in error
    assert not (paths.encoder_dirs()[0] / "counting-reranker").exists()

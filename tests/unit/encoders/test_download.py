"""The real download code against a hub on 127.0.0.1; nothing else is ever contacted."""

import errno
import json
import random
import re
import threading
import time
import urllib.request
from pathlib import Path

import pytest

from engine import paths
from engine.errors import Cancelled, DiskFullError, DownloadError
from engine.model_hub.allowed_files import choose_files
from engine.model_hub.catalogue import get_entry
from engine.model_hub.download import RECORD, download, download_dir, download_source, forget_download
from engine.model_hub.hub import Hub, Listing, RemoteFile, _Redirect
from engine.progress import CancelToken
from tests.hub_server import BLOCK, COMMIT, HubServer

NAME = "someone/small-encoder"
WEIGHTS = random.Random(7).randbytes(20 * BLOCK + 123)
NO_WAITS = (0.0, 0.0, 0.0)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch):
    for name in ("HF_TOKEN", "HF_ENDPOINT", "HF_HUB_OFFLINE", "http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def server():
    made = HubServer()
    made.models[NAME] = {
        "config.json": b'{"model_type": "bert"}',
        "tokenizer.json": b"{}",
        "modules.json": b"[]",
        "1_Pooling/config.json": b"{}",
        "README.md": b"---\nlicense: apache-2.0\n---\n",
        "LICENSE": b"Apache License",
        "model.safetensors": WEIGHTS,
        "pytorch_model.bin": b"a pickle",
        "modeling_custom.py": b"print('code')",
        "onnx/model.onnx": b"graph",
        ".gitattributes": b"",
    }
    yield made
    made.close()


@pytest.fixture
def hub(server):
    return Hub(server.url, token="", waits_s=NO_WAITS)


def files_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_model_arrives_whole_and_only_what_is_needed(server, hub):
    seen = []
    folder = download(NAME, hub=hub, on_transfer=seen.append)
    assert folder == download_dir(NAME) / COMMIT and folder.is_relative_to(paths.data_dir())
    assert files_in(folder) == {
        "config.json", "tokenizer.json", "modules.json", "1_Pooling/config.json", "README.md", "LICENSE",
        "model.safetensors", RECORD,
    }  # fmt: skip
    assert (folder / "model.safetensors").read_bytes() == WEIGHTS
    assert (
        seen[-1].bytes_done == seen[-1].bytes_total == sum(json.loads((folder / RECORD).read_text())["files"].values())
    )
    assert [now.bytes_done for now in seen] == sorted(now.bytes_done for now in seen)
    assert all(f"/resolve/{COMMIT}/" in path for path, _ in server.seen if "/resolve/" in path)


def test_what_is_there_is_not_downloaded_again(server, hub):
    folder = download(NAME, hub=hub)
    (folder / "config.json").unlink()
    server.seen.clear()
    download(NAME, hub=hub)
    assert [path for path, _ in server.seen if "/resolve/" in path] == [f"/{NAME}/resolve/{COMMIT}/config.json"]


def test_a_cut_connection_goes_on_where_it_stopped(server, hub):
    server.cut_after = [3 * BLOCK, 5 * BLOCK]
    folder = download(NAME, hub=hub)
    asked = server.asked_for("model.safetensors")
    assert [headers.get("Range") for headers in asked] == [None, f"bytes={3 * BLOCK}-", f"bytes={8 * BLOCK}-"]
    assert asked[1]["If-Range"].startswith('"')
    assert (folder / "model.safetensors").read_bytes() == WEIGHTS


def test_an_interrupted_download_is_kept_for_the_next_run(server, hub):
    server.cut_after = [4 * BLOCK] + [0] * (len(NO_WAITS) + 1)
    with pytest.raises(DownloadError, match="what has arrived is kept") as failed:
        download(NAME, hub=hub)
    assert failed.value.kind == "offline"
    part = download_dir(NAME) / COMMIT / "model.safetensors.part"
    assert part.stat().st_size == 4 * BLOCK and not part.with_suffix("").exists()
    server.seen.clear()
    folder = download(NAME, hub=hub)
    assert server.asked_for("model.safetensors")[0]["Range"] == f"bytes={4 * BLOCK}-"
    assert (folder / "model.safetensors").read_bytes() == WEIGHTS and not list(folder.glob("*.part*"))


def test_a_hub_without_ranges_starts_again(server, hub):
    server.cut_after, server.ranges = [3 * BLOCK], False
    assert (download(NAME, hub=hub) / "model.safetensors").read_bytes() == WEIGHTS


def test_another_part_than_was_asked_for_is_not_glued_on(server, hub):
    server.cut_after, server.shift = [3 * BLOCK], 5
    assert (download(NAME, hub=hub) / "model.safetensors").read_bytes() == WEIGHTS
    assert [headers.get("Range") for headers in server.asked_for("model.safetensors")] == [
        None,
        f"bytes={3 * BLOCK}-",
        None,
    ]


def test_a_hub_that_gets_nowhere_is_given_up(server, hub):
    server.cut_after, server.shift = [3 * BLOCK] * 100, 5
    with pytest.raises(DownloadError, match="keeps breaking"):
        download(NAME, hub=hub)
    assert len(server.asked_for("model.safetensors")) < 10


@pytest.mark.parametrize("etag", ["", 'W/"weak"'])
def test_nothing_is_appended_to_a_part_that_no_etag_vouches_for(server, hub, etag):
    server.cut_after, server.etags = [3 * BLOCK], {"model.safetensors": etag}
    assert (download(NAME, hub=hub) / "model.safetensors").read_bytes() == WEIGHTS
    assert not any("Range" in headers for headers in server.asked_for("model.safetensors"))


def test_an_encrypted_connection_is_never_left_for_an_open_one():
    request = urllib.request.Request("https://hub.example/file")
    with pytest.raises(DownloadError, match="from an encrypted to an open connection"):
        _Redirect().redirect_request(request, None, 302, "Found", {}, "http://elsewhere.example/file")


def test_a_listing_that_goes_on_at_another_host_is_refused(server, hub):
    server.pages, server.url = 2, "http://127.0.0.1:9"
    with pytest.raises(DownloadError, match="another host"):
        download(NAME, hub=hub)


def test_a_file_that_changed_in_between_is_fetched_from_its_start(server, hub):
    server.cut_after = [3 * BLOCK] + [0] * (len(NO_WAITS) + 1)
    with pytest.raises(DownloadError):
        download(NAME, hub=hub)
    server.etags["model.safetensors"] = '"another"'
    seen = []
    assert (download(NAME, hub=hub, on_transfer=seen.append) / "model.safetensors").read_bytes() == WEIGHTS
    assert seen[-1].bytes_done == seen[-1].bytes_total


def test_a_line_that_breaks_often_gets_there_all_the_same(server, hub):
    server.cut_after = [BLOCK] * 3 * len(NO_WAITS)
    assert (download(NAME, hub=hub) / "model.safetensors").read_bytes() == WEIGHTS


def test_a_file_longer_than_its_listing_is_thrown_away(server, hub):
    class Short(dict):
        def items(self):
            return [(path, data[:-1] if path == "model.safetensors" else data) for path, data in super().items()]

    server.models[NAME] = Short(server.models[NAME])
    with pytest.raises(DownloadError, match="longer than its listing says"):
        download(NAME, hub=hub)
    assert not list((download_dir(NAME) / COMMIT).glob("model.safetensors*"))


def test_a_listing_without_end_is_refused(server, hub):
    server.extra_tree = [{"type": "directory", "path": "x" * (33 << 20)}]
    with pytest.raises(DownloadError, match="too long to be one"):
        download(NAME, hub=hub)


def test_a_damaged_part_is_fetched_once_more(server, hub):
    server.damaged = 1
    assert (download(NAME, hub=hub) / "model.safetensors").read_bytes() == WEIGHTS


def test_a_wrong_hash_twice_leaves_nothing_of_the_file(server, hub):
    server.damaged = 2
    with pytest.raises(DownloadError, match="wrong hash") as failed:
        download(NAME, hub=hub)
    assert failed.value.kind == "damaged"
    assert not list((download_dir(NAME) / COMMIT).glob("model.safetensors*"))


def test_small_files_are_checked_too(server, hub):
    files = server.models[NAME]

    class Liar(dict):
        def items(self):  # the listing tells another content than is served
            return [(path, b"{ }" if path == "tokenizer.json" else data) for path, data in super().items()]

    server.models[NAME] = Liar(files, **{"tokenizer.json": b"{x}"})
    with pytest.raises(DownloadError, match=r"tokenizer\.json .*wrong hash"):
        download(NAME, hub=hub)


def test_a_busy_hub_is_asked_again(server, hub):
    server.busy = 1
    download(NAME, hub=hub)


def test_sharded_weights_come_with_their_index(server, hub):
    files = server.models[NAME]
    del files["model.safetensors"]
    shards = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]
    files |= dict.fromkeys(shards, WEIGHTS)
    index = {"weight_map": {"a": shards[0], "b": shards[1]}}
    files["model.safetensors.index.json"] = json.dumps(index).encode()
    folder = download(NAME, hub=hub)
    assert {*shards, "model.safetensors.index.json"} <= files_in(folder)


@pytest.mark.parametrize("shard", ["model-00003-of-00002.safetensors", "../../outside.safetensors", 7])
def test_an_index_that_names_other_files_is_refused(server, hub, shard):
    files = server.models[NAME]
    files["model-00001-of-00001.safetensors"] = files.pop("model.safetensors")
    files["model.safetensors.index.json"] = json.dumps({"weight_map": {"a": shard}}).encode()
    with pytest.raises(DownloadError, match="names files that are not there"):
        download(NAME, hub=hub)
    assert not server.asked_for("model-00001")


def test_static_weights_lie_in_a_folder_of_their_own(server, hub):
    server.models[NAME] = {
        "modules.json": b"[]",
        "0_StaticEmbedding/model.safetensors": WEIGHTS,
        "0_StaticEmbedding/tokenizer.json": b"{}",
        "README.md": b"",
    }
    assert set(server.models[NAME]) | {RECORD} == files_in(download(NAME, hub=hub))


@pytest.mark.parametrize("left", [{}, {"2_Dense/model.safetensors": WEIGHTS}])
def test_weights_that_are_only_a_pickle_are_not_taken(server, hub, left):
    del server.models[NAME]["model.safetensors"]
    server.models[NAME] |= left
    with pytest.raises(DownloadError, match="can run code") as failed:
        download(NAME, hub=hub)
    assert failed.value.kind == "unusable"


@pytest.mark.parametrize(
    "path",
    ["../model.safetensors", "/etc/config.json", "a/../../config.json", "a\\..\\config.json", "C:config.json", "a//b",
     "con\nfig.json", "config.json:stream"],
)  # fmt: skip
def test_names_that_lead_elsewhere_are_refused(server, hub, path):
    server.extra_tree = [{"type": "file", "path": path, "size": 1, "oid": "0" * 40}]
    with pytest.raises(DownloadError, match="nothing was downloaded") as failed:
        download(NAME, hub=hub)
    assert failed.value.kind == "refused"
    assert not list(download_dir(NAME).glob("*/*"))


def test_two_files_of_one_name_are_refused():
    files = tuple(RemoteFile(path, 1, "0" * 64) for path in ("LICENSE.md", "LICENSE.md", "model.safetensors"))
    with pytest.raises(DownloadError, match="two files of one name"):
        choose_files(Listing(NAME, COMMIT, "", files))


def test_a_long_listing_comes_in_pages(server, hub):
    server.pages = 3
    assert "model.safetensors" in files_in(download(NAME, hub=hub))


def test_a_gated_model_needs_its_licence_accepted_and_a_token(server, hub):
    server.gated = True
    with pytest.raises(DownloadError, match=r"accept it at .*HF_TOKEN") as failed:
        download(NAME, hub=hub)
    assert failed.value.kind == "gated"
    download(NAME, hub=Hub(server.url, token="secret", waits_s=NO_WAITS))


def test_the_token_stays_with_its_host(server):
    elsewhere = HubServer()
    try:
        elsewhere.models = server.models
        server.gated, server.moved_to = True, elsewhere.url
        folder = download(NAME, hub=Hub(server.url, token="secret", waits_s=NO_WAITS))
        assert (folder / "model.safetensors").read_bytes() == WEIGHTS
        assert elsewhere.seen and not any("Authorization" in headers for _, headers in elsewhere.seen)
        assert all(headers["Authorization"] == "Bearer secret" for _, headers in server.seen)
    finally:
        elsewhere.close()


def test_a_model_that_was_renamed_is_found_with_the_token(server):
    server.gated, server.renamed = True, {NAME: "someone/new-name"}
    server.models["someone/new-name"] = server.models[NAME]
    folder = download(NAME, hub=Hub(server.url, token="secret", waits_s=NO_WAITS))
    assert (folder / "model.safetensors").read_bytes() == WEIGHTS


def test_a_redirected_download_is_resumed_elsewhere(server, hub):
    elsewhere = HubServer()
    try:
        elsewhere.models, elsewhere.cut_after = server.models, [2 * BLOCK]
        server.moved_to = elsewhere.url
        assert (download(NAME, hub=hub) / "model.safetensors").read_bytes() == WEIGHTS
        assert elsewhere.seen[1][1]["Range"] == f"bytes={2 * BLOCK}-"
    finally:
        elsewhere.close()


def test_a_token_is_not_sent_over_an_open_connection(monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "secret")
    assert Hub("https://hub.example")._token == "secret" and Hub("http://hub.example")._token == ""


def test_the_environment_names_hub_and_token(server, monkeypatch):
    monkeypatch.setenv("HF_ENDPOINT", server.url + "/")
    monkeypatch.setenv("HF_TOKEN", "secret")
    server.gated = True
    lines = []
    folder = download_source(NAME, log=lines.append)
    assert (folder / "config.json").is_file()
    assert lines[0] == f"licence of {NAME}, as its model card names it: apache-2.0"
    assert lines[-2].startswith("downloaded") and f"kenning encoders remove {NAME}" in lines[-1]


@pytest.mark.parametrize("endpoint", ["ftp://hub.example", "file:///etc", "hub.example"])
def test_only_web_addresses_are_hubs(endpoint):
    with pytest.raises(DownloadError, match="HF_ENDPOINT"):
        Hub(endpoint)


def test_an_unknown_model_is_named(server, hub):
    with pytest.raises(DownloadError, match=r"has no someone/else") as failed:
        download("someone/else", hub=hub)
    assert failed.value.kind == "absent"


@pytest.mark.parametrize("name", ["", "../etc", "a/b/c", "a b", "a/..", "-rf", "https://hub.example/a"])
def test_what_is_no_name_is_not_asked_for(server, hub, name):
    with pytest.raises(DownloadError, match="no name of a model"):
        download(name, hub=hub)
    assert not server.seen


def test_offline_is_explained_with_what_else_would_help(server, hub):
    server.close()
    with pytest.raises(DownloadError, match=r"cannot be reached.*kenning encoders add FOLDER") as failed:
        download(NAME, hub=hub)
    assert failed.value.kind == "offline"


def test_offline_on_purpose_asks_nobody(server, hub, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(DownloadError, match="HF_HUB_OFFLINE"):
        download(NAME, hub=hub)
    assert not server.seen


def test_a_stalled_download_is_cancelled_at_once_and_kept(server):
    hub = Hub(server.url, token="", silence_s=3600)
    server.stall_after = 2 * BLOCK
    token, ended = CancelToken(), threading.Event()
    result = []

    def work():
        try:
            download(NAME, hub=hub, cancel=token)
        except Cancelled:
            result.append(time.monotonic())
        ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    part = download_dir(NAME) / COMMIT / "model.safetensors.part"
    while not (part.exists() and part.stat().st_size) and not ended.is_set():
        time.sleep(0.01)
    token.cancel()
    thread.join(30)  # the connection itself would have waited an hour for the next byte
    assert result and part.stat().st_size


def test_a_full_disk_is_noticed_before_the_first_file(server, hub, leave_free):
    leave_free(1000)
    with pytest.raises(DiskFullError, match="make room"):
        download(NAME, hub=hub)
    assert not server.asked_for("/resolve/")


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "its disk is full"), (errno.EDQUOT, "your share of its disk is used up")],
)
def test_a_disk_that_fills_up_is_explained(server, hub, number, reason):
    def full(now):
        raise OSError(number, "what the system says")

    with pytest.raises(DiskFullError, match=rf"\({reason}\); .* goes on where it stopped"):
        download(NAME, hub=hub, on_transfer=full)


def test_another_process_at_work_is_left_alone(server, hub):
    import filelock

    download_dir(NAME).mkdir(parents=True)
    with filelock.FileLock(download_dir(NAME) / ".lock"), pytest.raises(DownloadError, match="another process"):
        download(NAME, hub=hub)


@pytest.fixture
def catalogued(server):
    """The server has all-MiniLM-L6-v2 at the catalogue's commit, with other weights."""
    entry = get_entry("all-minilm-l6-v2")
    server.models[entry.hub], server.commit = dict(server.models[NAME]), entry.revision
    return entry


def test_weights_other_than_the_catalogue_knows_are_refused(server, hub, catalogued):
    with pytest.raises(DownloadError, match="other weights than the catalogue knows"):
        download("all-minilm-l6-v2", hub=hub)
    assert not server.asked_for("/resolve/")


def test_a_licence_other_than_the_catalogue_knows_is_refused(server, hub, catalogued):
    server.license = "cc-by-nc-4.0"
    with pytest.raises(DownloadError, match=r"under cc-by-nc-4\.0, the catalogue says Apache-2\.0"):
        download("all-minilm-l6-v2", hub=hub)
    assert not server.asked_for("/resolve/")


def test_the_catalogues_commit_is_asked_for(server, hub, catalogued):
    server.commit = "f" * 40
    with pytest.raises(DownloadError):
        download("all-minilm-l6-v2", hub=hub)
    assert [path for path, _ in server.seen] == [f"/api/models/{catalogued.hub}/revision/{catalogued.revision}"]


def test_a_download_can_be_forgotten(server, hub):
    folder = download(NAME, hub=hub)
    assert forget_download(NAME) and not folder.parent.exists() and not forget_download(NAME)


@pytest.mark.parametrize("name", ["", ".", "..", "../encoders"])
def test_forgetting_never_leaves_the_downloads(name):
    (paths.data_dir() / "encoders").mkdir(parents=True)
    (paths.data_dir() / "downloads").mkdir()
    assert not forget_download(name) and (paths.data_dir() / "encoders").is_dir()


def test_one_module_of_the_engine_can_open_connections():
    """``hub.py`` calls out and one listens on this computer alone; everything else has no means to use a network.

    Where a person names a cluster, it is seen whether it is one; who publishes a library gives the computer's name.
    """
    root = Path(__file__).resolve().parents[3] / "engine"
    means = re.compile(
        r"^\s*(import|from) (urllib\.(request|error)|http\b|socket\b|ssl\b|requests|urllib3|httpx)", re.M
    )
    found = {path.relative_to(root).as_posix() for path in root.rglob("*.py") if means.search(path.read_text("utf-8"))}
    asked_for = {"cluster/connection.py", "bucket/snapshot.py"}
    assert found == {"model_hub/hub.py", "serve/http_server.py", "session_bus.py", *asked_for}

"""Which files of a model are taken? A short list of kinds; nothing that could run, nothing that leads elsewhere."""

from __future__ import annotations

import re

from engine.errors import DownloadError
from engine.export.repository_graphs import beside, choose_graphs
from engine.model_hub.hub import Listing, RemoteFile

# Nothing else of a model is ever asked for. One folder deep: sentence-transformers' modules.
_WANTED = re.compile(
    r"([0-9]+_[A-Za-z]+/)?("
    r"config\.json|config_sentence_transformers\.json|modules\.json|sentence_bert_config\.json|"
    r"tokenizer\.json|tokenizer_config\.json|special_tokens_map\.json|added_tokens\.json|"
    r"vocab\.(txt|json)|merges\.txt|sentencepiece\.bpe\.model|spiece\.model|tokenizer\.model|"
    r"model\.safetensors|model\.safetensors\.index\.json|model-[0-9]{5}-of-[0-9]{5}\.safetensors|"
    r"README\.md|LICEN[SC]E(\.txt|\.md)?|NOTICE(\.txt|\.md)?)"
)
# Where an encoder's own weights lie; other folders hold projections. Static ones have a folder of their own.
_WEIGHTS = re.compile(r"(0_[A-Za-z]+/)?model(-[0-9]{5}-of-[0-9]{5})?\.safetensors")
_SHARD = re.compile(r"(.*/)?model-[0-9]{5}-of-[0-9]{5}\.safetensors")
INDEX = "model.safetensors.index.json"
_PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")


def choose_published(listing: Listing) -> tuple[RemoteFile, ...]:
    """Return the files to take of a repository that publishes ONNX, small ones first; none where it does not.

    Of the graphs the one for this processor is taken, and the precision it is compared with; of the weights only those
    of layers behind the pooling.

    Raises:
        DownloadError: a name would lead out of the folder.
    """
    present = {file.path: file for file in _checked(listing)}
    chosen = choose_graphs(present)
    if chosen is None or "tokenizer.json" not in present or "config.json" not in present:
        return ()
    graphs = {one for path in chosen.paths for one in (path, *beside(path, present))}
    wanted = [
        file
        for path, file in present.items()
        if path in graphs or (_WANTED.fullmatch(path) and not _WEIGHTS.fullmatch(path) and not path.endswith(INDEX))
    ]
    return _small_first(listing, wanted)


def _checked(listing: Listing) -> tuple[RemoteFile, ...]:
    for file in listing.files:
        if not _is_tame(file.path) or file.size_bytes < 0:
            raise DownloadError("refused", f"{listing.name} has a file named {file.path!r}; nothing was downloaded.")
    return listing.files


def _small_first(listing: Listing, wanted: list[RemoteFile]) -> tuple[RemoteFile, ...]:
    if len({file.path.casefold() for file in wanted}) != len(wanted):
        raise DownloadError("refused", f"{listing.name} has two files of one name; nothing was downloaded.")
    return tuple(sorted(wanted, key=lambda file: (file.size_bytes, file.path)))


def choose_files(listing: Listing) -> tuple[RemoteFile, ...]:
    """Return the files to take, small ones first.

    Raises:
        DownloadError: a name would lead out of the folder, or there are no weights that are safe to open.
    """
    wanted = [file for file in _checked(listing) if _WANTED.fullmatch(file.path)]
    present = {file.path for file in wanted}
    if not any(_WEIGHTS.fullmatch(path) for path in present):
        if any(file.path.endswith(_PICKLES) for file in listing.files):
            raise DownloadError(
                "unusable",
                f"{listing.name} has its weights only in a form that can run code when it is opened; look for a "
                "version with safetensors.",
            )
        raise DownloadError("unusable", f"{listing.name} holds no weights; look for a version with safetensors.")
    if "model.safetensors" in present:  # the same weights a second time
        wanted = [file for file in wanted if not _SHARD.fullmatch(file.path) and file.path != INDEX]
    return _small_first(listing, wanted)


def _is_tame(path: str) -> bool:
    """Return whether a path stays in its folder, on every system."""
    inside = not {"", ".", ".."} & set(path.split("/"))
    return inside and path.isprintable() and not set("\\:") & set(path)

"""Which vectors of a file from elsewhere may wait for one's own passages? Sound ones, of one's own encoder, tried out.

A file may come from anybody. What it claims is compared with what it holds before room is made for it, every vector is
looked at, and where the library holds passages of the file some are made again. Nothing is kept of a file that fails
anywhere. Until a run commits a passage that asks for a vector, the library itself is untouched.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.errors import InputError
from engine.maintenance.vectors_file import ENCODER, NAME, VECTOR, VERSION, file_schema
from engine.paths import display_path
from engine.private import make_private
from engine.progress import CancelToken
from engine.reports.maintenance import LoanReport, ShareCallback
from engine.store.borrowed import FOLDER, Loan, LoanFacts, NewLoan, loans
from engine.store.columns import ID_SHIFT
from engine.store.disk_space import not_written
from engine.store.lock import WriterLock
from engine.store.passage_names import NAME_BYTES
from engine.store.passages import Passage, Passages
from engine.wording import NO_ROOM

if TYPE_CHECKING:
    from engine.encoders import Encoder, Manifest
    from engine.encoders.matryoshka import Vectors
    from engine.store.store import Store

_BATCH_ROWS = 8192
# Our own files have 16,384 rows a group; more are room that a forger wants to have taken.
_MOST_GROUP_ROWS = 1 << 17
_MOST_FOOTER_BYTES = 64 << 20
_MOST_OVERHEAD_BYTES = 1 << 20  # of a group: page headers, the encoder's name
# Lengths of vectors, squared: float16 changes the fourth digit.
_LENGTHS = (0.99, 1.01)
_SAMPLE = 48
LEAST_COSINE = 0.999
_CHECK_SHARE = 0.1  # of the work, for who watches


class VectorsFile:
    """A file of vectors, its outside looked at. Construct with ``open_vectors``."""

    def __init__(self, path: Path, parquet: Any, facts: dict[str, str]) -> None:
        self.path = path
        self.parquet = parquet
        self.encoder, self.recipe = facts["encoder"], facts["recipe"]
        self.rows = int(parquet.metadata.num_rows)

    def refuse(self, why: str) -> InputError:
        """Return the error that says why nothing of the file is taken."""
        return refusal(self.path, why)


def refusal(path: Path, why: str) -> InputError:
    """Return the error that says why nothing of a file is taken."""
    return InputError(f"{display_path(path)} is not used, for {why}; ask for it to be exported again.")


def open_vectors(path: Path) -> VectorsFile:
    """Open a file and look at what it says of itself; its vectors are not read yet.

    Raises:
        InputError: it is no file of vectors, or none that this version reads.
    """
    import pyarrow.parquet as pq

    if not path.is_file():
        raise InputError(f"There is no file {display_path(path)}; check the path.")
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - 8))
            footer_bytes = int.from_bytes(file.read(4), "little")
        if footer_bytes > _MOST_FOOTER_BYTES:
            raise refusal(path, "it is damaged, or no Parquet file")
        parquet = pq.ParquetFile(path, page_checksum_verification=True, memory_map=False, pre_buffer=False)
        facts = {
            key.decode(): value.decode()
            for key, value in (parquet.metadata.metadata or {}).items()
            if key in (b"kenning_vectors", b"encoder", b"recipe", b"dims")
        }
    except PermissionError as error:
        raise InputError(f"{display_path(path)} cannot be opened ({error.strerror}); check its permissions.") from error
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        raise refusal(path, "it is damaged, or no Parquet file") from error
    if "kenning_vectors" not in facts:
        raise InputError(f"{display_path(path)} holds no vectors to borrow; make one with: kenning vectors export FILE")
    if facts["kenning_vectors"] != VERSION:
        version = ascii(facts["kenning_vectors"][:20])
        raise InputError(f"{display_path(path)} has format {version}, this Kenning reads {VERSION}; update Kenning.")
    if len(facts) < 4:
        raise refusal(path, "it does not say which encoder made it")
    return VectorsFile(path, parquet, facts)


def take_in(
    store: Store,
    encoder: Encoder,
    file: VectorsFile,
    *,
    on_progress: ShareCallback | None = None,
    cancel: CancelToken | None = None,
) -> LoanReport:
    """Read a whole file, look at every vector, try some out, and let them wait for passages that ask for them.

    Raises:
        InputError: the file is forged, damaged, or another encoder's; nothing of it is kept.
        DiskFullError: nothing is left behind.
        StoreLockedError: another process takes in a file just now.
        Cancelled: nothing is left behind.
    """
    start = time.monotonic()
    late = bool(store.ledger.meta("late_chunking", False))
    check_outside(file, encoder.manifest, late=late)
    _check_room(store, file)
    tell, token = on_progress or (lambda _share: None), cancel or CancelToken()
    name = _folder_name(file)
    with WriterLock(_waiting_room(store.folder)):
        if any(loan.folder.name == name and loan.facts.refused for loan in loans(store.folder)):
            raise file.refuse("its vectors proved wrong here before")
        coming = NewLoan(store.folder, name, encoder.manifest.full_dims)
        try:
            _read(file, encoder.manifest, coming, tell, token)
            facts = LoanFacts(display_path(file.path), file.encoder, file.recipe, encoder.manifest.full_dims, file.rows)
            loan = coming.seal(facts)
            here, sample = _matches(store, loan)
            _try_out(store, encoder, loan, sample, file, token)
            tell(1.0)
            size = loan.size_bytes()
            facts = replace(loan.facts, checked=len(sample))
            loan.close()
            coming.finish(facts)
        except ValueError as error:
            raise file.refuse(str(error)) from error
        except (pa.ArrowException, MemoryError) as error:
            raise file.refuse("it is damaged") from error
        except OSError as error:
            raise _of_disk(error, file, store.folder) from error
        finally:
            coming.give_up()
    return LoanReport(
        facts.file, encoder.manifest.name, facts.vectors, here, len(sample), size, time.monotonic() - start
    )


def _waiting_room(library: Path) -> Path:
    try:
        make_private(library / FOLDER)
    except OSError as error:
        raise not_written(library, error) from error
    return library / FOLDER


def check_outside(file: VectorsFile, manifest: Manifest, *, late: bool) -> None:
    """Compare what a file says of itself with the library's encoder.

    Raises:
        InputError: it is another encoder's, or no such file at all.
    """
    if file.encoder != manifest.fingerprint:
        theirs = ascii(file.encoder.partition(":")[0][:60])
        raise InputError(
            f"The vectors of {display_path(file.path)} were made by the encoder {theirs}, the library's is "
            f"{manifest.name} ({manifest.fingerprint}); export them from a library with the same encoder."
        )
    if file.recipe != manifest.recipe(late=late):
        raise InputError(
            f"The vectors of {display_path(file.path)} were made by the same encoder in another way (late chunking, "
            "tokenizer or prefix); export them from a library that is made like this one."
        )
    found, expected = file.parquet.schema_arrow, file_schema(manifest.full_dims)
    if found.names != expected.names:
        raise file.refuse("it has other columns")
    if found.field(VECTOR).type != expected.field(VECTOR).type:
        raise file.refuse(f"its vectors have not {manifest.full_dims} dimensions of two bytes")
    if found.field(NAME).type != expected.field(NAME).type or not _is_text(found.field(ENCODER).type):
        raise file.refuse("its columns hold something else")


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind.value_type if pa.types.is_dictionary(kind) else kind))


def _check_room(store: Store, file: VectorsFile) -> None:
    """Hold a file to what it claims: unit vectors do not shrink to nothing, so few bytes are few vectors."""
    metadata, size = file.parquet.metadata, file.path.stat().st_size
    width = file.parquet.schema_arrow.field(VECTOR).type.byte_width
    groups = [metadata.row_group(place) for place in range(metadata.num_row_groups)]
    rows = sum(max(0, group.num_rows) for group in groups)
    if file.rows < 0 or rows != file.rows or any(group.num_rows > _MOST_GROUP_ROWS for group in groups):
        raise file.refuse("it does not hold as many vectors as it says")
    if file.rows * (NAME_BYTES + width // 2) > size:
        raise file.refuse(f"it says that it holds {file.rows:,} vectors, and is too small for them")
    most = file.rows * (2 * NAME_BYTES + width) + len(groups) * _MOST_OVERHEAD_BYTES
    if sum(max(0, group.total_byte_size) for group in groups) > most:
        raise file.refuse("it holds more than vectors")
    store.rows.check_space(file.rows * (NAME_BYTES + 8 + width))


def _folder_name(file: VectorsFile) -> str:
    """Return where a file's vectors wait: the same file, read again, takes its own place."""
    digest = hashlib.blake2b(digest_size=16)
    with file.path.open("rb") as content:
        while block := content.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _read(file: VectorsFile, manifest: Manifest, coming: NewLoan, tell: ShareCallback, token: CancelToken) -> None:
    done = 0
    for batch in file.parquet.iter_batches(_BATCH_ROWS, use_threads=False):
        token.check()
        if any(batch[name].null_count for name in batch.schema.names):
            raise ValueError("it has empty fields")
        if set(batch[ENCODER].unique().to_pylist()) != {manifest.fingerprint}:
            raise ValueError("some of its vectors are another encoder's")
        names = _bytes_of(batch[NAME], NAME_BYTES)
        vectors = np.frombuffer(_bytes_of(batch[VECTOR], 2 * manifest.full_dims), "<f2").reshape(len(batch), -1)
        _check_numbers(vectors.astype(np.float32), has_length=manifest.normalize)
        coming.add(names, vectors)
        done += len(batch)
        tell((1 - _CHECK_SHARE) * done / max(1, file.rows))
    if done != file.rows:
        raise ValueError("it does not hold as many vectors as it says")


def _bytes_of(column: pa.Array, width: int) -> bytes:
    data = column.buffers()[1]
    start = column.offset * width
    return bytes(memoryview(data)[start : start + len(column) * width]) if data is not None else b""


def _check_numbers(vectors: Vectors, *, has_length: bool) -> None:
    squared = np.einsum("ij,ij->i", vectors, vectors)
    if not np.isfinite(squared).all():
        raise ValueError("some of its numbers are not finite")
    least = _LENGTHS[0] if has_length else 0.0
    if len(squared) and not (least <= squared.min() and squared.max() <= _LENGTHS[1]):
        raise ValueError("some of its vectors have not length 1")


def _matches(store: Store, loan: Loan) -> tuple[int, list[int]]:
    """Return how many of the vectors are of passages that the library holds, and ids of some drawn from them."""
    held: list[npt.NDArray[np.int64]] = []
    counted: list[npt.NDArray[np.int64]] = []
    for names, ids in store.passages.every():
        places = loan.places(names)
        held.append(ids[places >= 0])
        counted.append(places[places >= 0])
    ids = np.concatenate([np.zeros(0, np.int64), *held])
    here = len(np.unique(np.concatenate([np.zeros(0, np.int64), *counted])))
    drawn = np.random.default_rng().permutation(len(ids))[:_SAMPLE]
    return here, sorted(ids[drawn].tolist())


def _try_out(
    store: Store, encoder: Encoder, loan: Loan, ids: Sequence[int], file: VectorsFile, token: CancelToken
) -> None:
    """Make some passages' vectors again and compare.

    Raises:
        ValueError: one is another than the file's.
    """
    wanted = set(ids)
    documents = sorted({number >> ID_SHIFT for number in ids})
    passages = [one for one in Passages(store).of_documents(documents) if one.id in wanted] if documents else []
    lent = loan.find([one.name for one in passages])
    for passage, vector in zip(passages, embedded(encoder, passages, token), strict=True):
        theirs = lent[passage.name]
        if float(vector @ theirs) < LEAST_COSINE * float(np.linalg.norm(vector) * np.linalg.norm(theirs)):
            raise ValueError("a vector is not what the encoder makes of that passage of yours")


def embedded(encoder: Encoder, passages: Sequence[Passage], token: CancelToken) -> Iterator[Vectors]:
    """Yield the vectors, (dims,), that the encoder makes of passages, each as its library has it made."""
    alone = [one.text for one in passages if one.span is None]
    around = [(one.text, [one.span]) for one in passages if one.span is not None]
    made = encoder.embed_spans(around, cancel=token) if around else encoder.embed(alone, cancel=token)
    yield from made


def _of_disk(error: OSError, file: VectorsFile, library: Path) -> Exception:
    if error.errno in NO_ROOM:
        return not_written(library, error)
    return file.refuse(f"it cannot be read ({error.strerror or type(error).__name__})")

"""Which parts of the engine's sentences are phrases of its own? For the catalogues; see ``engine_words``.

Most of what stands in a sentence is a name or a number, and stays as it is. A phrase is translated only in the
sentences that hold one, so that a file which is called like one keeps its name. A test holds both lists against the
engine's source.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PHRASES = (
    # What a setting takes.
    QT_TRANSLATE_NOOP("engine", "true or false"),
    QT_TRANSLATE_NOOP("engine", "a whole number"),
    QT_TRANSLATE_NOOP("engine", "a number"),
    QT_TRANSLATE_NOOP("engine", "a text"),
    # Why a file of vectors is not used.
    QT_TRANSLATE_NOOP("engine", "it is damaged, or no Parquet file"),
    QT_TRANSLATE_NOOP("engine", "it is damaged"),
    QT_TRANSLATE_NOOP("engine", "{0} is damaged"),
    QT_TRANSLATE_NOOP("engine", "it does not say which encoder made it"),
    QT_TRANSLATE_NOOP("engine", "its vectors proved wrong here before"),
    QT_TRANSLATE_NOOP("engine", "it has other columns"),
    QT_TRANSLATE_NOOP("engine", "its vectors have not {0} dimensions of two bytes"),
    QT_TRANSLATE_NOOP("engine", "its columns hold something else"),
    QT_TRANSLATE_NOOP("engine", "it does not hold as many vectors as it says"),
    QT_TRANSLATE_NOOP("engine", "it says that it holds {0} vectors, and is too small for them"),
    QT_TRANSLATE_NOOP("engine", "it holds more than vectors"),
    QT_TRANSLATE_NOOP("engine", "it cannot be read ({0})"),
    QT_TRANSLATE_NOOP("engine", "it has empty fields"),
    QT_TRANSLATE_NOOP("engine", "some of its vectors are another encoder's"),
    QT_TRANSLATE_NOOP("engine", "some of its numbers are not finite"),
    QT_TRANSLATE_NOOP("engine", "some of its vectors have not length 1"),
    QT_TRANSLATE_NOOP("engine", "a vector is not what the encoder makes of that passage of yours"),
    QT_TRANSLATE_NOOP("engine", "it has two different vectors for one text"),
    # What an encoder or a reranker gave.
    QT_TRANSLATE_NOOP("engine", "projections that do not fit ({0})"),
    QT_TRANSLATE_NOOP("engine", "numbers of shape {0} for {1} pairs"),
    QT_TRANSLATE_NOOP("engine", "numbers that are not finite"),
    QT_TRANSLATE_NOOP("engine", "states of shape {0}"),
    QT_TRANSLATE_NOOP("engine", "projections ({0})"),
    QT_TRANSLATE_NOOP("engine", "{0} dimensions"),
    # How a part is added that is not installed.
    QT_TRANSLATE_NOOP("engine", 'the part "{0}" is not in this bundle; install Kenning from its source'),
    QT_TRANSLATE_NOOP("engine", 'add the part "{0}" with: {1}'),
    # Why a library cannot have an encoder; what came of fetching a version.
    QT_TRANSLATE_NOOP("engine", "{0} pools by one token, and the library's passages know the text around them."),
    QT_TRANSLATE_NOOP("engine", "Version {0} was dropped while it was fetched; the newer one is taken."),
    # How many there are, and of what.
    QT_TRANSLATE_NOOP("engine", "none"),
    QT_TRANSLATE_NOOP("engine", "1 passage"),
    QT_TRANSLATE_NOOP("engine", "{0} passages"),
)
# The sentences that hold one, and in which place, counted from 0.
HOLDS_PHRASE = {
    QT_TRANSLATE_NOOP("engine", "Setting {0} is {1}; it takes {2}."): 2,
    QT_TRANSLATE_NOOP("engine", "{0} is not used, for {1}; ask for it to be exported again."): 1,
    QT_TRANSLATE_NOOP("engine", "The reranker {0} gave {1}; install it again."): 1,
    QT_TRANSLATE_NOOP(
        "engine", "The encoder {0} gave {1} where its manifest says {2} dimensions; install it again."
    ): 1,
    QT_TRANSLATE_NOOP("engine", "Libraries in buckets need an optional part; {0}."): 0,
    QT_TRANSLATE_NOOP("engine", "Exporting needs {0}; {1}"): 1,
    QT_TRANSLATE_NOOP("engine", "{0} Choose another encoder."): 0,
    QT_TRANSLATE_NOOP("engine", "{0} Try again in a moment."): 0,
    QT_TRANSLATE_NOOP("engine", "There is no {0} {1}; at hand: {2}."): 2,
    QT_TRANSLATE_NOOP("engine", "The library holds {0}; {1} are needed to compare encoders on."): 0,
    QT_TRANSLATE_NOOP("engine", "The list stays as it was found: {0}"): 0,
}

"""Which words of the settings come from the engine? The titles, helps and choices of ``Settings``, for the catalogues.

A test holds the list against the fields.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

FIELD_WORDS = (
    QT_TRANSLATE_NOOP("settings", "The encoder for new libraries"),
    QT_TRANSLATE_NOOP("settings", "Auto takes the one that reads the files' languages, else a name or folder."),
    QT_TRANSLATE_NOOP("settings", "The reranker that reads the best results again"),
    QT_TRANSLATE_NOOP("settings", "Off, or the name or folder of one that was added."),
    QT_TRANSLATE_NOOP("settings", "Dimensions searched"),
    QT_TRANSLATE_NOOP("settings", "Smaller is faster and takes less space."),
    QT_TRANSLATE_NOOP("settings", "Layers of the encoder for new libraries"),
    QT_TRANSLATE_NOOP("settings", "0 means all, fewer index faster where it allows."),
    QT_TRANSLATE_NOOP("settings", "In new libraries each passage's vector knows the text around it"),
    QT_TRANSLATE_NOOP("settings", "Indexing takes twice as long."),
    QT_TRANSLATE_NOOP("settings", "What is kept of each dimension"),
    QT_TRANSLATE_NOOP("settings", "Binary keeps its sign, an eighth of a byte."),
    QT_TRANSLATE_NOOP("settings", "Colours of the window"),
    QT_TRANSLATE_NOOP("settings", "What moves in the window"),
    QT_TRANSLATE_NOOP("settings", "Reduced shows waiting without movement."),
    QT_TRANSLATE_NOOP("settings", "Language of the window"),
    QT_TRANSLATE_NOOP("settings", "It changes when Kenning is started again, and the command line speaks English."),
    QT_TRANSLATE_NOOP("settings", "Processor cores for indexing"),
    QT_TRANSLATE_NOOP("settings", "0 means all."),
    QT_TRANSLATE_NOOP("settings", "Where the encoder runs"),
    QT_TRANSLATE_NOOP("settings", "Auto takes the GPU where it is faster."),
    QT_TRANSLATE_NOOP("settings", "Larger files are skipped, in megabytes"),
    QT_TRANSLATE_NOOP("settings", "Time limit for reading one file, in seconds"),
    QT_TRANSLATE_NOOP("settings", "Memory limit for reading one file, in megabytes"),
    QT_TRANSLATE_NOOP("settings", "Recognise text in scans and pictures where the extra is there"),
    QT_TRANSLATE_NOOP("settings", "Read files and folders whose names start with a dot"),
    QT_TRANSLATE_NOOP("settings", "Remember what was asked"),
    QT_TRANSLATE_NOOP(
        "settings", "The questions stay in the library, for you alone, and switching it off deletes them."
    ),
    QT_TRANSLATE_NOOP("settings", "Leave out what .gitignore files leave out"),
    QT_TRANSLATE_NOOP("settings", ".kenningignore files always count."),
    QT_TRANSLATE_NOOP("settings", "Go on indexing when the window is closed"),
    QT_TRANSLATE_NOOP("settings", "Keep Kenning running in the background"),
    QT_TRANSLATE_NOOP("settings", "Closing the window leaves it in the tray, whose menu ends it."),
    QT_TRANSLATE_NOOP("settings", "Start Kenning at login"),
    QT_TRANSLATE_NOOP("settings", "Without a window, in the tray where there is one, and it keeps running."),
    QT_TRANSLATE_NOOP("settings", "Key that shows the search bar from everywhere"),
    QT_TRANSLATE_NOOP("settings", "The desktop is asked for it, and may ask you."),
    QT_TRANSLATE_NOOP("settings", "Answer the desktop's own search"),
    QT_TRANSLATE_NOOP("settings", "Its programs then see names and passages of your files that are found."),
    QT_TRANSLATE_NOOP("settings", "Share of the whole processor that indexing may take, in percent"),
    QT_TRANSLATE_NOOP("settings", "100 means no limit."),
    QT_TRANSLATE_NOOP("settings", "Pause indexing on battery"),
    QT_TRANSLATE_NOOP("settings", "What was just saved is still taken in, and the window can go on anyway."),
    QT_TRANSLATE_NOOP("settings", "Pause indexing while a question is typed in the window"),
    QT_TRANSLATE_NOOP("settings", "Binary"),
    QT_TRANSLATE_NOOP("settings", "System"),
    QT_TRANSLATE_NOOP("settings", "Light"),
    QT_TRANSLATE_NOOP("settings", "Dark"),
    QT_TRANSLATE_NOOP("settings", "Reduced"),
    QT_TRANSLATE_NOOP("settings", "Auto"),
    QT_TRANSLATE_NOOP("settings", "Cpu"),
    QT_TRANSLATE_NOOP("settings", "Openvino"),
    QT_TRANSLATE_NOOP("settings", "Off"),
)

#!/usr/bin/env bash
# A QTextEdit opens the file of a picture by itself where its loadResource gives none.
#
# Packages: PySide6-Essentials==6.11.1, shiboken6==6.11.1 (Qt 6.11.1, Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a QTextEdit whose loadResource returns nothing for a picture shows none: the method "loads the resource", and
#        an invalid QVariant is how the documentation says that there is none.
# Behaviour: where loadResource gives nothing for a picture, Qt's image handler opens the file of that name by itself,
#        outside of the document's folder too (Markdown and HTML alike). Only a picture that is not null, even one of
#        a single pixel, keeps the file closed.
# Output seen:
#   nothing returned, Markdown: 1200 red pixels, file read: yes
#   nothing returned, HTML: 1200 red pixels, file read: yes
#   one pixel returned, Markdown: 0 red pixels, file read: no
#   one pixel returned, HTML: 0 red pixels, file read: no
# Source: https://doc.qt.io/qt-6/qtextedit.html#loadResource ("The default implementation ignores type and name and
#        returns an invalid QVariant.")
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet --disable-pip-version-check install PySide6-Essentials==6.11.1 shiboken6==6.11.1
mkdir "$work/home"
cat > "$work/look.py" <<'PY'
import os
import sys

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTextEdit

app = QApplication([])
picture = os.path.join(sys.argv[1], "outside.png")
image = QImage(40, 30, QImage.Format.Format_RGB32)
image.fill(0xFFFF0000)
image.save(picture)
os.chdir(os.path.join(sys.argv[1], "home"))


class View(QTextEdit):
    answer = None

    def loadResource(self, kind, name):
        return self.answer


def look(answer, fill):
    os.utime(picture, (1, 2))  # any reading sets the first to now
    view = View()
    view.answer = answer
    view.resize(300, 200)
    fill(view)
    shown = view.grab().toImage()
    red = sum(shown.pixelColor(x, y).name() == "#ff0000" for x in range(300) for y in range(200))
    return red, os.stat(picture).st_atime != 1


pixel = QImage(1, 1, QImage.Format.Format_ARGB32)
pixel.fill(0)
forms = {
    "Markdown": lambda view: view.setMarkdown(f"![p]({picture})"),
    "HTML": lambda view: view.setHtml(f'<img src="{picture}">'),
}
still_so = True
for said, answer, opens in (("nothing", None, True), ("one pixel", pixel, False)):
    for name, fill in forms.items():
        red, read = look(answer, fill)
        print(f"{said} returned, {name}: {red} red pixels, file read: {'yes' if read else 'no'}")
        still_so = still_so and (red > 0) == opens
sys.exit(0 if still_so else 1)
PY
QT_QPA_PLATFORM=offscreen "$work/venv/bin/python" "$work/look.py" "$work"

# ruff: noqa: E501  (the texts below are easier to read and to change unbroken)
"""Make the two PDF files of the sample folder: ``python packaging/make_sample_pdfs.py``.

Drawn with Qt, so that no further program is needed. The text stands here and nowhere else.
"""

from __future__ import annotations

import os
import re
from html import unescape
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # else the order of objects in the file changes from run to run

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt  # noqa: E402  (after the platform is chosen)
from PySide6.QtGui import (  # noqa: E402
    QFont,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
)

SAMPLE = Path(__file__).resolve().parents[1] / "assets" / "sample"

RENT = """
<h1>Rent agreement</h1>
<p>between Hilde Aamodt, Kirkegata 4 (the owner), and Tomas Reyes and Ines Castellano (the tenants), about the flat on the second floor of Lindenhof 12.</p>
<h2>1. The flat</h2>
<p>The flat has three rooms, a kitchen, a bathroom and a balcony, together 78 square metres. A compartment in the cellar and a place for two bicycles belong to it. Its state on the day of moving in is recorded in a protocol that both sides sign; whatever is not written there counts as having been in order.</p>
<h2>2. Beginning and end</h2>
<p>The agreement begins on 1 October 2025 and has no fixed end. The tenants may end it at the close of any month if they say so in writing three months before. The owner may end it only for the reasons that the law allows, and has to name them. Whoever finds a new tenant whom the owner accepts may leave earlier.</p>
<h2>3. Rent</h2>
<p>The monthly rent is 1,140. It is due on the third working day of each month. Heating, water, cleaning of the stairs and refuse are paid in advance with 210 a month; once a year they are settled against the real cost, and the difference is paid back or asked for within thirty days.</p>
<p>The rent may be raised once a year, at most by the rise of consumer prices, and for the first time after two years. The owner announces it two months ahead.</p>
<h2>4. Security</h2>
<p>The tenants hand over 2,280, two months' rent, as a security. It may be paid in three equal parts. The owner keeps it in an account of its own, apart from her other money, and the interest belongs to the tenants.</p>
<p>After the tenants have moved out and returned every key, the owner has eight weeks to pay the sum back together with its interest. She may hold back only what she needs for damage named in the final protocol, and has to prove the cost with bills. For the yearly settlement of heating and water she may retain up to 200 until the bill has come.</p>
<h2>5. Use of the flat</h2>
<p>Small pets in cages and aquaria are welcome without asking. For a dog or a cat the owner's consent is needed; she may refuse only for good cause, such as an allergy in the house. Music may be played until ten in the evening.</p>
<p>A room may be sublet for up to six months while one of the tenants is away for work or study. The owner has to be told the guest's name. Renting to tourists by the night is not allowed.</p>
<h2>6. Repairs</h2>
<p>The owner repairs what wears out: heating, windows, pipes, the cooker. The tenants report any fault without delay. If the heating fails in winter for more than two days, the rent falls by a fifth for as long as it lasts. If more than half of the rooms cannot be used, no rent is due.</p>
<p>Small repairs on things that are touched every day, such as taps, switches and door handles, are paid by the tenants up to 90 each and 270 a year.</p>
<h2>7. Changes</h2>
<p>Walls may be painted in any colour, and have to be light again at the end. Shelves may be screwed on; holes are filled before moving out. Anything that touches pipes, wires or walls needs the owner's written consent.</p>
<h2>8. Moving out</h2>
<p>The flat is returned swept, with all keys and in the state in which it was taken over, apart from what normal living wears off. The tenants need not renovate. Both sides walk through the rooms together and write down what they find.</p>
<p>Lindenhof, 14 September 2025</p>
<p>Hilde Aamodt, Tomas Reyes, Ines Castellano</p>
"""

BICYCLE = """
<h1>The bicycle handbook</h1>
<p>Everything that a commuter's bicycle needs in a year, with the tools of a kitchen drawer and one afternoon a season.</p>
<h2>Every week</h2>
<p>Squeeze the tyres. If the thumb leaves a dent, pump: 4 bar for a tyre of 37 mm, more if you are heavy. Soft tyres are the reason for most punctures, because the tube is pinched between the kerb and the rim.</p>
<p>Lift the front wheel and spin it. It should run between the pads without touching them. Listen, too: a regular ticking is a loose spoke or a reflector, a grinding sound is grit in the bearing.</p>
<h2>Every month</h2>
<p>Wipe the drive chain with a rag until the rag stays clean, then put one drop of oil on every roller and wipe again. Oil on the outside does nothing but collect dust. In winter, when there is salt on the road, do it every week.</p>
<h2>The drive train</h2>
<p>Sprockets and links wear together. As the links stretch, they ride higher on the teeth, and one day, under the full weight of a start at the traffic lights, they jump over them: a sudden jerk forward, with no resistance under the foot. Measure with a gauge. Above 0.75 per cent replace the links alone; beyond 1 per cent the sprockets have been filed into shark fins and must be replaced as well.</p>
<p>If it jumps only in one gear, look at the adjustment first. Turn the barrel on the rear derailleur by half a turn, anticlockwise if it hesitates to climb to a larger sprocket, clockwise if it is slow to drop.</p>
<h2>Brakes</h2>
<p>A brake lever should stop at least two fingers from the handlebar. If it comes closer, tighten the cable at the lever. Pads have grooves; when the grooves are gone, so is the pad. Squealing usually means that both ends of the pad touch at once. Turn it in slightly, so that its front end meets the rim a millimetre before its rear.</p>
<p>Discs must never see oil. If they do, no cleaning helps: take new pads, and clean the disc with alcohol.</p>
<h2>Punctures</h2>
<p>Take the wheel out and the tyre off on one side. Before you patch anything, find what caused it: run a cloth round the inside of the tyre, and it will catch on the thorn. Roughen the tube, spread the glue thinly, wait until it is dull, and press the patch on for a minute. Two small holes side by side, like the bite of a snake, mean that the pressure was too low.</p>
<h2>Lights</h2>
<p>A dynamo that hums but gives no light most often has a corroded plug. Pull it off, scratch the contacts bright, and put it back with a trace of grease. Aim the lamp so that the centre of its beam meets the road ten metres ahead.</p>
<h2>Winter</h2>
<p>Put the bicycle where it does not freeze and thaw in turns, for the water that gets into the cables is what stiffens them. Lower the pressure of the tyres by half a bar on snow. Rinse salt off with a can, not with a jet: high pressure drives the water past the seals and into the bearings.</p>
<h2>When to let a workshop do it</h2>
<p>Bottom bracket, headset and hydraulic brakes need tools that cost more than the repair. A wheel that is more than three millimetres out of true should be left to someone who does it every day. Ask for the price first, and for the old parts back: it keeps everyone honest, and you learn what worn looks like.</p>
"""

# Size in points, weight, room before and after in points, line height as a factor.
LOOKS = {
    "h1": (19, QFont.Weight.Bold, 0, 8, 1.2),
    "h2": (12, QFont.Weight.Bold, 9, 3, 1.2),
    "p": (10.5, QFont.Weight.Normal, 0, 6, 1.38),
}
MARGIN_PT = 50
RESOLUTION = 600


def write_pdf(name: str, title: str, markup: str) -> Path:
    """Set ``markup`` on A5 pages, line by line, and write it into the sample folder.

    QTextDocument.print_ is not used: at a page's end it draws a paragraph twice, once cut off,
    and programs that read the file find the hidden lines too.
    """
    path = SAMPLE / name
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("packaging/make_sample_pdfs.py")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(RESOLUTION)
    painter = QPainter(writer)
    scale = RESOLUTION / 72
    width, height, margin = writer.width(), writer.height(), MARGIN_PT * scale
    y, page = margin, 1
    for tag, text in re.findall(r"<(h1|h2|p)>(.*?)</\1>", markup, re.DOTALL):
        size, weight, before, after, factor = LOOKS[tag]
        # The bytes depend on the font; the files in the tree were made with fonts-urw-base35.
        font = QFont("Nimbus Sans")
        font.setPointSizeF(size)
        font.setWeight(weight)
        layout, pitch = set_lines(unescape(text).strip(), font, writer, width - 2 * margin), size * factor * scale
        y += before * scale
        needed = pitch * (3 if tag != "p" else 1)  # a heading never stands alone at the end of a page
        for number in range(layout.lineCount()):
            if y + max(pitch, needed if number == 0 else 0) > height - margin:
                draw_number(painter, page, width, height)
                writer.newPage()
                y, page = margin, page + 1
            line = layout.lineAt(number)
            line.setPosition(QPointF(0, 0))
            line.draw(painter, QPointF(margin, y))
            y += pitch
        y += after * scale
    draw_number(painter, page, width, height)
    painter.end()
    del writer
    fix_date(path)
    return path


def set_lines(text: str, font: QFont, device: QPdfWriter, width: float) -> QTextLayout:
    """Break ``text`` into lines of ``width``."""
    layout = QTextLayout(text, font, device)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def draw_number(painter: QPainter, page: int, width: float, height: float) -> None:
    """Put the page's number at its foot."""
    painter.setFont(QFont("Nimbus Sans", 9))
    foot = QRectF(0, height - MARGIN_PT * RESOLUTION / 72 * 0.8, width, 200)
    painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(page))


def fix_date(path: Path) -> None:
    """Put a fixed date into the file, so that two runs give the same bytes."""
    data = path.read_bytes()
    data = re.sub(rb"D:\d{14}(?:[+-]\d\d'\d\d'|Z)?", _same_length(b"D:20260101120000"), data)
    data = re.sub(rb'(xmp:\w+Date=")[^"]*', _same_length(b"2026-01-01T12:00:00+00:00"), data)
    data = re.sub(rb"(/ID \[ <)[0-9a-f]+(?:> <)[0-9a-f]+", _same_length(b"0" * 72 + b"> <" + b"0" * 72), data)
    data = re.sub(rb"uuid:[0-9a-f-]{36}", b"uuid:00000000-0000-4000-8000-000000000000", data)
    path.write_bytes(data)


def _same_length(value: bytes):  # noqa: ANN202  (a replacement function for re.sub)
    def replace(match: re.Match[bytes]) -> bytes:
        lead = match.group(1) if match.re.groups else b""
        return lead + value[: len(match.group()) - len(lead)].ljust(len(match.group()) - len(lead))

    return replace


def main() -> None:
    """Write both files and say how large they are."""
    application = QGuiApplication.instance() or QGuiApplication([])
    for name, title, html in (
        ("rent-agreement.pdf", "Rent agreement, Lindenhof 12", RENT),
        ("bicycle-handbook.pdf", "The bicycle handbook", BICYCLE),
    ):
        path = write_pdf(name, title, html)
        print(f"{path.name}: {path.stat().st_size / 1000:.1f} kB")
    application.processEvents()


if __name__ == "__main__":
    main()

"""Which words of a page arrive when programs print it as a PDF? One page in each of twelve scripts.

    python tests/bench/bench_printed.py [--others VENV/bin/python] [--before TREE] [--keep FOLDER] [--unseen] [--rights]

``--unseen`` prints a second set of sentences, ``--rights`` a third one, with which no repair was made. Chromium,
LibreOffice and pdfTeX (German, Greek, Russian) print where they are installed, WeasyPrint and Typst from ``VENV``, Qt
by PySide6. A word counts where it stands between blanks and marks as on the page; in scripts without spaces every four
letters that follow one another count. ``TREE`` is a checkout of an earlier commit: the same files are read by it too.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import machine

TEXTS = {
    "de": "Die Kündigungsfrist für Wohnräume beträgt drei Monate. Übergabe der Schlüssel erfolgt am größten Tor.",
    "el": "Η προθεσμία καταγγελίας της μίσθωσης είναι τρεις μήνες. Τα κλειδιά παραδίδονται στην είσοδο.",
    "ru": "Срок расторжения договора аренды составляет три месяца. Ключи передаются у главного входа.",
    "ar": "مدة إنهاء عقد الإيجار ثلاثة أشهر. تسلم المفاتيح عند الباب الرئيسي الأول للبناية.",
    "fa": "مهلت فسخ قرارداد اجاره سه ماه است. کلیدها در ورودی اصلی ساختمان تحویل داده می‌شوند.",
    "he": "תקופת ההודעה לסיום השכירות היא שלושה חודשים. המפתחות נמסרים בכניסה הראשית לבניין.",
    "hi": "किराये का अनुबंध समाप्त करने की अवधि तीन महीने है। चाबियाँ मुख्य द्वार पर सौंपी जाती हैं।",
    "ta": "வாடகை ஒப்பந்தத்தை முடிக்கும் காலம் மூன்று மாதங்கள். சாவிகள் முதன்மை நுழைவாயிலில் ஒப்படைக்கப்படும்.",
    "th": "ระยะเวลาบอกเลิกสัญญาเช่าคือสามเดือน กุญแจจะส่งมอบที่ทางเข้าหลักของอาคาร",
    "zh": "租赁合同的解约期限为三个月。钥匙在大楼的正门交付给新的租户。",
    "ja": "賃貸契約の解約予告期間は三か月です。鍵は建物の正面玄関で引き渡されます。",
    "ko": "임대차 계약의 해지 기간은 삼 개월입니다. 열쇠는 건물 정문에서 전달됩니다.",
}
UNSEEN = {
    "de": "Früher wuchsen hier Äpfel, Öl gab es kaum. Die Straße führt über den Fluß zur alten Mühle hinauf.",
    "el": "Το παλιό λιμάνι βρίσκεται πίσω από την εκκλησία. Οι ψαράδες φεύγουν κάθε πρωί πριν ξημερώσει.",
    "ru": "Старая мельница стоит за рекой у самого леса. Ёлки растут вдоль дороги, подъезд закрыт зимой.",
    "ar": "غادر الصيادون الميناء قبل الفجر بقليل. الأطفال يلعبون في الحديقة لأن الطقس جميل اليوم.",
    "fa": "ماهیگیران پیش از سپیده دم بندر را ترک کردند. بچه‌ها امروز در باغ بزرگ لاله بازی می‌کنند.",
    "he": "הדייגים עזבו את הנמל לפני עלות השחר. הילדים משחקים בגינה הגדולה כי מזג האוויר יפה.",
    "hi": "मछुआरे सुबह होने से पहले बंदरगाह से निकल गए। बच्चे आज बड़े बगीचे में क्रिकेट खेल रहे हैं।",
    "ta": "மீனவர்கள் விடியற்காலையில் துறைமுகத்தை விட்டுச் சென்றனர். குழந்தைகள் பெரிய தோட்டத்தில் விளையாடுகிறார்கள்.",
    "th": "ชาวประมงออกจากท่าเรือก่อนรุ่งสาง เด็กๆ เล่นอยู่ในสวนใหญ่เพราะวันนี้อากาศดี",
    "zh": "渔民们在黎明前离开了港口。孩子们今天在大花园里玩耍，因为天气很好。",
    "ja": "漁師たちは夜明け前に港を出ました。子どもたちは天気が良いので大きな庭で遊んでいます。",
    "ko": "어부들은 새벽이 되기 전에 항구를 떠났습니다. 아이들은 날씨가 좋아서 큰 정원에서 놀고 있습니다.",
}
# The first article of the Universal Declaration of Human Rights.
RIGHTS = {
    "de": "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt.",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
    "ru": "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью.",
    "ar": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا",
    "fa": "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان می‌باشند.",
    "he": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון.",
    "hi": "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।",
    "ta": "மனிதப் பிறவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்; அவர்கள் மதிப்பிலும், உரிமைகளிலும் சமமானவர்கள்.",
    "th": "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างมีเหตุผลและมโนธรรม",
    "zh": "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。",
    "ja": "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。",
    "ko": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
}
_RTL, _UNSPACED = {"ar", "fa", "he"}, {"th", "zh", "ja"}
_FONTS = {"zh": "Noto Sans CJK SC", "ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR", "hi": "Noto Sans Devanagari"}
_FONTS |= {"ta": "Noto Sans Tamil", "th": "Noto Sans Thai", "he": "Noto Sans Hebrew"}
_FONTS |= dict.fromkeys(("ar", "fa"), "Noto Naskh Arabic")
_WINDOW = 4
_FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<style:style style:name="P" style:family="paragraph"><style:text-properties style:font-name="{font}"
 style:font-name-asian="{font}" style:font-name-complex="{font}"/></style:style></office:automatic-styles>
<office:body><office:text><text:p text:style-name="P">{text}</text:p></office:text></office:body></office:document>"""
_TEX = {"de": "OT1", "el": "LGR", "ru": "T2A"}  # of pdfTeX's fonts
_TEX_PAGE = r"""\documentclass[14pt]{{article}}
\usepackage[utf8]{{inputenc}}\usepackage[{encoding}]{{fontenc}}
\begin{{document}}\pagestyle{{empty}}
{text}
\end{{document}}"""
_QT = """
import sys
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument
app = QGuiApplication([])
document = QTextDocument()
document.setHtml(open(sys.argv[1], encoding="utf-8").read())
document.print_(QPdfWriter(sys.argv[2]))
"""


def page(language: str, text: str) -> str:
    """Return a text as a web page of its language and direction."""
    direction = "rtl" if language in _RTL else "ltr"
    font = _FONTS.get(language, "Noto Sans")
    head = f'<meta charset="utf-8"><style>body{{font:14pt "{font}","Noto Sans";width:9cm}}</style>'
    return (
        f'<!doctype html><html lang="{language}" dir="{direction}"><head>{head}</head><body><p>{text}</p></body></html>'
    )


def typst_page(language: str, text: str) -> str:
    """Return a text as Typst's source."""
    font = _FONTS.get(language, "Noto Sans")
    return f'#set page(width: 12cm)\n#set text(lang: "{language}", font: ("{font}", "Noto Sans"), size: 14pt)\n{text}'


def print_all(folder: Path, others: str | None) -> list[Path]:
    """Write every page by every printer that is there."""
    for language, text in TEXTS.items():
        source = folder / f"{language}.html"
        source.write_text(page(language, text), "utf-8")
        for printer, command in _commands(folder, source, language, text, others).items():
            out = folder / f"{printer}-{language}.pdf"
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
            subprocess.run([part.replace("OUT", str(out)) for part in command], env=environment, timeout=180, **quiet)
            made = folder / "lo" / f"{language}.pdf"
            if made.exists():
                made.rename(out)
    return sorted(folder.glob("*-*.pdf"))


def _commands(folder: Path, source: Path, language: str, text: str, others: str | None) -> dict[str, list[str]]:
    found = {"qt": [sys.executable, "-c", _QT, str(source), "OUT"]}
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium:
        switches = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=OUT"]
        found["chromium"] = [chromium, *switches, source.as_uri()]
    if shutil.which("soffice"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        flat = folder / f"{language}.fodt"
        flat.write_text(_FLAT.format(font=_FONTS.get(language, "Noto Sans"), text=text), "utf-8")
        found["libreoffice"] = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "lo")]
        found["libreoffice"].append(str(flat))
    if shutil.which("pdflatex") and language in _TEX:
        tex = folder / f"tex-{language}"
        tex.mkdir(exist_ok=True)
        (tex / "page.tex").write_text(_TEX_PAGE.format(encoding=_TEX[language], text=text), "utf-8")
        found["pdftex"] = ["sh", "-c", f"cd '{tex}' && pdflatex -interaction=batchmode page.tex; mv page.pdf 'OUT'"]
    if others:
        weasy = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"
        found["weasyprint"] = [others, "-W", "ignore", "-c", weasy, str(source), "OUT"]
        typst = folder / f"{language}.typ"
        typst.write_text(typst_page(language, text), "utf-8")
        found["typst"] = [
            others,
            "-c",
            "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])",
            str(typst),
            "OUT",
        ]
    return found


def share_found(language: str, read: str) -> float:
    """Return which share of a page's words is found in what was read of it."""
    wanted, known = terms(language, TEXTS[language]), terms(language, read)
    return round(sum(term in known for term in wanted) / len(wanted), 2)


def terms(language: str, text: str) -> set[str]:
    """Return the words of a text, or all its runs of four letters in a script without spaces."""
    text = unicodedata.normalize("NFC", text)
    if language not in _UNSPACED:
        return set(re.sub(r"[.,:;।]", " ", text).split())
    letters = "".join(char for char in text if not char.isspace() and char not in "。、.,")
    return {letters[at : at + _WINDOW] for at in range(len(letters) - _WINDOW + 1)}


_READ = """
import json, sys
from pathlib import Path
from engine.documents.read import read_document
for path in sys.argv[1:]:
    try:
        found = read_document(Path(path))
        print(json.dumps([path, found.text, [note.what for note in getattr(found, "missing", ())]]))
    except Exception as error:
        print(json.dumps([path, "", [str(error)]]))
"""


def read_by(tree: Path, files: list[Path]) -> dict[str, tuple[str, list[str]]]:
    """Return what a checkout reads of the files, and what it says is missing."""
    run = subprocess.run(
        [sys.executable, "-c", _READ, *map(str, files)],
        env={**os.environ, "PYTHONPATH": str(tree)},
        cwd=tree,
        capture_output=True,
        text=True,
        check=True,
    )
    return {path: (text, missing) for path, text, missing in map(json.loads, run.stdout.splitlines())}


def main() -> None:
    """Print, read, and say which share of the words arrives, by printer and language."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--others", help="an interpreter that has weasyprint and typst")
    asked.add_argument("--before", type=Path, help="a checkout of an earlier commit")
    asked.add_argument("--keep", type=Path, help="where the files stay")
    asked.add_argument("--unseen", action="store_true", help="a second set of sentences")
    asked.add_argument("--rights", action="store_true", help="a third one, with which no repair was made")
    given = asked.parse_args()
    TEXTS.update(UNSEEN if given.unseen else RIGHTS if given.rights else {})
    folder = given.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted(folder.glob("*-*.pdf")) or print_all(folder, given.others)
    trees = {"now": machine.ROOT} | ({"before": given.before} if given.before else {})
    shares: dict[str, dict[str, dict[str, float]]] = {}
    said: dict[str, list[str]] = {}
    for when, tree in trees.items():
        for path, (text, missing) in read_by(tree, files).items():
            printer, _, language = Path(path).stem.partition("-")
            shares.setdefault(printer, {}).setdefault(when, {})[language] = share_found(language, text)
            if missing and when == "now":
                said[Path(path).name] = missing
    machine.show({**machine.facts(), "share_found": shares, "said": said})


if __name__ == "__main__":
    main()

"""How long does recognising a page take, and how many characters does it get wrong?

    python tests/bench/bench_ocr.py [--pages 6] [--languages de en] [--kinds clean copied tilted]

Pages are rendered from real text (SQuAD paragraphs in German and English, XQuAD) at 150 dots an
inch in 11 points, as they are, then with the grain and blur of a bad copy, then put in askew by two
degrees. Errors are edits by characters of the text, line ends made equal. Needs the extra ``ocr``.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import textwrap
import time
from typing import Any

import machine
import numpy as np
from distance import edits, plain
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from engine.documents.pictures import ocr

_FONT = "DejaVuSerif.ttf"  # Pillow's own font has no umlauts
_A4 = (1240, 1754)  # pixels at 150 dots an inch


def page_of(text: str) -> Image.Image:
    """Return a page of A4 with this text in lines of 75 characters."""
    paper = Image.new("L", _A4, 255)
    pen = ImageDraw.Draw(paper)
    font = ImageFont.truetype(_FONT, 23)  # 11 points
    for number, line in enumerate(textwrap.wrap(text, 75)[:45]):
        pen.text((110, 110 + 34 * number), line, fill=20, font=font)
    return paper


def copied(page: Image.Image, chance: random.Random) -> Image.Image:
    """Return a page as a bad copy shows it: blurred, grey and grained."""
    soft = np.asarray(page.filter(ImageFilter.GaussianBlur(0.8)), np.float32)
    grain = np.random.default_rng(chance.randrange(1 << 30)).normal(0, 22, soft.shape)
    return Image.fromarray(np.clip(soft * 0.8 + 35 + grain, 0, 255).astype(np.uint8))


def tilted(page: Image.Image, chance: random.Random) -> Image.Image:
    """Return a page that was put in askew by up to two degrees."""
    return page.rotate(chance.choice((-2.0, 2.0)), Image.Resampling.BICUBIC, fillcolor=255)


def texts(name: str, count: int) -> list[str]:
    """Return texts of about 3,000 characters."""
    with (machine.SHARED / "ir" / name / "corpus.jsonl").open(encoding="utf-8") as lines:
        paragraphs = [json.loads(line)["text"] for line in lines]
    return [" ".join(paragraphs[4 * number : 4 * number + 4])[:3000] for number in range(count)]


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=6, help="of each language and kind")
    parser.add_argument("--languages", nargs="*", default=["de", "en"])
    parser.add_argument("--kinds", nargs="*", default=["clean", "copied", "tilted"])
    options = parser.parse_args()
    chance = random.Random(1)
    kinds = {"clean": lambda page, _: page, "copied": copied, "tilted": tilted}
    ocr.recognise(np.full((64, 256, 3), 255, np.uint8))  # the models are loaded once
    found: dict[str, Any] = {}
    for language in options.languages:
        for kind in options.kinds:
            change = kinds[kind]
            errors, seconds = [], []
            for text in texts(f"xquad-{language}", options.pages):
                shown = plain(" ".join(textwrap.wrap(text, 75)[:45]))
                picture = np.asarray(change(page_of(text), chance).convert("RGB"))[:, :, ::-1].copy()
                start = time.process_time()
                words = plain(ocr.recognise(picture))
                seconds.append(time.process_time() - start)
                errors.append(edits(words, shown) / len(shown))
            found[f"{language}, {kind}"] = {
                "pages": len(errors),
                "characters_wrong": round(statistics.fmean(errors), 4),
                "worst_page": round(max(errors), 4),
                "processor_seconds_a_page": round(statistics.fmean(seconds), 2),
            }
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    machine.show({"machine": machine.facts(), "pages": found, "peak_megabytes": peak})


if __name__ == "__main__":
    main()

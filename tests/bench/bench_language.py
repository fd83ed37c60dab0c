"""How often is the language of a text named rightly, how often wrongly, and at what cost?

    python tests/bench/bench_language.py

Paragraphs of XQuAD in German and English, whole and their beginnings.
"""

from __future__ import annotations

import json
import time
from typing import Any

import machine

from engine.documents.language import detect_language

_CUTS = (40, 60, 100, 200, None)


def main() -> None:
    """Run and print."""
    detect_language("A first text loads the library.")
    found: dict[str, Any] = {}
    for language in ("de", "en"):
        with (machine.SHARED / "ir" / f"xquad-{language}" / "corpus.jsonl").open(encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
        for cut in _CUTS:
            start = time.process_time()
            named = [detect_language(text[:cut]) for text in texts]
            took = time.process_time() - start
            found[f"{language}, {f'first {cut} characters' if cut else 'whole'}"] = {
                "texts": len(texts),
                "right": round(named.count(language) / len(texts), 3),
                "unsure": round(named.count("") / len(texts), 3),
                "wrong": round(sum(name not in ("", language) for name in named) / len(texts), 3),
                "milliseconds": round(1000 * took / len(texts), 3),
            }
    machine.show({"machine": machine.facts(), "languages": found})


if __name__ == "__main__":
    main()

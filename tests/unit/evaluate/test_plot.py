from __future__ import annotations

import xml.etree.ElementTree as ET

from engine.encoders.matryoshka import Size
from engine.evaluate.plot import plot_tradeoff
from engine.evaluate.tradeoff import Point, Tradeoff

POINTS = tuple(
    Point(size, quality, 1.0, quality - 0.1, 0.7, 3.0, "copy")
    for size, quality in [(Size(384), 0.9), (Size(128), 0.88), (Size(384, "binary"), 0.87), (Size(64, "binary"), 0.6)]
)


def test_a_plot_is_an_image_with_axes_and_the_present_size_marked():
    root = ET.fromstring(plot_tradeoff(Tradeoff(50, 1000, POINTS), Size(128)))
    texts = [node.text for node in root.iter() if node.tag.endswith("text")]
    assert {"nDCG@10", "bytes a chunk", "now", "384", "64"} <= set(texts)
    assert sum(node.tag.endswith("polyline") for node in root) == 4  # two stores, with and without rescoring


def test_everything_lies_on_the_paper():
    root = ET.fromstring(plot_tradeoff(Tradeoff(50, 1000, POINTS), Size(128)))
    for node in root:
        for key, most in (("cx", 720), ("cy", 440)):
            assert 0 <= float(node.get(key, 0)) <= most


def test_one_point_alone_can_be_drawn():
    ET.fromstring(plot_tradeoff(Tradeoff(1, 10, POINTS[:1]), Size(384)))

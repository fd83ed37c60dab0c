"""What lies in the wheel and in the source archive, as the build would choose it; nothing is built."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="hatchling, of the extra 'test', is not installed")
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).resolve().parents[2]


def chosen(builder):
    return {Path(file.distribution_path).as_posix() for file in builder(str(ROOT)).recurse_included_files()}


@pytest.fixture(scope="module")
def wheel():
    """The packages' files; those that ``force-include`` adds under another name are not among them."""
    return chosen(WheelBuilder)


@pytest.mark.parametrize("package", ["engine", "desktop"])
def test_the_wheel_says_that_the_packages_are_typed(wheel, package):
    assert f"{package}/py.typed" in wheel


def test_the_wheel_has_every_module_and_no_test(wheel):
    modules = {
        path.relative_to(ROOT).as_posix() for top in ("engine", "desktop") for path in (ROOT / top).rglob("*.py")
    }
    assert modules <= wheel
    assert {path.split("/")[0] for path in wheel} == {"engine", "desktop"}


def test_the_wheel_has_the_catalogue_of_each_language(wheel):
    assert {f"desktop/translations/kenning_{code}.ts" for code in ("en", "de", "es", "fr", "zh", "ar")} <= wheel


def test_what_the_wheel_adds_under_another_name_is_there():
    added = WheelBuilder(str(ROOT)).config.force_include
    assert "engine/_assets/encoders" in added.values()
    assert all(Path(source).exists() for source in added)


def test_the_source_archive_has_what_the_tests_and_the_documentation_need():
    sources = chosen(SdistBuilder)
    tops = {path.split("/")[0] for path in sources}
    assert {"engine", "desktop", "assets", "tests", "docs", "packaging", "mkdocs.yml"} <= tops
    papers = {path.name for path in ROOT.glob("*.md")}
    assert papers <= tops
    assert {"Makefile", ".github", ".pre-commit-config.yaml", ".ci"} <= tops  # the tests of the papers read them

"""What was promised is traced: requirements, commands, settings, words, rules."""

from __future__ import annotations

import ast
import importlib
import re
from dataclasses import fields
from pathlib import Path

from django.core.management import call_command

from kentongan.cli.main import parser
from kentongan.config.options import Options
from kentongan.domain.act_labels import ACTS
from kentongan.domain.acts import Act

HERE = Path(__file__)
ROOT = HERE.parents[2]
SOURCE = ROOT / "src/kentongan"


def _table(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def _said(path: Path) -> str:
    """Return the docstrings of a test file and of its tests."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = [n for n in ast.walk(tree) if isinstance(n, ast.Module | ast.FunctionDef)]
    return " ".join(ast.get_docstring(node) or "" for node in nodes)


def test_every_requirement_stands_in_a_test():
    """S1 to S13 are the requirements of the product; each has tests that name it."""
    files = [path for path in ROOT.glob("tests/**/test_*.py") if path != HERE]
    named = set(re.findall(r"\bS\d+\b", " ".join(map(_said, files))))
    assert named == {f"S{number}" for number in range(1, 14)}


def test_every_rule_names_a_function_and_a_test_that_exist():
    for _, function, test in _table(ROOT / "docs/rules.md"):
        module, _, name = function.strip("`").rpartition(".")
        assert hasattr(importlib.import_module(module), name), function
        assert (ROOT / test.strip("`")).exists(), test


def test_every_setting_is_documented():
    text = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    for option in fields(Options):
        assert f"KENTONGAN_{option.name.upper()}" in text


def test_every_command_is_documented():
    text = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    usage = parser().format_help()
    names = re.findall(r"^    (\w+) ", usage, re.MULTILINE)
    assert "demo" in names
    for name in names:
        assert f"kentongan {name}" in text


def test_no_word_that_the_glossary_refuses_names_a_thing():
    refused = {
        word.strip("`")
        for row in _table(ROOT / "docs/glossary.md")
        for word in re.findall(r"`[a-z_]+`", row[3])
    }
    named = re.compile(r"^\s*(?:class|def) (\w+)", re.MULTILINE)
    for path in SOURCE.rglob("*.py"):
        names = set(named.findall(path.read_text(encoding="utf-8")))
        assert not names & refused, path


def test_the_words_of_days_and_months_have_one_home():
    """Sentences say days by `domain/dates.py`; readers of text know more spellings."""
    reads = {"science", "formats"}
    homes = [
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if not reads & set(path.relative_to(SOURCE).parts)
        and re.search(r'"(?:Februari|Selasa)"', path.read_text(encoding="utf-8"))
    ]
    assert homes == ["domain/dates.py"]


def test_an_invitation_has_one_code_from_the_meeting_to_the_document():
    listed = re.compile(r"^class Letter\(", re.MULTILINE)
    homes = [
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if listed.search(path.read_text(encoding="utf-8"))
    ]
    assert homes == ["domain/codes.py"]


def test_no_module_reads_guarded_rows_round_the_policy():
    for path in SOURCE.rglob("*.py"):
        if path.name == "models.py" or {"migrations", "models"} & set(path.parts):
            continue
        assert ".unscoped" not in path.read_text(encoding="utf-8"), path


def test_no_registry_address_or_machine_path_is_committed():
    for path in (*ROOT.glob("*.lock"), *SOURCE.rglob("*.py"), *ROOT.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        assert "index-url" not in text, path
        assert not re.search(r"/(?:work|root)/\w", text), path


def test_every_act_has_words_that_people_read():
    assert set(ACTS) == set(Act)


def test_the_programs_own_checks_find_nothing(db):
    """S11: a URL without act, an act without right, a stale migration."""
    call_command("check", fail_level="WARNING")

"""The docs are true: pages are fresh, commands and examples work and show what they give, links lead somewhere."""

from __future__ import annotations

import contextlib
import io
import os
import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import click
import pytest

from speakeasy.config import Config
from speakeasy.known import known_names
from speakeasy.settings.file import read_layers
from speakeasy.wordlists.about import compile_about, read_about
from speakeasy.wordlists.compiled import compile_words
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.examples import failures
from speakeasy.wordlists.lists import read_lists

ROOT = Path(__file__).parents[1]
TOP = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "wordlists/README.md")]
WRITTEN = [*TOP, *sorted((ROOT / "docs").glob("*.md"))]
MADE = sorted((ROOT / "docs").glob("*/*.md"))
CUT = "…"


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def blocks(page: Path) -> Iterator[tuple[str, str]]:
    """The language and the text of each fenced block."""
    text = page.read_text(encoding="utf-8")
    for match in re.finditer(r"^(`{3,})(\w*)[^\n]*\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL):
        yield match[2], match[3]


def blocks_of(*languages: str) -> list[tuple[Path, str]]:
    return [(page, block) for page in WRITTEN for language, block in blocks(page) if language in languages]


def ids(value: object) -> str:
    return name_of(value) if isinstance(value, Path) else " ".join(str(value).split())[:40]


# --- generated pages -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def make() -> SimpleNamespace:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "docs")
        return SimpleNamespace(**runpy.run_path(str(ROOT / "docs" / "make.py"), run_name="make"))


def test_generated_pages_are_fresh(make):
    assert make.stale(ROOT / "docs") == [], "Run: python docs/make.py"


def test_a_stale_page_is_noticed(make, tmp_path):
    make.write(tmp_path)
    assert make.stale(tmp_path) == []
    pages = sorted((tmp_path / "rules").glob("*.md"))
    pages[0].write_text("Old.", encoding="utf-8")
    pages[1].unlink()
    extra = tmp_path / "words" / "gone.md"
    extra.write_text("Nobody makes this any more.", encoding="utf-8")
    assert sorted(make.stale(tmp_path)) == sorted([pages[0], pages[1], extra])


# --- commands ------------------------------------------------------------------------------------


def commands() -> Iterator[tuple[str, str]]:
    """Each command line of ours in a page: in blocks, and in code in a line."""
    for page in [*WRITTEN, *(ROOT / "docs" / "rules").glob("*.md")]:
        for language, block in blocks(page):
            for line in block.splitlines():
                start = re.match(r"(?:\s*(?:- )?(?:run|entry): |\$ |.*(?:&& | \| )\S*?)?(?=speakeasy )", line)
                if start and (language != "console" or line.startswith("$ ")):
                    yield name_of(page), re.split(r" (?:&&|\||>|#) ?", line[start.end() :])[0]
        for match in re.finditer(r"(?<!`)`(?:\S*/)?(speakeasy [^`\n]+)`(?!`)", page.read_text(encoding="utf-8")):
            yield name_of(page), match[1]


@pytest.mark.parametrize("line", sorted({line for _, line in commands()}))
def test_commands_parse(line):
    from speakeasy.cli import cli

    _, *words = shlex.split(line)
    command: click.Command = cli
    context = click.Context(cli, info_name="speakeasy", **cli.context_settings)
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        inner = command.get_command(context, words[0])
        assert inner is not None, f"there is no “{words[0]}”"
        command, context, words = inner, click.Context(inner, parent=context, info_name=words[0]), words[1:]
    values, _, _ = command.make_parser(context).parse_args(args=words)
    for parameter in command.params:
        value = values.get(parameter.name)
        if isinstance(parameter.type, click.Choice) and isinstance(value, str):
            parameter.type_cast_value(context, value)


def shown() -> list[tuple[Path, str, str]]:
    """Page, command and the output that the page shows for it."""
    return [
        (page, part.partition("\n")[0], part.partition("\n")[2])
        for page, block in blocks_of("console")
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    ]


@pytest.mark.parametrize(("page", "command", "output"), shown(), ids=ids)
def test_output_is_real(page, command, output, tmp_path):
    for name in ("examples", "docs"):
        (tmp_path / name).symlink_to(ROOT / name)
    script = f'speakeasy() {{ "{sys.executable}" -m speakeasy "$@"; }}\n{command}'
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "80"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    got = done.stdout.splitlines()
    for number, part in enumerate(f"{output.rstrip()}\n".split(f"\n{CUT}\n")):
        wanted = part.splitlines()
        places = range(len(got)) if number else range(1)
        place = next((n for n in places if got[n : n + len(wanted)] == wanted), None)
        assert place is not None, "\n".join(["The command gives:", *got])
        got = got[place + len(wanted) :]
    assert got == [] or output.rstrip().endswith(f"\n{CUT}")


# --- examples ------------------------------------------------------------------------------------


def examples() -> list[tuple[Path, str, str | None]]:
    """Page, Python code and the output that the page shows right after it."""
    found = []
    for page in WRITTEN:
        every = [*blocks(page), ("", "")]
        for (language, code), (following, output) in pairwise(every):
            if language == "python":
                found.append((page, code, output if following == "text" else None))
    return found


@pytest.mark.parametrize(("page", "code", "output"), examples(), ids=ids)
def test_python_examples(page, code, output, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(code, name_of(page), "exec", dont_inherit=True), {"__name__": "example"})
    assert said.getvalue() == (output or "")


def test_the_readme_has_a_library_example():
    assert any(page == ROOT / "README.md" and output for page, _, output in examples())


@pytest.mark.parametrize(("page", "toml"), blocks_of("toml"), ids=ids)
def test_toml_examples(page, toml, tmp_path):
    table = tomllib.loads(toml)
    if "words" in table or "acronyms" in table:
        _check_word_list(toml, tmp_path)
    elif set(table) <= {key.replace("_", "-") for key in Config.__struct_fields__} | {"paths"}:
        parts = [table, *table.get("paths", ())]
        for name in [name for one in parts for key in ("house", "about") for name in one.get(key, ())]:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("")
        (tmp_path / "speakeasy.toml").write_text(toml, encoding="utf-8")
        assert read_layers(tmp_path / "speakeasy.toml", known_names())
    elif "instead" in table:
        (tmp_path / "sam.toml").write_text(toml, encoding="utf-8")
        assert compile_about(read_about(tmp_path / "sam.toml")).names
    else:
        assert set(table) <= set(Entry.__struct_fields__)


def _check_word_list(toml: str, folder: Path) -> None:
    (folder / "list.toml").write_text(toml, encoding="utf-8")
    entries, tables = read_lists([folder / "list.toml"])
    assert list(failures(entries, [compile_words(entries, **tables)])) == []


# --- links and names -----------------------------------------------------------------------------


def anchors(page: Path) -> set[str]:
    """The anchors of headings, as GitHub makes them."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    found: Counter[str] = Counter()
    for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        found[re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")] += 1
    return {f"{place}-{n}" if n else place for place, times in found.items() for n in range(times)}


@pytest.mark.parametrize("page", [*WRITTEN, *MADE], ids=name_of)
def test_links_lead_somewhere(page):
    text = re.sub(r"^```.*?^```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"https?:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_files_on_the_code_map_are_there():
    text = (ROOT / "docs" / "code-map.md").read_text(encoding="utf-8")
    names = set(re.findall(r"`([\w/]+(?:\.\w+|/))`", text)) - {"decisions/"}
    assert len(names) > 20
    for name in names:
        assert any((ROOT / folder / name).exists() for folder in ("", "speakeasy")), name


def test_the_layers_on_the_code_map_are_those_that_hold():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    drawn = [block for language, block in blocks(ROOT / "docs" / "code-map.md") if language == "text"]
    assert drawn == ["".join(f"{layer.replace('speakeasy.', '')}\n" for layer in layers)]


def test_the_readme_holds_the_two_commands():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for heading in ("Check a letter", "Run the tests"):
        assert re.search(rf"^### {heading}\n\n```sh\n.*pip install.*\n```$", text, re.MULTILINE), heading

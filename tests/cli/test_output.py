from __future__ import annotations

import io
from pathlib import Path

import pytest

from speakeasy.cli.output import opened, width_of
from speakeasy.errors import SpeakeasyError


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("before")

    def write_half() -> None:
        with opened(str(path)) as out:
            out.write("half of it")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert path.read_text() == "before"
    with opened(str(path)) as out:
        out.write("“all”\n")
    assert path.read_bytes() == "“all”\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "file.txt", tmp_path / "link.txt"
    file.touch()
    link.symlink_to(file)
    with opened(str(link)) as out:
        out.write("new")
    assert link.is_symlink()
    assert file.read_text() == "new"


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SpeakeasyError, match="cannot be written here"), opened(str(tmp_path / "no" / "report.txt")):
        pass


def test_a_folder_is_no_place_for_a_report(tmp_path: Path) -> None:
    with pytest.raises(SpeakeasyError, match="cannot be written here"), opened(str(tmp_path)):
        pass


def test_standard_output_takes_any_text(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(buffer, encoding="ascii"))
    with opened(None) as out:
        out.write("“漢字”")
        out.flush()
    assert buffer.getvalue() == "“漢字”".encode()


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("300", 100), ("3", 40), ("", 80), ("many", 80)])
def test_the_width_is_one_that_can_be_read(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert width_of(io.StringIO()) == width

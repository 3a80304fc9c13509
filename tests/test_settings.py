from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from speakeasy.config import Config
from speakeasy.errors import ConfigError
from speakeasy.settings import load, load_file


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with settings at the top, and a folder two levels down."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs" / "letters").mkdir(parents=True)
    return tmp_path


def test_settings_are_found_upward(project):
    (project / "speakeasy.toml").write_text('audience = "board"')
    settings = load(project / "docs" / "letters")
    assert settings.path == project / "speakeasy.toml"
    assert settings.root == project
    assert settings.for_path().audience == "board"


def test_the_nearest_counts_alone(project):
    (project / "speakeasy.toml").write_text('audience = "board"\nregion = "US"')
    (project / "docs" / "pyproject.toml").write_text('[tool.speakeasy]\naudience = "professionals"')
    config = load(project / "docs" / "letters" / "a.md").for_path()
    assert (config.audience, config.region) == ("professionals", "UK")


def test_a_pyproject_about_other_things_does_not_stop_the_search(project):
    (project / "speakeasy.toml").write_text('audience = "board"')
    (project / "docs" / "pyproject.toml").write_text("[tool.other]")
    assert load(project / "docs").for_path().audience == "board"


def test_our_own_file_comes_before_a_pyproject(project):
    (project / "speakeasy.toml").write_text('audience = "board"')
    (project / "pyproject.toml").write_text('[tool.speakeasy]\naudience = "professionals"')
    assert load(project).for_path().audience == "board"


def test_the_search_ends_at_the_top_of_a_repository(project):
    (project / "speakeasy.toml").write_text('audience = "board"')
    (project / "docs" / ".git").write_text("gitdir: elsewhere")
    assert load(project / "docs" / "letters").path is None


def test_without_a_file_all_is_as_it_comes(project):
    settings = load(project / "docs" / "not-there-yet")
    assert settings.path is None
    assert settings.for_path(Path("a.md")) == Config()


def test_parts_for_some_files_are_laid_over_the_rest(project):
    (project / "speakeasy.toml").write_text(
        'audience = "board"\nallow = ["hub"]\n'
        '[[paths]]\nfiles = ["docs/letters/**"]\naudience = "legal-letter"\nallow = ["tenancy"]\n'
        '[[paths]]\nfiles = ["*.html"]\nboilerplate = true\n'
    )
    settings = load(project)
    letter = settings.for_path(project / "docs" / "letters" / "a.html")
    assert (letter.audience, letter.allow, letter.boilerplate) == ("legal-letter", ("hub", "tenancy"), True)
    other = settings.for_path(project / "docs" / "a.md")
    assert (other.audience, other.allow, other.boilerplate) == ("board", ("hub",), False)
    assert settings.for_path(project.parent / "elsewhere.html").boilerplate is False


def test_paths_count_from_where_people_are(project, monkeypatch):
    (project / "speakeasy.toml").write_text('[[paths]]\nfiles = ["docs/*"]\naudience = "board"')
    monkeypatch.chdir(project / "docs")
    assert load(Path()).for_path(Path("a.md")).audience == "board"


def test_files_with_the_same_settings_have_equal_ones(project):
    (project / "speakeasy.toml").write_text('rules.jargon = false\n[[paths]]\nfiles = ["docs"]\nregion = "US"')
    settings = load(project)
    configs = {settings.for_path(project / name) for name in ("a.md", "b.md", "docs/c.md", "docs/d.md")}
    assert len(configs) == 2


def test_the_command_line_comes_last(project):
    (project / "speakeasy.toml").write_text(
        'audience = "board"\nallow = ["hub"]\n[[paths]]\nfiles = ["docs"]\nregion = "US"\n'
    )
    settings = load(project).with_options(region="AU", audience=None, allow=("ramp",), exclude=(), boilerplate=None)
    config = settings.for_path(project / "docs" / "a.md")
    assert (config.region, config.audience, config.allow) == ("AU", "board", ("hub", "ramp"))
    assert ("region", "AU", "command line") in settings.origins()


def test_a_wrong_option_is_refused():
    with pytest.raises(ConfigError, match="“publik” is not an audience"):
        load(Path("/")).with_options(audience="publik")


def test_origins_of_one_file_show_its_own_part(project, monkeypatch):
    monkeypatch.chdir(project)
    (project / "speakeasy.toml").write_text('region = "US"\n[[paths]]\nfiles = ["docs"]\nregion = "AU"\n')
    settings = load(project)
    assert ("region", "US", "speakeasy.toml:1") in settings.origins()
    assert ("region", "AU", "speakeasy.toml:4") in settings.origins(project / "docs" / "a.md")


def test_a_file_can_be_named(project):
    (project / "ours.toml").write_text('audience = "board"')
    assert load_file(project / "ours.toml").for_path().audience == "board"
    with pytest.raises(ConfigError):
        load_file(project / "gone.toml")
    (project / "pyproject.toml").write_text("[project]")
    with pytest.raises(ConfigError, match="in this file"):
        load_file(project / "pyproject.toml")


def test_toml_is_not_imported_where_there_is_no_file(project):
    code = (
        "import sys; from pathlib import Path; from speakeasy.settings import load\n"
        f"load(Path({str(project)!r})).for_path(Path('a.md'))\n"
        "sys.exit('tomllib' in sys.modules or 'difflib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

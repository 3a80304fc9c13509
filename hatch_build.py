"""Puts the word lists into the wheel in their compiled form, so that the first check is fast too."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileWords(BuildHookInterface):  # type: ignore[type-arg]
    """Adds `speakeasy/wordlists/shipped.msgpack`. An editable install keeps it in the user's cache instead."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        import msgspec

        from speakeasy.wordlists.lists import compiled_from, shipped_files

        self._folder = tempfile.TemporaryDirectory()
        packed = Path(self._folder.name) / "shipped.msgpack"
        packed.write_bytes(msgspec.msgpack.encode(compiled_from(shipped_files())))
        build_data["force_include"] |= {
            str(packed): "speakeasy/wordlists/shipped.msgpack",
            str(Path(self.root) / "wordlists"): "speakeasy/wordlists/data",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        if version != "editable":
            self._folder.cleanup()

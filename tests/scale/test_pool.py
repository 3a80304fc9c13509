from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from speakeasy.scale import pool


@given(st.integers(0, 200))
def test_chunks_hold_each_file_once_in_order(count):
    paths = [Path(f"{number}.md") for number in range(count)]
    chunks = list(pool._chunks(paths))
    assert [path for chunk in chunks for path in chunk] == paths
    assert all(1 <= len(chunk) <= pool._CHUNK_FILES for chunk in chunks)


def test_a_large_file_fills_a_chunk(tmp_path):
    for name, size in (("a.md", 10), ("b.md", pool._CHUNK_BYTES), ("c.md", 10)):
        (tmp_path / name).write_bytes(b"x" * size)
    chunks = pool._chunks(sorted(tmp_path.iterdir()))
    assert [[path.name for path in chunk] for chunk in chunks] == [["a.md", "b.md"], ["c.md"]]

from __future__ import annotations

import pytest

from speakeasy.config import Config
from speakeasy.errors import ConfigError
from speakeasy.settings.values import FOR_ALL, FOR_SOME, read_value


def test_each_field_of_a_config_has_a_setting():
    assert {key.replace("-", "_") for key in FOR_ALL} == set(Config.__struct_fields__)


def test_a_part_for_some_files_names_them_and_leaves_none_out():
    assert set(FOR_SOME) == {*FOR_ALL, "files"} - {"exclude", "praise"}


@pytest.mark.parametrize(
    ("written", "size"),
    [("10 MB", 10_000_000), ("10MB", 10_000_000), ("1.5 MB", 1_500_000), ("64 kB", 64_000), ("1 GB", 10**9), (77, 77)],
)
def test_sizes_are_bytes(written, size):
    assert read_value(FOR_ALL, "max-size", written) == size


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("audience", 3, "“audience” must be text in quotes."),
        ("audience", "publik", "“publik” is not an audience. Did you mean “public”?"),
        ("region", "uk", "“uk” is not a region. Choose from: UK, US, AU, IE, CA, NZ."),
        ("region", ["UK"], "“['UK']” is not a region. Choose from: UK, US, AU, IE, CA, NZ."),
        ("allow", "ramp", '“allow” must be a list of texts, such as ["one", "two"].'),
        ("allow", ["ramp", 3], '“allow” must be a list of texts, such as ["one", "two"].'),
        ("allow", [" "], '“allow” must be a list of texts, such as ["one", "two"].'),
        ("boilerplate", "yes", "“boilerplate” must be true or false."),
        ("rules", [], "“rules” must be a table, such as [rules]."),
        ("max-size", "ten", '“max-size” must be a size, such as "10 MB", or a number of bytes.'),
        ("max-size", "0 MB", '“max-size” must be a size, such as "10 MB", or a number of bytes.'),
        ("max-size", -1, '“max-size” must be a size, such as "10 MB", or a number of bytes.'),
        ("max-size", True, '“max-size” must be a size, such as "10 MB", or a number of bytes.'),
        ("max-size", "9" * 500 + " MB", '“max-size” must be a size, such as "10 MB", or a number of bytes.'),
    ],
)
def test_a_wrong_value_is_refused_with_what_is_wanted(key, value, message):
    with pytest.raises(ConfigError) as error:
        read_value(FOR_ALL, key, value)
    assert str(error.value) == message

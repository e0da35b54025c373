"""A key comes from a file or a passphrase, the same each time, and never from a blank."""

import json
from pathlib import Path

import pytest

from filiere.case import Case
from filiere.case.store.keys import (
    Cost,
    key_from_file,
    key_from_passphrase,
    passphrase_key,
    pseudonym_key,
    sidecar,
)
from filiere.errors import KeyRefusedError

FAST = Cost(n=2**14)
"""A test derives many keys; what is shown does not depend on the cost."""


def test_a_key_file_gives_the_same_key_each_time(tmp_path: Path) -> None:
    first, other = tmp_path / "a.key", tmp_path / "b.key"
    first.write_bytes(bytes(range(32)))
    other.write_bytes(bytes(range(31)) + b"\xff")
    assert key_from_file(first) == key_from_file(first)
    assert key_from_file(first) != key_from_file(other)
    assert len(key_from_file(first)) == 44


def test_a_short_key_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.key"
    path.write_bytes(b"fifteen bytes..")
    with pytest.raises(KeyRefusedError, match="holds 15 bytes, at least 16 are needed"):
        key_from_file(path)


def test_a_key_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KeyRefusedError, match=r"a\.key cannot be read: No such file"):
        key_from_file(tmp_path / "a.key")


def test_the_salt_and_the_passphrase_both_count() -> None:
    key = key_from_passphrase("correct horse", b"s" * 16, FAST)
    assert key == key_from_passphrase("correct horse", b"s" * 16, FAST)
    assert key != key_from_passphrase("correct horse", b"t" * 16, FAST)
    assert key != key_from_passphrase("correct Horse", b"s" * 16, FAST)


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(KeyRefusedError, match="has 4 characters, at least 8 are needed"):
        key_from_passphrase("four", b"s" * 16, FAST)


def test_a_passphrase_opens_the_case_it_made(tmp_path: Path) -> None:
    path = tmp_path / "case.filiere"
    key = passphrase_key(path, "correct horse", FAST)
    Case.create(path, {"reference": "r"}, key=key).close()
    kept = json.loads(sidecar(path).read_text("utf-8"))
    assert kept["n"] == FAST.n
    assert len(kept["salt"]) == 32
    assert sidecar(path).stat().st_mode & 0o077 == 0
    with Case.open(path, key=passphrase_key(path, "correct horse")) as case:
        assert case.meta("reference") == "r"
    with pytest.raises(KeyRefusedError, match="does not open with this key"):
        Case.open(path, key=passphrase_key(path, "incorrect horse"))


def test_two_cases_have_two_salts(tmp_path: Path) -> None:
    keys = {passphrase_key(tmp_path / f"{name}.filiere", "correct horse", FAST) for name in "ab"}
    assert len(keys) == 2


def test_a_case_without_its_salt_says_so(tmp_path: Path) -> None:
    path = tmp_path / "case.filiere"
    path.write_bytes(b"any")
    with pytest.raises(KeyRefusedError, match=r"has no case\.filiere\.kdf beside it"):
        passphrase_key(path, "correct horse")


@pytest.mark.parametrize(
    "content",
    ["", "[]", '{"n": 16384}', '{"n": 16384, "r": 8, "p": 1, "salt": "zz"}'],
)
def test_a_damaged_salt_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "case.filiere"
    sidecar(path).write_text(content)
    with pytest.raises(KeyRefusedError, match="is damaged"):
        passphrase_key(path, "correct horse")


@pytest.mark.parametrize("changes", [{"n": 2}, {"n": 2**30}, {"r": 0}, {"p": 1000}])
def test_an_altered_cost_is_refused(tmp_path: Path, changes: dict[str, int]) -> None:
    path = tmp_path / "case.filiere"
    cost = {"n": 2**14, "r": 8, "p": 1, "salt": "00" * 16, **changes}
    sidecar(path).write_text(json.dumps(cost))
    with pytest.raises(KeyRefusedError, match="a cost that no case is made with"):
        passphrase_key(path, "correct horse")


def test_pseudonyms_are_keyed_by_the_case_or_by_its_reference() -> None:
    assert pseudonym_key(None, "A") == pseudonym_key(None, "A")
    assert pseudonym_key(None, "A") != pseudonym_key(None, "B")
    assert pseudonym_key("key", "A") == pseudonym_key("key", "B")
    assert len(pseudonym_key(None, "A")) == 64

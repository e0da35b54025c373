"""A key on the dispatch phone leads to an account of a market; a stated contact does not."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.analyses.vendors.shelves import HOLDERS
from tests.streets.street import street

from filiere.case import Case
from filiere.findings.document import as_object
from filiere.runner import run
from filiere.validation.worlds.made import fill, name

DISPATCH, CLIENT = name(371), name(5)
ONE = HOLDERS[0]
ACCOUNT = ONE["accounts"][0]
SOURCE = 2 << 32


def put(case: Case, number: str, holds: str) -> None:
    """A market with one attested account, and a phone of this number that holds its key."""
    market, _, handle = ACCOUNT.partition(":")
    at_ms = 1_717_400_000_000
    case.insert("account", [(1, market, handle, 13, "A-1", True)])
    case.insert("market_key", [(SOURCE + 1, 1, at_ms, ONE["key"])])
    case.insert("market_signature", [(SOURCE + 2, 1, at_ms, ONE["texts"]["first"])])
    case.insert("sealed_device", [("D1", "handset", "", [number], "told")])
    case.insert("stream", [(3, "D1", "", "", "", False)])
    case.insert("device_key", [((3 << 32) + 1, ONE["fingerprint"], holds)])


def rungs(path: Path, number: str, holds: str = "secret") -> list[Mapping[str, Any]]:
    with fill(path / "case.filiere", street(1)) as case:
        put(case, number, holds)
        run(case, only=["ladder"], progress=lambda *_: None)
        (found,) = as_object(case, analysis="ladder")["findings"]
        kept: list[Mapping[str, Any]] = json.loads(json.dumps(found["measures"]["rungs"]))
        return kept


def test_the_key_on_the_dispatch_phone_is_a_rung(tmp_path: Path) -> None:
    (told,) = [each for each in rungs(tmp_path, DISPATCH) if each["role"] == "account"]
    market, _, handle = ACCOUNT.partition(":")
    assert told["account"] == {"service": market, "id": handle}
    assert told["log10_lr"] is None
    assert told["rests_on"].startswith("vendors-")
    assert "number" not in told


@pytest.mark.parametrize(("number", "holds"), [(CLIENT, "secret"), (DISPATCH, "public")])
def test_a_key_elsewhere_or_a_public_one_is_none(number: str, holds: str, tmp_path: Path) -> None:
    assert not any(each["role"] == "account" for each in rungs(tmp_path, number, holds))

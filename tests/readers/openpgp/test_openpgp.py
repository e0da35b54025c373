"""Keys on a device: the secret half, a revocation, the public half; and what is no key."""

import io
import json
import zipfile
from importlib import resources
from pathlib import Path

import pytest
from pysequoia import ArmorKind, Tsk, armor
from tests.readers.reading import of, told

from filiere.errors import ImportRefusedError
from filiere.importer.streams.recognition import recognised
from filiere.model.market import KeyFile
from filiere.reader import Declared, recognise
from filiere.readers.openpgp import READER
from filiere.received import Received

SAMPLES = Path(__file__).parent / "samples"
POOL = json.loads(resources.files("filiere.world").joinpath("market_pool.json").read_text("ascii"))
DECLARED = Declared(country="FR", device="D1")
ONE, TWO, THREE = POOL["holders"][:3]


def read(path: Path) -> list[tuple[str, str]]:
    return [(key.fingerprint, key.holds) for key in of(told("openpgp", READER, path), KeyFile)]


def is_ours(path: Path, tmp_path: Path) -> bool:
    found = recognise(Received(name=path.name, path=path, scratch=tmp_path / "private"))
    return found is not None and found[0] == "openpgp"


def test_public_keys_are_told_as_what_they_are() -> None:
    both = [(ONE["fingerprint"], "public"), (TWO["fingerprint"], "public")]
    assert read(SAMPLES / "two_public.asc") == both
    assert read(SAMPLES / "pubring.gpg") == both
    assert read(SAMPLES / "pubring.kbx") == [(THREE["fingerprint"], "public")]


def test_a_revocation_of_gnupg_is_read_behind_its_colon() -> None:
    assert read(SAMPLES / "revocation.rev") == [(ONE["fingerprint"], "revocation")]


@pytest.mark.parametrize("form", ["armoured", "binary"])
def test_a_secret_key_is_known_by_its_full_fingerprint(form: str, tmp_path: Path) -> None:
    key = Tsk.generate("nobody")
    raw = bytes(key)
    path = tmp_path / "exported"
    path.write_bytes(armor(raw, ArmorKind.SecretKey).encode() if form == "armoured" else raw)
    fingerprint = str(key.extract_certificate().fingerprint).upper()
    assert read(path) == [(fingerprint, "secret")]


def test_a_revocation_as_a_bare_signature_is_one(tmp_path: Path) -> None:
    key = Tsk.generate("nobody")
    certificate = key.extract_certificate()
    path = tmp_path / "x.rev"
    path.write_text(str(certificate.revoke(certifier=key.certifier())), "ascii")
    assert read(path) == [(str(certificate.fingerprint).upper(), "revocation")]


def test_a_signed_text_and_a_table_with_keys_are_no_files_of_keys(tmp_path: Path) -> None:
    signed, table, detached = tmp_path / "s", tmp_path / "t", tmp_path / "d"
    signed.write_text(ONE["texts"]["both"], "ascii")
    table.write_text(f'account,time,block\na:b,2024-06-05T10:00:00Z,"{ONE["key"]}"\n', "ascii")
    block = ONE["texts"]["both"]
    detached.write_text(block[block.index("-----BEGIN PGP SIGNATURE") :], "ascii")
    assert not any(is_ours(path, tmp_path) for path in (signed, table, detached))


def test_a_cut_key_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "cut"
    path.write_text(ONE["key"] + "\n" + TWO["key"][:200], "ascii")
    assert read(path) == [(ONE["fingerprint"], "public")]
    path.write_text(TWO["key"][:200], "ascii")
    assert not is_ours(path, tmp_path)
    with pytest.raises(ImportRefusedError, match="no OpenPGP key"):
        list(READER.read(Received(name="cut", path=path, scratch=tmp_path), DECLARED))


def test_heads_without_an_end_are_told_apart_at_once(tmp_path: Path) -> None:
    path = tmp_path / "heads"
    path.write_bytes(b"-----BEGIN PGP PUBLIC KEY BLOCK-----\n" * 50_000)
    assert not is_ours(path, tmp_path)


def report_with(files: dict[str, bytes]) -> bytes:
    """A report of a phone, with files of the phone beside it."""
    held = io.BytesIO((SAMPLES.parents[1] / "ufdr" / "samples" / "plain.ufdr").read_bytes())
    with zipfile.ZipFile(held, "a") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def test_keys_among_the_files_of_a_report_are_read_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "phone.ufdr"
    key = bytes(Tsk.generate("nobody"))
    path.write_bytes(
        report_with({
            "files/Documents/secring.gpg": key,
            "files/Documents/two.asc": (SAMPLES / "two_public.asc").read_bytes(),
            "files/Documents/notes.txt": b"nothing of this kind",
            "files/Image/one.jpg": b"\xff\xd8\xff" + bytes(500),
            "files/empty": b"",
        })
    )  # fmt: skip
    found = recognised(Received(name=path.name, path=path, scratch=tmp_path / "private"))
    assert found is not None
    assert [(each.name, each.part) for each in found.held] == [
        ("ufdr", ""),
        ("openpgp", "files/Documents/secring.gpg"),
        ("openpgp", "files/Documents/two.asc"),
    ]
    assert found.layout == "openpgp,ufdr"


def test_what_begins_like_a_key_and_is_none_is_left(tmp_path: Path) -> None:
    path = tmp_path / "phone.ufdr"
    path.write_bytes(report_with({"files/a": b"\x99" + bytes(50), "files/b": b"\xc5\x00"}))
    found = recognised(Received(name=path.name, path=path, scratch=tmp_path / "private"))
    assert found is not None
    assert [each.name for each in found.held] == ["ufdr"]

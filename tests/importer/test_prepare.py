"""A first case.toml names what is recognised, files that readers read included."""

import shutil
import tomllib
from pathlib import Path

from filiere.importer.prepare import prepare

SAMPLES = Path(__file__).parents[1] / "readers"


def test_files_that_readers_read_are_named_with_what_the_act_must_say(tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "ufdr" / "samples" / "report.xml", tmp_path / "scelle")
    shutil.copy(SAMPLES / "whatsapp_text" / "samples" / "android.txt", tmp_path / "chat.txt")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    target, told = prepare(tmp_path)
    said = tomllib.loads(target.read_text("utf-8"))
    assert [(s["path"], s["layout"]) for s in said["source"]] == [
        ("chat.txt", "whatsapp_text"), ("scelle", "ufdr"),
    ]  # fmt: skip
    assert said["authorisation"][0]["kinds"] == ["extraction"]
    assert said["authorisation"][0]["categories"] == []
    assert [each.en.split()[2] for each in told] == ["photo.jpg"]
    assert [path.name for path in tmp_path.glob(".*")] == []

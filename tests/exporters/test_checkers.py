"""The heavy checkers open what we export; ``make exchange`` installs them, apart from our own."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from filiere.exporter import Tally

PLACE = Path(__file__).parents[2] / ".cache" / "exchange" / "bin"

pytestmark = pytest.mark.skipif(
    not (PLACE / "python").exists(),
    reason="needs followthemoney, GDAL, case_validate: make exchange",
)

Made = Callable[..., tuple[Path, Tally]]

FTM = """
import json, sys
from followthemoney import model
lost = written = 0
for line in open(sys.argv[1], encoding="utf-8"):
    given = json.loads(line)
    read = model.get_proxy(given, cleaned=True)
    model.get(given["schema"]).validate(given)
    clean = model.make_entity(given["schema"])
    clean.id = given["id"]
    for name, values in given["properties"].items():
        for value in values:
            before = sum(map(len, clean.to_dict()["properties"].values()))
            clean.add(name, value, quiet=True)
            lost += sum(map(len, clean.to_dict()["properties"].values())) == before
            written += 1
print(json.dumps({"lost": lost, "written": written}))
"""

GDAL = """
import sys, pyogrio
for path in sys.argv[1:]:
    print(pyogrio.read_info(path)["features"])
"""

ANX = """
import sys
from anxwritter import ANXChart
chart = ANXChart()
chart.add_icon(id="+33639980001", type="Phone number")
chart.add_icon(id="+33639980003", type="Phone number")
chart.add_link(from_id="+33639980001", to_id="+33639980003", type="sms", label="1 sms",
               attributes={"contacts": 1})
sys.stdout.write(chart.to_xml())
"""


def asked(script: str, *arguments: Path) -> str:
    done = subprocess.run(
        [PLACE / "python", "-W", "ignore", "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_followthemoney_loses_no_value_when_it_cleans(made: Made) -> None:
    path, _ = made("ftm")
    told = json.loads(asked(FTM, path))
    assert told["lost"] == 0
    assert told["written"] > 20


def test_gdal_reads_every_region(made: Made) -> None:
    paths = [made(name)[0] for name in ("kml", "geojson")]
    assert asked(GDAL, *paths).split() == ["1", "1"]


def test_case_validate_says_that_it_conforms(made: Made) -> None:
    path, _ = made("case")
    done = subprocess.run(
        [PLACE / "case_validate", path], capture_output=True, text=True, check=False
    )
    assert "Conforms: True" in done.stdout, done.stdout + done.stderr


def test_a_chart_has_the_shape_that_anxwritter_gives(made: Made) -> None:
    """Element by element: each of ours has the parent and attributes that theirs may have."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 -- here alone

    theirs = ET.fromstring(asked(ANX))  # noqa: S314 -- written just now
    ours = ET.parse(made("anx")[0]).getroot()  # noqa: S314 -- our own

    def shape(root: ET.Element) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for parent in root.iter():
            for child in parent:
                found.setdefault(f"{parent.tag}/{child.tag}", set()).update(child.attrib)
        return found

    known = shape(theirs)
    beyond = {
        place: sorted(names - known.get(place, set()))
        for place, names in shape(ours).items()
        if place not in known or names - known[place]
    }
    # what their small chart has no occasion to show; the source of anxwritter writes all of it
    assert set(beyond) <= {
        "Chart/Summary", "Summary/FieldCollection", "Summary/Origin", "FieldCollection/Field",
        "Link/LinkStyle",
    }, beyond  # fmt: skip

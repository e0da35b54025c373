"""How do several files become one that a browser can save, in the same bytes each time?"""

import stat
import zipfile
from collections.abc import Sequence
from pathlib import Path

DATE = (1980, 1, 1, 0, 0, 0)
BLOCK = 1 << 20


def write(target: Path, files: Sequence[Path]) -> None:
    """Write a zip of the files, by their names alone, in the order of these."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for file in sorted(files, key=lambda path: path.name):
            info = zipfile.ZipInfo(file.name, DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (stat.S_IFREG | 0o600) << 16
            info.create_system = 3  # Unix, wherever it is written: same bytes
            with file.open("rb") as source, archive.open(info, "w", force_zip64=True) as member:
                while block := source.read(BLOCK):
                    member.write(block)

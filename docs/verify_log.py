#!/usr/bin/env python3
"""Has an exported log of Filière been altered? Needs Python's standard library and nothing else.

    filiere audit CASE --export log.jsonl
    python verify_log.py log.jsonl [SEALED_HASH]

Each line is one entry: its fields, the hash of the entry before (``prev``), and the SHA-256
(``hash``) of the canonical JSON (sorted keys, no spaces, UTF-8) of all fields but ``hash``.
An entry of which only ``seq``, ``prev`` and ``hash`` stand has its content withheld (in a package
for another party) or erased (by a purge, which a later entry tells): it is counted, and the chain
goes through it. Prints the hash of the last entry and ends with 0; ends with 1 on the first entry
that was altered.
Compare the printed hash with the one that was printed, signed or sealed outside the case, or give
that one as SEALED_HASH: it must then be in the chain.
"""

import hashlib
import json
import sys
from pathlib import Path

GENESIS = "0" * 64


def entry_hash(entry: dict[str, object]) -> str:
    """SHA-256 of an entry without its own hash."""
    fields = {key: value for key, value in entry.items() if key != "hash"}
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def verify(lines: list[str], sealed: str = "") -> tuple[str, str]:
    """The head hash and '' where the chain holds, else the head so far and what is wrong."""
    prev = GENESIS
    hashes = set()
    for seq, line in enumerate(lines, start=1):
        wrong = fault(line, seq, prev)
        if wrong:
            return prev, wrong
        prev = json.loads(line)["hash"]
        hashes.add(prev)
    if sealed and sealed not in hashes:
        return prev, "the sealed hash is in no entry: the log was rewritten or cut"
    return prev, ""


def fault(line: str, seq: int, prev: str) -> str:
    """What is wrong with one line, or ''."""
    try:
        entry = json.loads(line)
    except ValueError:
        return f"entry {seq} is not JSON"
    if not isinstance(entry, dict):
        return f"entry {seq} is not an object"
    withheld = set(entry) == {"seq", "prev", "hash"}
    checks = (
        (entry.get("seq") == seq, f"is numbered {entry.get('seq')}: an entry was cut or moved"),
        (entry.get("prev") == prev, "does not follow the entry before it"),
        (withheld or entry.get("hash") == entry_hash(entry), "was altered"),
    )
    return next((f"entry {seq} {said}" for holds, said in checks if not holds), "")


def main(arguments: list[str]) -> int:
    """Verify the file named on the command line."""
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        lines = Path(arguments[0]).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        print(f"{arguments[0]} cannot be read: {error}.", file=sys.stderr)
        return 1
    if lines[-1] == "":
        lines.pop()
    head, wrong = verify(lines, arguments[1].lower() if len(arguments) == 2 else "")
    if wrong:
        print(f"{arguments[0]}: {wrong}.", file=sys.stderr)
        return 1
    silent = sum(len(json.loads(line)) == 3 for line in lines)
    if silent > 0:
        print(f"{silent} of {len(lines)} entries have their content withheld.", file=sys.stderr)
    print(head)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What do the texts of one sending say, once what differs is masked?

Digits, links and names of a recipient change from one text to the next; what stays is the template.
Texts are compared word by word, digits masked; the template is given only where most of the texts
share it, so that no single message is printed.

Reads message, contact. One text, or none.
"""

import re
from collections import Counter

from filiere.case import Case
from filiere.signals.contacts import Ints

MIN_TEXTS = 3
SHARE = 0.6
LONGEST = 160


def template_of(case: Case, contact_ids: Ints) -> str | None:
    """Words that most of the texts have in one order, others as «…»; None where none is held."""
    if case.value("SELECT count(*) FROM message", of=int) == 0:
        return None
    case.register("asked_contact", {"contact_id": contact_ids})
    texts = case.column(
        "SELECT m.text FROM contact c SEMI JOIN asked_contact USING (contact_id) "
        "JOIN message m ON m.record_id IN (c.out_record, c.in_record) ORDER BY m.text, m.record_id",
        of=str,
    )
    case.unregister("asked_contact")
    masked = [mask(text) for text in texts]
    if len(masked) < MIN_TEXTS:
        return None
    return _shared(masked)


def mask(text: str) -> str:
    """Digits as #, links as <link>, spaces single."""
    linked = re.sub(r"https?://\S+|www\.\S+", "<link>", text)
    return " ".join(re.sub(r"\d", "#", linked).split())


def _shared(texts: list[str]) -> str | None:
    counts = Counter(word for text in texts for word in set(text.split()))
    common = {word for word, count in counts.items() if count >= SHARE * len(texts)}
    if len(common) == 0:
        return None
    skeletons = Counter(_skeleton(text, common) for text in texts)
    best = min(skeletons, key=lambda each: (-skeletons[each], each))
    return best[:LONGEST] if any(word in common for word in best.split()) else None


def _skeleton(text: str, common: set[str]) -> str:
    words: list[str] = []
    for word in text.split():
        kept = word if word in common else "…"
        if kept != "…" or words[-1:] != ["…"]:
            words.append(kept)
    return " ".join(words)

"""What do the commands that change a case say, in French and in English?"""

from filiere.wording.pair import Pair

WORDS = {
    "lost": Pair(en="Lost", fr="Tombés"),
    "weakened": Pair(en="Weakened", fr="Affaiblis"),
    "changed": Pair(en="Changed otherwise", fr="Autrement modifiés"),
    "unchanged": Pair(en="Unchanged", fr="Inchangés"),
    "gained": Pair(en="Gained", fr="Nouveaux"),
    "moved": Pair(en="Moved", fr="Modifiés"),
    "finding": Pair(en="Finding", fr="Constat"),
    "statement": Pair(en="Statement", fr="Énoncé"),
    "before": Pair(en="before", fr="avant"),
    "after": Pair(en="after", fr="après"),
    "rows": Pair(en="Rows", fr="Lignes"),
    "strength": Pair(en="log10 LR", fr="log10 RV"),
    "none": Pair(en="none", fr="aucun"),
    "nothing_kept": Pair(
        en="Tried only: nothing of it was kept.", fr="Simple essai : rien n’en a été gardé."
    ),
}
"""Every word, by key."""

"""What do the commands that change a case say, in French and in English?"""

from filiere.model.text import Text

WORDS = {
    "lost": Text(en="Lost", fr="Tombés"),
    "weakened": Text(en="Weakened", fr="Affaiblis"),
    "changed": Text(en="Changed otherwise", fr="Autrement modifiés"),
    "unchanged": Text(en="Unchanged", fr="Inchangés"),
    "gained": Text(en="Gained", fr="Nouveaux"),
    "moved": Text(en="Moved", fr="Modifiés"),
    "finding": Text(en="Finding", fr="Constat"),
    "statement": Text(en="Statement", fr="Énoncé"),
    "before": Text(en="before", fr="avant"),
    "after": Text(en="after", fr="après"),
    "rows": Text(en="Rows", fr="Lignes"),
    "strength": Text(en="log10 LR", fr="log10 RV"),
    "none": Text(en="none", fr="aucun"),
    "nothing_kept": Text(
        en="Tried only: nothing of it was kept.", fr="Simple essai : rien n’en a été gardé."
    ),
}
"""Every word, by key."""

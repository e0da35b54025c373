"""What does the server itself say, in French and in English?"""

from filiere.wording.pair import Pair

WORDS = {
    "host": Pair(
        en="This server answers to 127.0.0.1 only.",
        fr="Ce serveur ne répond qu’à 127.0.0.1.",
    ),
    "origin": Pair(
        en="This request comes from another page; nothing was done.",
        fr="Cette requête vient d’une autre page ; rien n’a été fait.",
    ),
    "no_token": Pair(
        en="The workbench opens with the address that «filiere serve» printed in the terminal.",
        fr="L’atelier s’ouvre par l’adresse que «filiere serve» a imprimée dans le terminal.",
    ),
    "bad_token": Pair(
        en="This address has been used, or is of another start: run «filiere serve» again.",
        fr="Cette adresse a déjà servi, ou vient d’un autre lancement : relancez «filiere serve».",
    ),
    "too_large": Pair(en="The request is larger than 4 MiB.", fr="La requête dépasse 4 Mio."),
    "not_found": Pair(en="There is no such thing here.", fr="Rien de tel ici."),
    "method": Pair(en="This cannot be done to that.", fr="Cela ne peut pas être fait ici."),
    "not_here": Pair(
        en="This version does not have that part yet.",
        fr="Cette version n’a pas encore cette partie.",
    ),
    "defect": Pair(
        en="This is a defect of the program: the terminal of «filiere serve» says where.",
        fr="C’est un défaut du programme : le terminal de «filiere serve» dit où.",
    ),
    "no_pages": Pair(
        en="The workbench's pages are not built: run «make pages», or install a release.",
        fr="Les pages de l’atelier ne sont pas construites : lancez «make pages», ou installez "
        "une version publiée.",
    ),
}
"""Every sentence of the server's own, by key."""

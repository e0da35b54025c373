"""What does the report say of how it was computed, and of its own words?"""

# ruff: noqa: E501 -- French runs longer than English; the sentences are broken alike

from filiere.model.text import Text

ANNEX_WORDS: dict[str, Text] = {
    "s_annex": Text(en="Annex: how it was computed", fr="Annexe : comment le calcul a été fait"),
    "inputs": Text(en="Inputs (SHA-256)", fr="Entrées (SHA-256)"),
    "version": Text(en="Filière version", fr="Version de Filière"),
    "zone": Text(en="Times printed in", fr="Heures imprimées en"),
    "methods": Text(en="Methods and parameters", fr="Méthodes et paramètres"),
    "analysis": Text(en="Analysis", fr="Analyse"),
    "parameters": Text(en="Parameters", fr="Paramètres"),
    "reference": Text(en="Reference", fr="Référence"),
    "module": Text(en="Code (SHA-256)", fr="Code (SHA-256)"),
    "words": Text(en="Words used", fr="Mots employés"),
    "again": Text(
        en="The same files, authorisations, version and parameters give this same page, byte for "
        "byte. It holds no date of its own: the case’s log says who made it and when.",
        fr="Les mêmes fichiers, actes, version et paramètres donnent cette même page, octet pour "
        "octet. Elle ne porte pas de date propre : le journal du dossier dit qui l’a faite et "
        "quand.",
    ),
    "footer": Text(
        en="Made by Filière {version} from the case alone, without a network. The same program and "
        "the same report for every party.",
        fr="Établi par Filière {version} à partir du seul dossier, sans réseau. Le même programme "
        "et le même rapport pour toutes les parties.",
    ),
    "w_line": Text(en="line", fr="ligne"),
    "w_line_is": Text(
        en="a number through which callers place orders, as far as the records go",
        fr="un numéro par lequel des appelants passent commande, pour ce que disent les données",
    ),
    "w_dispatch": Text(en="dispatch", fr="régulation"),
    "w_dispatch_is": Text(
        en="a number that goes out to couriers soon after the line comes in",
        fr="un numéro qui émet vers des livreurs peu après les contacts reçus par la ligne",
    ),
    "w_courier": Text(en="courier", fr="livreur"),
    "w_courier_is": Text(
        en="a number that the dispatch number reaches and that then reaches callers; a role in the "
        "records, in a period",
        fr="un numéro que joint la régulation et qui joint ensuite des appelants ; un rôle dans "
        "les données, sur une période",
    ),
    "w_contact": Text(en="contact", fr="contact"),
    "w_contact_is": Text(
        en="one communication (call or text) between two numbers, however many rows tell of it",
        fr="une communication (appel ou message) entre deux numéros, quel que soit le nombre de "
        "lignes qui l’attestent",
    ),
    "w_cycle": Text(en="cycle", fr="cycle"),
    "w_cycle_is": Text(
        en="order, dispatch, delivery: one contact of each, within their windows",
        fr="commande, régulation, livraison : un contact de chaque, dans leurs fenêtres",
    ),
    "w_chance": Text(en="expected by chance", fr="attendu par hasard"),
    "w_chance_is": Text(
        en="how many such findings the same search gives when the numbers’ own daily rhythm is kept "
        "and only their relation is broken",
        fr="combien de constats de ce genre la même recherche donne quand le rythme propre des "
        "numéros est gardé et que seule leur relation est rompue",
    ),
    "w_candidates": Text(en="candidates", fr="candidats"),
    "w_candidates_is": Text(
        en="the numbers or pairs of numbers that the search compared",
        fr="les numéros ou couples de numéros que la recherche a comparés",
    ),
    "w_hp": Text(en="Hp, Hd", fr="Hp, Hd"),
    "w_hp_is": Text(
        en="two exclusive propositions about the records, fixed before looking",
        fr="deux propositions exclusives au sujet des données, fixées avant de regarder",
    ),
}

GLOSSARY = ("line", "dispatch", "courier", "contact", "cycle", "chance", "candidates", "hp")

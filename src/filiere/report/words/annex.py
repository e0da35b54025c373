"""What does the report say of how it was computed, and of its own words?"""

# ruff: noqa: E501 -- French runs longer than English; the sentences are broken alike

from filiere.wording import Text
from filiere.wording.pair import Pair

ANNEX_WORDS: dict[str, Text] = {
    "s_annex": Pair(en="Annex: how it was computed", fr="Annexe : comment le calcul a été fait"),
    "inputs": Pair(en="Inputs (SHA-256)", fr="Entrées (SHA-256)"),
    "version": Pair(en="Filière version", fr="Version de Filière"),
    "zone": Pair(en="Times printed in", fr="Heures imprimées en"),
    "methods": Pair(en="Methods and parameters", fr="Méthodes et paramètres"),
    "analysis": Pair(en="Analysis", fr="Analyse"),
    "parameters": Pair(en="Parameters", fr="Paramètres"),
    "reference": Pair(en="Reference", fr="Référence"),
    "module": Pair(en="Code (SHA-256)", fr="Code (SHA-256)"),
    "words": Pair(en="Words used", fr="Mots employés"),
    "again": Pair(
        en="The same files, authorisations, version and parameters give this same page, byte for "
        "byte. It holds no date of its own: the case’s log says who made it and when.",
        fr="Les mêmes fichiers, actes, version et paramètres donnent cette même page, octet pour "
        "octet. Elle ne porte pas de date propre : le journal du dossier dit qui l’a faite et "
        "quand.",
    ),
    "footer": Pair(
        en="Made by Filière {version} from the case alone, without a network. The same program and "
        "the same report for every party.",
        fr="Établi par Filière {version} à partir du seul dossier, sans réseau. Le même programme "
        "et le même rapport pour toutes les parties.",
    ),
    "w_line": Pair(en="line", fr="ligne"),
    "w_line_is": Pair(
        en="a number through which callers place orders, as far as the records go",
        fr="un numéro par lequel des appelants passent commande, pour ce que disent les données",
    ),
    "w_dispatch": Pair(en="dispatch", fr="régulation"),
    "w_dispatch_is": Pair(
        en="a number that goes out to couriers soon after the line comes in",
        fr="un numéro qui émet vers des livreurs peu après les contacts reçus par la ligne",
    ),
    "w_courier": Pair(en="courier", fr="livreur"),
    "w_courier_is": Pair(
        en="a number that the dispatch number reaches and that then reaches callers; a role in the "
        "records, in a period",
        fr="un numéro que joint la régulation et qui joint ensuite des appelants ; un rôle dans "
        "les données, sur une période",
    ),
    "w_contact": Pair(en="contact", fr="contact"),
    "w_contact_is": Pair(
        en="one communication (call or text) between two numbers, however many rows tell of it",
        fr="une communication (appel ou message) entre deux numéros, quel que soit le nombre de "
        "lignes qui l’attestent",
    ),
    "w_cycle": Pair(en="cycle", fr="cycle"),
    "w_cycle_is": Pair(
        en="order, dispatch, delivery: one contact of each, within their windows",
        fr="commande, régulation, livraison : un contact de chaque, dans leurs fenêtres",
    ),
    "w_chance": Pair(en="expected by chance", fr="attendu par hasard"),
    "w_chance_is": Pair(
        en="how many such findings the same search gives when the numbers’ own daily rhythm is kept "
        "and only their relation is broken",
        fr="combien de constats de ce genre la même recherche donne quand le rythme propre des "
        "numéros est gardé et que seule leur relation est rompue",
    ),
    "w_candidates": Pair(en="candidates", fr="candidats"),
    "w_candidates_is": Pair(
        en="the numbers or pairs of numbers that the search compared",
        fr="les numéros ou couples de numéros que la recherche a comparés",
    ),
    "w_hp": Pair(en="Hp, Hd", fr="Hp, Hd"),
    "w_hp_is": Pair(
        en="two exclusive propositions about the records, fixed before looking",
        fr="deux propositions exclusives au sujet des données, fixées avant de regarder",
    ),
}

GLOSSARY = ("line", "dispatch", "courier", "contact", "cycle", "chance", "candidates", "hp")

"""What does the analysis ``succession`` say to a reader, in both languages?"""

from filiere.analysis import Weighing
from filiere.model.evidence import Propositions
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="Which number, handset or SIM continues one that stopped, and which stopped without any?",
    fr="Quel numéro, boîtier ou carte SIM en continue un autre qui a cessé, et lequel a cessé sans "
    "suite ?",
)
NO_CONTACT = Pair(
    en="The case holds no call or message between two known numbers, and no handset.",
    fr="Le dossier ne contient ni appel ni message entre deux numéros connus, ni boîtier.",
)
CLAIM = Pair(
    en="{old} is last used on {last_used_at}; {new}, first used on {first_used_at}, takes over "
    "{shared} of its {contacts} contacts.",
    fr="{old} est utilisé pour la dernière fois le {last_used_at} ; {new}, utilisé pour la "
    "première fois le {first_used_at}, reprend {shared} de ses {contacts} contacts.",
)
CLAIM_NONE = Pair(
    en="{old} is last used on {last_used_at}; of {compared} numbers that began about then, none "
    "takes over enough of its {contacts} contacts.",
    fr="{old} est utilisé pour la dernière fois le {last_used_at} ; des {compared} numéros apparus "
    "vers ce moment, aucun ne reprend assez de ses {contacts} contacts.",
)
CLAIM_HANDSET = Pair(
    en="The handset last seen with {old} on {last_used_at} is seen with {new} from "
    "{first_used_at}, and {old} is not seen afterwards.",
    fr="Le boîtier vu pour la dernière fois avec {old} le {last_used_at} est vu avec {new} à "
    "partir du {first_used_at}, et {old} n'est plus vu ensuite.",
)
CLAIM_SIM = Pair(
    en="The SIM of {old}, last seen in one handset on {last_used_at}, is seen in another from "
    "{first_used_at}, under the same number.",
    fr="La carte SIM de {old}, vue pour la dernière fois dans un boîtier le {last_used_at}, est "
    "vue dans un autre à partir du {first_used_at}, sous le même numéro.",
)
CLAIM_SIM_NUMBER = Pair(
    en="The SIM last seen under {old} on {last_used_at} is seen under {new} from {first_used_at}.",
    fr="La carte SIM vue pour la dernière fois sous {old} le {last_used_at} est vue sous {new} à "
    "partir du {first_used_at}.",
)
PROPOSITIONS = Propositions(
    hp=Pair(
        en="The main user of {old} goes on with the number named as its successor.",
        fr="L'utilisateur principal de {old} continue avec le numéro désigné comme son successeur.",
    ),
    hd=Pair(
        en="{old} was given up, or goes on outside the records; that number is another one that "
        "began about then.",
        fr="{old} a été abandonné, ou continue hors des données ; ce numéro en est un autre, "
        "apparu vers ce moment.",
    ),
    population=Pair(
        en="Numbers of these records that began within the window and share a contact.",
        fr="Numéros de ces données apparus dans la fenêtre et ayant un contact commun.",
    ),
)
CURVE = "succession_other_v1"
WEIGHINGS = (
    Weighing(
        curve=CURVE,
        alternative=Pair(
            en="the likeliest-looking other number that began then",
            fr="l'autre numéro apparu alors qui y ressemble le plus",
        ),
        propositions=Propositions(
            hp=Pair(
                en="The main user of {old} goes on with {new}.",
                fr="L'utilisateur principal de {old} continue avec {new}.",
            ),
            hd=Pair(
                en="{new} is another number that began about then, the likeliest-looking of all.",
                fr="{new} est un autre numéro apparu vers ce moment, celui qui y ressemble le plus "
                "de tous.",
            ),
            population=Pair(
                en="For each number that stopped or fell silent, the best candidate that is not "
                "its successor.",
                fr="Pour chaque numéro qui a cessé ou s'est tu, le meilleur candidat qui n'est pas "
                "son successeur.",
            ),
        ),
    ),
)
ALTERNATIVES = (
    Pair(
        en="A friend, relative or colleague of the old number's user, with the same contacts, who "
        "began then.",
        fr="Un ami, parent ou collègue de l'utilisateur de l'ancien numéro, aux mêmes contacts, "
        "apparu alors.",
    ),
    Pair(
        en="A handset handed down or sold, a SIM lent, a number given again by the operator.",
        fr="Un boîtier donné ou vendu, une carte SIM prêtée, un numéro réattribué par l'opérateur.",
    ),
    Pair(
        en="The old number goes on by applications, abroad, or on a bill that is not held.",
        fr="L'ancien numéro continue par applications, à l'étranger, ou sur une facturation non "
        "détenue.",
    ),
)
CAVEATS = (
    Pair(
        en="Numbers, handsets and SIM cards are described, never who held them.",
        fr="Des numéros, boîtiers et cartes SIM sont décrits, jamais qui les tenait.",
    ),
    Pair(
        en="Contacts, handset and SIM are separate kinds of fact about one number; they are listed "
        "apart and their strengths may not be multiplied.",
        fr="Contacts, boîtier et carte SIM sont des faits de nature distincte sur un même numéro ; "
        "ils sont listés séparément et leurs forces ne se multiplient pas.",
    ),
    Pair(
        en="The shares of the answers take «a successor» and «none» as equally frequent, as in the "
        "study that fitted them; in a case they may not be.",
        fr="Les parts des réponses tiennent « un successeur » et « aucun » pour aussi fréquents "
        "l'un que l'autre, comme dans l'étude qui les a ajustées ; dans un dossier ils ne le sont "
        "pas forcément.",
    ),
)
HANDED_DOWN = Pair(
    en="A handset that changes hands leaves the same trace; contacts in common, if any, are told "
    "by the measure «shared».",
    fr="Un boîtier qui change de mains laisse la même trace ; les contacts communs, s'il y en a, "
    "sont donnés par la mesure « shared ».",
)
MEASURES = {
    "new": Pair(
        en="The number that continues the old one; none where no answer is clear enough.",
        fr="Numéro qui continue l'ancien ; aucun si aucune réponse n'est assez nette.",
    ),
    "none": Pair(
        en="Share, from 0 to 1, of the answer «no successor» among all answers, where that answer "
        "and a successor are equally frequent; not given for a handset or a SIM.",
        fr="Part, de 0 à 1, de la réponse « aucun successeur » parmi toutes, quand cette réponse "
        "et un successeur sont aussi fréquents ; non donnée pour un boîtier ou une SIM.",
    ),
    "kind": Pair(
        en="What is continued: number (by contacts), handset (IMEI), sim (IMSI).",
        fr="Ce qui est continué : number (par les contacts), handset (IMEI), sim (IMSI).",
    ),
    "candidates": Pair(
        en="The three numbers with the largest shares, and their shares.",
        fr="Les trois numéros aux plus grandes parts, et leurs parts.",
    ),
    "shared": Pair(
        en="Contacts of the old number that the new one, or the first candidate, has too; those "
        "that changed number at the same time are counted.",
        fr="Contacts de l'ancien numéro qu'a aussi le nouveau, ou le premier candidat ; ceux qui "
        "ont changé de numéro au même moment sont comptés.",
    ),
    "contacts": Pair(
        en="Contacts of the old number.",
        fr="Contacts de l'ancien numéro.",
    ),
    "compared": Pair(
        en="Numbers that began within the window.",
        fr="Numéros apparus dans la fenêtre.",
    ),
    "last_used_at": Pair(
        en="Last use of the old number (or last record in the old handset).",
        fr="Dernier usage de l'ancien numéro (ou dernière ligne dans l'ancien boîtier).",
    ),
    "first_used_at": Pair(
        en="First use of the new number (or first record in the new handset).",
        fr="Premier usage du nouveau numéro (ou première ligne dans le nouveau boîtier).",
    ),
    "silence": Pair(
        en="log10 of how many times likelier the records are if the old number stopped than at a "
        "steady rate.",
        fr="log10 du nombre de fois que les données sont plus vraisemblables si l'ancien numéro a "
        "cessé qu'à un rythme constant.",
    ),
}

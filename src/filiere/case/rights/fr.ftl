## unmasking

reveal-without-reason = Les numéros ne sont imprimés en clair qu'avec un motif : donnez-en un avec --reason.
reveal-empty-reason = Le motif ne dit rien à qui lira le journal : donnez-le en quelques mots.
reveal-no-finding = { $number } ne figure dans aucun constat : il n'est montré en clair que par un ordre qui le nomme.
reveal-second = { $n ->
    [one] Un numéro serait montré : cela ne se fait qu'avec l'accord d'une seconde personne.
   *[other] { $n } numéros seraient montrés à la fois : nommez avec --second une personne d'accord et qui n'est pas au clavier.
}
## authority

authority-warnings-for = L'autorisation { $id } est datée du { $date }, avant l'entrée en vigueur de { $basis } ({ $limit }).
authority-warnings-for-2 = L'autorisation { $id } est datée du { $date }, après la fin de validité de { $basis } ({ $limit }).
authority-warnings-for-3 = L'entrée { $basis }, visée par l'autorisation { $id }, n'a pas été entièrement relue à la source : à vérifier.

## expiry

expiry-near = Les données de l'autorisation { $name } peuvent être lues jusqu'au { $day } : il reste { $left ->
    [one] { $left } jour
   *[other] { $left } jours
}.

## judgement

judgement-verdicts-undecided = non tranché
judgement-verdicts-accepted = accepté
judgement-verdicts-rejected = rejeté

## persons

persons-categories-none = non catégorisé

## protection

protection-lawyer = L'autorisation { $act } ({ $basis }) demande les données d'un numéro listé comme celui d'un avocat ({ $quality }). L'article 60-1-1 du code de procédure pénale (CPP) exige une ordonnance motivée du juge des libertés et de la détention.
protection-other = L'autorisation { $act } ({ $basis }) demande les données d'un numéro protégé ({ $quality }) : les conditions de cette protection sont à vérifier.
protection-qualities-lawyer = avocat
protection-qualities-doctor = médecin
protection-qualities-journalist = journaliste
protection-qualities-parliament = parlementaire
protection-qualities-magistrate = magistrat
protection-qualities-helpline = ligne d'écoute
persons-categories-article = personne relevant de l'article 6, { $letter }), de la directive (UE) 2016/680

## authority

authority-authorisation-names-legal-basis-known-known = L'autorisation { $id } désigne la base légale «{ $basis }», qui n'est pas connue ; sont connues : { $listed }.
authority-authorisation-changed-case-toml-after-imported = L'autorisation { $id } a changé dans case.toml après l'import de { $v1 } sous son couvert : inscrivez l'acte complémentaire comme une nouvelle autorisation.
authority-case-authorisation = Le dossier n'a pas d'autorisation { $name }.
authority-authorisation-stands-twice-case-toml = L'autorisation { $id } figure deux fois dans case.toml.

## expiry

expiry-case-authorisation = Le dossier n'a pas d'autorisation { $name }.
expiry-records-authorisation-read-until-only-erase = Les données de l'autorisation { $authorisation } ne pouvaient être lues que jusqu'au { $last_day }. Effacez-les avec «filiere purge», mettez-les à l'écart avec «filiere annul», ou déclarez une décision avec «filiere expiry».

## facts

facts-statement-about-case-needs-name-makes = Une déclaration sur un dossier demande le nom de son auteur : donnez --by NOM.
facts-statement-about-case-needs-reason-give = Une déclaration sur un dossier demande un motif : donnez-en un, en toutes lettres.

## hold

hold-legal-hold-needs-reference-order-give = Un gel demande la référence de sa décision : donnez --order RÉF.
hold-legal-hold-force-nothing-lifted = Aucun gel n'est en vigueur sur { $what } : il n'y a rien à lever.
hold-legal-hold-force-order-reviewed-nothing = Un gel est en vigueur sur { $what } (décision { $order }, à réexaminer le { $review }). Rien n'en est effacé avant qu'il soit levé.

## judgement

judgement-finding = { $path } n'a pas de constat «{ $finding_id }».

## log

log-cannot-written = { $path } ne peut être écrit : { $strerror }.

## persons

persons-attribution-needs-person-about-give-person = Une attribution demande la personne dont il s'agit : donnez --person.
persons-attribution-ratio-is-finite = Le logarithme d'un rapport de vraisemblance est un nombre fini.
persons-attribution-says-how-far-believed-give = Une attribution dit à quel degré on y croit : donnez --degree ou --log10-lr.
persons-attribution-ends-before-begins = L'attribution finit ({ $period }) avant de commencer ({ $period_2 }).
persons-number = { $path } n'a pas de numéro «{ $text }».

## protection

protection-number-protected = Aucun numéro «{ $text }» n'est protégé dans { $path }.
protection-number = «{ $text }» n'est pas un numéro.

## unmasking

hold-of-case = le dossier
hold-of-act = l'autorisation { $a }

## copies

copies-not-made = Le dossier { $folder } pour les fichiers de Spark ne peut être créé : { $why }.
copies-not-in-reach = Le dossier { $folder } garde des copies en clair d'une exécution passée, hors d'atteinte : supprimez-le à la main.
copies-not-removed = Le dossier { $folder } garde des copies en clair et n'a pu être supprimé : { $why }.

## aliases

alias-too-long = Un alias a au plus { $longest ->
    [one] { $longest } caractère
   *[other] { $longest } caractères
} : il se lit à côté du numéro dans une phrase.

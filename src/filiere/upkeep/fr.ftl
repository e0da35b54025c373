# De la vérification : ce qui ne se vérifie pas, ce qui a été couvert et ce qui ne l'a pas été.

seal-not-there = L'empreinte conservée au dehors n'est dans aucune entrée du journal : des entrées ont été modifiées ou retranchées.
table-altered = La table { $table } n'est pas ce que dit le journal. { $parts ->
    [one] Une de ses parts a été modifiée, nommée «{ $first }».
   *[other] { $parts } de ses parts ont été modifiées, la première nommée «{ $first }».
  }
table-unreadable = La table { $table } ne se lit pas en entier : { $why }
cover-altered = Les empreintes que le dossier garde de ses tables ne sont pas celles que dit le journal.
covered = Comparé au journal : { $tables ->
    [one] une table
   *[other] { $tables } tables
  }, { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
  } en tout, et les octets de chaque fichier.
not-covered-yet = Le journal ne parle pas encore des tables : une version plus ancienne l'a écrit. Il en parlera dès la prochaine entrée.
end-not-covered = Non couverte : la fin du journal. Donnez avec --sealed l'empreinte de la dernière vérification, conservée au dehors.
after-the-seal = Couvert par l'empreinte conservée au dehors : le journal jusqu'à l'entrée { $sealed }. Non couvert par elle : { $more ->
    [one] l'entrée qui la suit.
   *[other] les { $more } entrées qui la suivent.
  }
sealed-whole = Couvert par l'empreinte conservée au dehors : tout le journal.

entry-altered = L'entrée { $entry } du journal a été modifiée : { $field } n'est pas ce qui a été écrit.
entry-blank = L'entrée { $entry } du journal est vide, et aucun effacement ne le dit.
import-not-logged = Aucune entrée du journal ne dit l'import de { $path }.
count-not-as-logged = { $path } : { $what } n'est plus ce que le journal a noté à l'import.
original-not-as-erased = L'original de { $path } n'est plus ce qu'il était quand des lignes en ont été effacées.
import-gone = Le journal dit l'import de { $path }, qui n'est plus là.
run-gone = Le journal dit une exécution de { $analysis } ({ $run }), qui n'est plus là.
act-not-as-logged = L'autorisation { $act } n'est pas ce que le journal dit avoir enregistré.
findings-not-as-logged = Les constats de { $analysis } (exécution { $run }) ne sont pas ceux du journal.
statement-not-as-logged = La déclaration { $statement } n'est pas celle que le journal a notée.

## words

words-lost = Tombés
words-weakened = Affaiblis
words-changed = Autrement modifiés
words-unchanged = Inchangés
words-gained = Nouveaux
words-moved = Modifiés
words-finding = Constat
words-statement = Énoncé
words-before = avant
words-after = après
words-rows = Lignes
words-strength = log10 RV
words-none = aucun
words-nothing-kept = Simple essai : rien n’en a été gardé.

## annulment

annulment-authorisation-already = L'autorisation { $name } est déjà { $words }.
annulment-authorisation-annulled-nothing-lifted = L'autorisation { $name } n'est pas annulée : il n'y a rien à lever.

## purge

purge-erasure-needs-reference-order-give-order = Un effacement demande la référence de sa décision : donnez --order RÉF.
purge-erasure-needs-name-does-give-name = Un effacement demande le nom de qui l'opère : donnez --by NOM.
purge-authorisation-erased-already = L'autorisation { $name } est déjà effacée.
purge-case-changed = { $path } a été modifié pendant l’effacement : rien n’a été effacé ; redemandez-le.
purge-nothing-lies-quarantine = Rien de «{ $file }» n'est en quarantaine dans { $path }.

## what is being done

step-anew = effacement : réécriture
step-records = effacement : données

## certificate of erasure

purge-not-erased = Les fichiers tels que reçus hors du dossier, les fichiers de clé, et les copies remises auparavant.

## otherwise

no-such-file = Le dossier n’a pas de fichier { $file }.

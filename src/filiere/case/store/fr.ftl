altered-before-write = { $path } : la table { $table } a été modifiée par un autre moyen que ce programme, et rien n'y est écrit. Lancez «filiere audit», ou restaurez une copie.
strange = { $path } : sa { $kind ->
        [view] vue
        [function] fonction
        [sequence] suite
        [type] définition de type
        [index] clé d'index
        [schema] section
       *[table] table
    } { $name } n'est pas celle d'un dossier. Elle a été modifiée par un autre moyen que ce programme.
## engine

engine-size-memory-expected-one-such-gb = «{ $text }» n'est pas une taille de mémoire ; attendu, par exemple, 8GB.
engine-exists-already = { $target } existe déjà.
engine-case-needs-encryption-package-duckdb-extension = Ce dossier demande le chiffrement, et le paquet duckdb-extension-httpfs n'est pas installé.
engine-exists-already-2 = { $path } existe déjà.
engine-folder-case-needs-one-stand = { $parent } n'est pas un dossier : il en faut un pour y placer le fichier d'affaire.
engine-there-case-file-made-yet = { $path } n'existe pas : aucun fichier d'affaire n'a encore été créé.
engine-database-but-case-file = { $path } est une base de données, mais pas un fichier d'affaire.
engine-setting = { $path } n'a pas de réglage «{ $key }».

## engine_errors

engine-errors-whole-case-file = { $path } n'est pas un fichier d'affaire entier : { $first_line }
engine-errors-engine-needs-more-memory-may-use = Le moteur a besoin, pour { $name }, de plus de mémoire qu'il ne peut en prendre : augmentez --memory.
engine-errors-closed-after-error = { $path } a dû être fermé après une erreur : { $text }
engine-errors-cannot-read-written = { $path } ne peut être lu ou écrit : { $text }

## keys

keys-key-file-holds-bytes-least-needed = Le fichier de clé { $path } compte { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}, il en faut au moins { $shortest_file }.
keys-passphrase-characters-least-needed = La phrase de passe compte { $count ->
    [one] { $count } caractère
   *[other] { $count } caractères
}, il en faut au moins { $shortest_passphrase }.
keys-asks-cost-case-made = { $file } demande un coût de dérivation qu'aucun dossier n'emploie.
keys-key-file-cannot-read = Le fichier de clé { $path } ne peut être lu : { $strerror }.
keys-salt-cannot-written = Le sel { $file } ne peut être écrit : { $strerror }.
keys-beside-passphrase-can-open-use-key = { $case } n'est pas accompagné de { $name }, aucune phrase de passe ne peut donc l'ouvrir. Employez son fichier de clé, ou remettez { $name_2 } en place.
keys-damaged-put-back-copy = { $file } est endommagé : remettez sa copie en place.

## migration

migration-schema-fili-re-reads-up-use = { $path } est au schéma { $found }, cette version de Filière lit jusqu'au { $current } : employez la version qui l'a écrit.
migration-schema-fili-re-reads-open-once = { $path } est au schéma { $found }, cette version de Filière lit le { $current } : ouvrez-le une fois en écriture.

## names

names-more-numbers-pseudonyms-characters = { $path } contient plus de numéros qu'il n'existe de pseudonymes de { $longest ->
    [one] { $longest } caractère
   *[other] { $longest } caractères
}.
names-number-id = { $path } n'a pas de numéro dont l'identifiant soit { $missing }.
names-stands-twice = { $path } contient deux fois une même valeur de { $table }.

## engine errors

engine-in-use = { $path } est en cours d'utilisation par { $holder } : fermez-le d'abord de ce côté.
engine-open-here = { $path } est déjà ouvert dans ce processus : fermez-le d'abord de ce côté.
engine-no-key = { $path } est chiffré et aucune clé n'a été donnée : donnez son fichier de clé. Pour une phrase de passe, { $sidecar } doit être à côté.
engine-needless-key = { $path } n'est pas chiffré et une clé a été donnée : ouvrez-le sans clé.
engine-wrong-key = { $path } ne s'ouvre pas avec cette clé.
engine-other-version = { $path } a été écrit par un moteur que cette version de Filière ne peut lire.
engine-disk-full = Le disque est plein sous { $folder } : rien de cette étape n'a été gardé.
engine-cannot-write = L'écriture dans { $folder } est impossible : choisissez un dossier qui l'accepte.
engine-read-only = { $path } a été ouvert en lecture seule : rien ne peut y être écrit.
engine-damaged = { $path } est endommagé{ $where } : restaurez-le depuis une copie.
engine-altered = { $path } est endommagé ou altéré : un bloc chiffré ne passe pas la vérification ; restaurez une copie.
engine-no-case = { $path } n'est pas un fichier d'affaire, ou son début est endommagé.
engine-process = le processus { $pid }
engine-another = un autre processus
engine-block = , dans le bloc à l'octet { $byte }

## sidelog

side-altered = { $path } a été modifié : l'entrée { $entry } n'est pas ce qui a été écrit.
side-other-case = { $path } est le journal d'un autre dossier, ou de celui-ci avant qu'il ne soit modifié.
side-unwritable = { $path } ne peut servir de journal : { $why }.
side-no-file = { $path } ne peut servir de journal : ce n'est pas un fichier ordinaire.

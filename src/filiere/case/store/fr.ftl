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

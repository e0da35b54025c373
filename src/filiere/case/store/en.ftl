altered-before-write = { $path }: the table { $table } was altered by other means than this program, so nothing is written to it. Run «filiere audit», or restore a copy.
strange = { $path }: its { $kind ->
        [view] view
        [function] function
        [sequence] sequence
        [type] type
        [index] index
        [schema] schema
       *[table] table
    } { $name } is not as a case file has it. It was altered by other means than this program.

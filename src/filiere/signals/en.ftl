## choice

choice-weighs-measured = { $name } weighs { $listed }; measured were { $listed_2 }.
choice-weights-called = No weights are called { $name }.

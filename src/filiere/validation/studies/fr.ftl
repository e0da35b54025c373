## next

next-next = next : { $seed }

## next_line

next-line-next-line = next_line : { $seed }

## orders

orders-orders = orders : { $seed }

## succession_texts

succession-texts-there-nothing-measured = { $path } n'est pas là : rien n'est mesuré.
copresence-pairs-not-there = { $path } n'est pas là : rien n'est mesuré.

## perturbation

perturbation-city = perturbation : { $seed }

## vendors

vendors-vendors = vendors : { $seed }

## campaigns

campaigns-city = campaigns : { $seed }

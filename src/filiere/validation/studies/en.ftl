## next

next-next = next: { $seed }

## next_line

next-line-next-line = next_line: { $seed }

## orders

orders-orders = orders: { $seed }

## succession_texts

succession-texts-there-nothing-measured = { $path } is not there: nothing is measured.
copresence-pairs-not-there = { $path } is not there: nothing is measured.

## perturbation

perturbation-city = perturbation: { $seed }

## vendors

vendors-vendors = vendors: { $seed }

## campaigns

campaigns-city = campaigns: { $seed }

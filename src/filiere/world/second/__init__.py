"""How else might a city, its lines and its talk be?

The second family of worlds. It shares with the first what records *are* (operators, phones, rows)
and nothing of how they come about: villages along a motorway instead of a city, circles instead of
neighbours, clients with an interval of their own instead of a crowd that orders, couriers with a
district, a dispatcher who looks at his phone now and then, stock on a rhythm of its own, lines that
never write in bulk. It was written before any method was fitted, and none is ever tuned on it: what
a method loses between the two families is the honest measure of how far its figures travel.
"""

# What the question «up which rungs do the records lead?» says.

left =
    { $count ->
        [one] one number on the bill of the dispatch phone is not explained by lines, couriers or clients.
       *[other] { $count } numbers on the bill of the dispatch phone are not explained by lines, couriers or clients.
    }
m-remaining = What is left on the dispatch phone's bill: contacts, first, last, direction, rhythm; the order says who is least explained.
m-left = How many numbers are left, listed or not.

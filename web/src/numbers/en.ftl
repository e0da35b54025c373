# Words of the ways between two numbers.

numbers-paths = Shortest ways between them
paths-head = { $n ->
    [0] No way of four ties or fewer from { $one } to { $other }
    [one] One shortest way from { $one } to { $other }
   *[other] { $n } shortest ways from { $one } to { $other }
}
paths-note = A way through the contacts is no acquaintance: a number that everybody calls stands on many. Ten at most are shown.
paths-tie = — { $n } —

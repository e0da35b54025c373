# Words of the map.

map-phones = Phones, and how often each is seen
map-no-cells = No cells in these records: nothing tells where a phone was.
map-no-places = The records name cells, and no file says where these stand. Ask the operator for a list of cells.
map-hover = Point at a region to see what is known of it.
map-hovered = { $n ->
    [one] { $n } record
   *[other] { $n } records
} of { $numbers ->
    [one] { $numbers } number
   *[other] { $numbers } numbers
}
map-within = within { $m } m

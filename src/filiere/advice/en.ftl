# What the adviser says of a request.

left =
    The bill of { $way } is held, and { $number } is the number on it least explained by lines, couriers or clients (rank { $count }, finding { $finding }). Whoever supplies would stand among those left; so would a friend.
quiet =
    The day before the declared death shows no contact that looks like an order or a delivery, and none that another bill held shares. The order may lie further back, or have left no record.

## analysis

question = Which numbers were served at several scenes, more than a crowd would bring there?
in-short = Which numbers were at several scenes?
no-dump = No cell dump is in the case: only dumps tell whom a cell served.
claim = { $left } was served at { $scenes } of { $of } scenes. Of { $numbers ->
    [one] { $numbers } number
   *[other] { $numbers } numbers
} compared, { $at_two } were at two or more, { $as_many } at as many as this one. Where each number comes by itself, chance brings { $expected_by_chance } to as many.
remark = { $scenes } scenes. { $several ->
    [one] { $several } number was at two or more
   *[other] { $several } numbers were at two or more
}. Of these { $listed ->
    [one] { $listed } is listed
   *[other] { $listed } are listed
}: the others are what a crowd gives.
remark-one-scene = The dumps are of one scene: to be at several needs a second.
alternatives-lives = Somebody lives, works or has family near the scenes.
alternatives-travels = Somebody passes the scenes on the same journeys: a driver, a nurse, a train.
alternatives-everywhere = A number that is everywhere: an officer, a journalist, a service vehicle.
alternatives-machine = A machine with a SIM card: an alarm, a meter, a tracker of a vehicle.
caveats-served = Only the served number was at the cell; a correspondent may be anywhere.
caveats-cell = A cell reaches far: to be served there is not to be at the scene.
caveats-absent = A phone that was off, silent or with another operator stands in no dump.
caveats-crowd = People do not come by themselves: neighbours share scenes that lie close together.
measures-scenes = Scenes at which the number was served.
measures-expected-by-chance = Numbers at as many scenes or more that chance gives.
measures-of = Scenes compared.
measures-places = Each of these scenes: its first and last record, and the number's own rows, with the first of them.
measures-as-many = Numbers at as many scenes or more, this one included.
measures-at-two = Numbers at two scenes or more.
measures-numbers = Numbers compared: all that the dumps serve.
parameters-apart-km = Two masts farther apart are two scenes.
parameters-apart-h = A silence of a cell that is longer parts two scenes.
parameters-max-chance = A number is listed where chance gives at most so many at as many scenes.
parameters-most = Most numbers listed.

## what is being done

step-chance = chance of each number

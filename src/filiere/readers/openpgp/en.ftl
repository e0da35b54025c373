title = OpenPGP keys of a device (exported keys, key rings, revocation certificates)
no-key = { $name } holds no OpenPGP key that can be read.
lost = { $count ->
    [one] In { $name } one block is no OpenPGP key that can be read.
   *[other] In { $name } { $count } blocks are no OpenPGP keys that can be read.
}

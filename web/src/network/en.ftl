# Words of the network's picture.

network-sieve = Roles that are shown
network-degree-least = least ties of a number without role
network-tie-least = least contacts of a tie
network-caption-hidden = hidden: { $roles }

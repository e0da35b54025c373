## analysis

question = Which accounts of markets are tied to one another or to a seized phone, and by what?
in-short = Which accounts of markets are tied, and by what?

no-account = No account of a market is held: no table of a market was received under an act of kind listing.

step-keys = keys of the markets
step-texts = signed texts
step-copies = addresses, contacts, pictures and texts

claim-signature = Texts signed with the key { $key } stand on { $accounts }. Each names the account on which it stands, and one names both. Whoever held that key controlled these accounts between { $from } and { $to }.
claim-signature-once = Texts signed with the key { $key } stand on { $accounts }. Each names the account on which it stands, and one names both. Whoever held that key controlled these accounts on { $from }.
claim-signature-undated = Texts signed with the key { $key } stand on { $accounts }. Each names the account on which it stands, and one names both. Whoever held that key controlled these accounts; the source gives no time.
claim-key-log = The logs of the markets show right answers with the key { $key } on { $accounts }. Whoever held that key controlled these accounts between { $from } and { $to }.
claim-key-log-once = The logs of the markets show right answers with the key { $key } on { $accounts }. Whoever held that key controlled these accounts on { $from }.
claim-key-log-undated = The logs of the markets show right answers with the key { $key } on { $accounts }. Whoever held that key controlled these accounts; the source gives no time.
claim-key-on-device = The device { $devices } holds the secret half or the revocation of the key { $key }. That key was used on { $accounts } between { $from } and { $to }.
claim-key-on-device-once = The device { $devices } holds the secret half or the revocation of the key { $key }. That key was used on { $accounts } on { $from }.
claim-key-on-device-undated = The device { $devices } holds the secret half or the revocation of the key { $key }. That key was used on { $accounts }; the source gives no time.
claim-pasted-key = The same public key { $key } is pasted on { $accounts }. Anyone can paste a public key.
claim-address = The same payment address stands on { $accounts }. They share a wallet, or a service's address.
claim-address-paid = One of the accounts { $accounts } shows a payment address, and movements of the other name it as their other side.
claim-address-phone = The same payment address stands on { $accounts } and in texts of the device { $devices }. The device sent it { $sent ->
    [one] { $sent } time
   *[other] { $sent } times
} and received it { $received ->
    [one] { $received } time
   *[other] { $received } times
}.
claim-handle = The profiles of { $accounts } state the same contact. A copied profile states it too.
claim-handle-phone = The profiles of { $accounts } state a contact of the device { $devices }. A copied profile states it too.
claim-image = The same picture file stands on { $accounts }. It has a common source, or one is a copy of the other.
claim-text = Listings of { $accounts } share most of their text. It is a copy, or the same hand.

measure-accounts = Accounts of which every two are tied.
measure-devices = Seized devices that the tie leads to.
measure-tied-by = By what they are tied: one kind for each finding.
measure-control = Whether the tie rests on the secret half of a key; what can be copied never does.
measure-from = First time, by the source, at which the key is attested on the accounts; none without control.
measure-to = Last such time, or the first sight of another key on one of them.
measure-key = Full fingerprint of the certificate; none for ties without a key.
measure-addresses = Payment addresses that stand on all of them.
measure-sent = Texts with the address that the devices sent.
measure-received = Texts with the address that the devices received.

alternative-sold = An account was sold with its key, and the source shows no later key.
alternative-group = Several people share one key, as an organisation does.
alternative-copied = Somebody copied what stands on the other account to pass for it.
alternative-service = An address, a picture or a text belongs to a service that many accounts use.

caveat-signer-time = The time in a signature is the signer's own claim: only the source's times are used.
caveat-person = A key, an account or a phone is no person: several may hold it.

caveat-signature = A key is compared by its full fingerprint; equal names of keys or accounts tie nobody.
caveat-key-log = A log shows that the secret key was at hand, not who had it.
caveat-key-on-device = A public key on a device is no tie; its passphrase was not asked for.
caveat-key-in-text = The secret half stands in a text alone: whoever wrote or received that text has it too.
caveat-pasted-key = A pasted key says nothing of who controls the accounts: impostors paste the keys of others.
caveat-address = Deposit addresses of markets, exchanges and mixers serve many accounts that have nothing in common.
caveat-address-unchecked = An address here has no checksum that holds: it was compared by its form, and is not verified.
caveat-address-phone = A customer who paid to an address has it too, and so has whoever was sent it.
caveat-handle = A contact in a profile is stated, not shown.
caveat-image = Stock pictures and stolen pictures stand on many accounts.
caveat-text = Resellers copy listings: a shared text names no author.

remark-withdrawn = { $count ->
    [one] { $count } signed text cannot be relied on: its key was revoked or had expired.
   *[other] { $count } signed texts cannot be relied on: their key was revoked or had expired.
}
remark-policy = { $count ->
    [one] { $count } signed text cannot be checked under today's policy.
   *[other] { $count } signed texts cannot be checked under today's policy.
}
remark-altered = { $count ->
    [one] { $count } text that looks signed does not verify.
   *[other] { $count } texts that look signed do not verify.
}
remark-no-certificate = { $count ->
    [one] For { $count } signed text the case holds no certificate.
   *[other] For { $count } signed texts the case holds no certificate.
}
remark-unnamed = { $count ->
    [one] { $count } verified text does not name the account on which it stands, and ties nobody.
   *[other] { $count } verified texts do not name the account on which they stand, and tie nobody.
}
remark-blocks = { $count ->
    [one] { $count } pasted block is no readable key.
   *[other] { $count } pasted blocks are no readable keys.
}
remark-addresses = { $count ->
    [one] { $count } payment address is common to many accounts and ties nobody.
   *[other] { $count } payment addresses are common to many accounts and tie nobody.
}
remark-pictures = { $count ->
    [one] { $count } picture is common to many accounts and ties nobody.
   *[other] { $count } pictures are common to many accounts and tie nobody.
}

parameter-most-accounts = An address or a picture on more accounts than this is common, and ties nobody.
parameter-alike = Two texts are alike where they share this part of their runs of letters.
parameter-letters = Letters of one run.

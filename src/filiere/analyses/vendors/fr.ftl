## analysis

question = Quels comptes de places de marché sont liés entre eux ou à un téléphone saisi, et par quoi ?
in-short = Quels comptes de places de marché sont liés, et par quoi ?

no-account = Aucun compte de place de marché n'est détenu : aucune table n'a été reçue sous un acte de type listing.

step-keys = clés des places de marché
step-texts = textes signés
step-copies = adresses, contacts, images et textes

claim-signature = Des textes signés avec la clé { $key } figurent sur { $accounts }. Chacun nomme le compte où il figure, et l'un nomme les deux. Qui détenait cette clé contrôlait ces comptes entre le { $from } et le { $to }.
claim-signature-once = Des textes signés avec la clé { $key } figurent sur { $accounts }. Chacun nomme le compte où il figure, et l'un nomme les deux. Qui détenait cette clé contrôlait ces comptes le { $from }.
claim-signature-undated = Des textes signés avec la clé { $key } figurent sur { $accounts }. Chacun nomme le compte où il figure, et l'un nomme les deux. Qui détenait cette clé contrôlait ces comptes ; la source ne donne pas de date.
claim-key-log = Les journaux des places de marché montrent des réponses justes avec la clé { $key } sur { $accounts }. Qui détenait cette clé contrôlait ces comptes entre le { $from } et le { $to }.
claim-key-log-once = Les journaux des places de marché montrent des réponses justes avec la clé { $key } sur { $accounts }. Qui détenait cette clé contrôlait ces comptes le { $from }.
claim-key-log-undated = Les journaux des places de marché montrent des réponses justes avec la clé { $key } sur { $accounts }. Qui détenait cette clé contrôlait ces comptes ; la source ne donne pas de date.
claim-key-on-device = L'appareil { $devices } contient la moitié secrète ou la révocation de la clé { $key }. Cette clé a servi sur { $accounts } entre le { $from } et le { $to }.
claim-key-on-device-once = L'appareil { $devices } contient la moitié secrète ou la révocation de la clé { $key }. Cette clé a servi sur { $accounts } le { $from }.
claim-key-on-device-undated = L'appareil { $devices } contient la moitié secrète ou la révocation de la clé { $key }. Cette clé a servi sur { $accounts } ; la source ne donne pas de date.
claim-pasted-key = La même clé publique { $key } est collée sur { $accounts }. N'importe qui peut coller une clé publique.
claim-address = La même adresse de paiement figure sur { $accounts }. Ils partagent un portefeuille, ou l'adresse d'un service.
claim-address-paid = L'un des comptes { $accounts } montre une adresse de paiement, et des mouvements de l'autre la nomment comme autre partie.
claim-address-phone = La même adresse de paiement figure sur { $accounts } et dans des textes de l'appareil { $devices }. L'appareil l'a envoyée { $sent ->
    [one] { $sent } fois
   *[other] { $sent } fois
} et reçue { $received ->
    [one] { $received } fois
   *[other] { $received } fois
}.
claim-handle = Les profils de { $accounts } indiquent le même contact. Un profil copié l'indique aussi.
claim-handle-phone = Les profils de { $accounts } indiquent un contact de l'appareil { $devices }. Un profil copié l'indique aussi.
claim-image = Le même fichier d'image figure sur { $accounts }. Sa source est commune, ou l'un est la copie de l'autre.
claim-text = Des annonces de { $accounts } partagent l'essentiel de leur texte. C'est une copie, ou la même main.

measure-accounts = Comptes liés deux à deux.
measure-devices = Appareils saisis auxquels le lien mène.
measure-tied-by = Ce qui les lie : une seule nature par constat.
measure-control = Si le lien repose sur la moitié secrète d'une clé ; ce qui se copie n'y suffit jamais.
measure-from = Première date, selon la source, où la clé est attestée sur les comptes ; aucune sans contrôle.
measure-to = Dernière date de ce genre, ou première vue d'une autre clé sur l'un d'eux.
measure-key = Empreinte entière du certificat ; aucune pour les liens sans clé.
measure-addresses = Adresses de paiement qui figurent sur tous.
measure-sent = Textes envoyés par les appareils où figure l'adresse.
measure-received = Textes reçus par les appareils où figure l'adresse.

alternative-sold = Un compte a été vendu avec sa clé, et la source ne montre pas de clé plus récente.
alternative-group = Plusieurs personnes partagent une clé, comme le fait une organisation.
alternative-copied = Quelqu'un a copié ce qui figure sur l'autre compte pour se faire passer pour lui.
alternative-service = Une adresse, une image ou un texte appartient à un service que beaucoup de comptes utilisent.

caveat-signer-time = La date d'une signature est celle que dit le signataire : seules les dates de la source comptent.
caveat-person = Une clé, un compte ou un téléphone n'est pas une personne : plusieurs peuvent le détenir.

caveat-signature = Une clé se compare par son empreinte entière ; des noms égaux de clés ou de comptes ne lient personne.
caveat-key-log = Un journal montre que la clé secrète était disponible, pas qui l'avait.
caveat-key-on-device = Une clé publique sur un appareil n'est pas un lien ; sa phrase secrète n'a pas été demandée.
caveat-key-in-text = La moitié secrète ne figure que dans un texte : qui l'a écrit ou reçu l'a aussi.
caveat-pasted-key = Une clé collée ne dit rien de qui contrôle les comptes : des imposteurs collent celles des autres.
caveat-address = Les adresses de dépôt des places, des bourses et des mélangeurs servent des comptes sans rapport.
caveat-address-unchecked = Une adresse ici n'a pas de somme de contrôle juste : comparée par sa forme, elle n'est pas vérifiée.
caveat-address-phone = Un client qui a payé à une adresse l'a aussi, comme qui l'a reçue.
caveat-handle = Un contact dans un profil est déclaré, pas démontré.
caveat-image = Des images de catalogue ou volées figurent sur beaucoup de comptes.
caveat-text = Des revendeurs copient les annonces : un texte partagé ne désigne pas d'auteur.

remark-withdrawn = { $count ->
    [one] { $count } texte signé n'est pas fiable : sa clé était révoquée ou avait expiré.
   *[other] { $count } textes signés ne sont pas fiables : leur clé était révoquée ou avait expiré.
}
remark-policy = { $count ->
    [one] { $count } texte signé ne peut pas être vérifié selon les règles d'aujourd'hui.
   *[other] { $count } textes signés ne peuvent pas être vérifiés selon les règles d'aujourd'hui.
}
remark-altered = { $count ->
    [one] { $count } texte d'apparence signée ne se vérifie pas.
   *[other] { $count } textes d'apparence signée ne se vérifient pas.
}
remark-no-certificate = { $count ->
    [one] Pour { $count } texte signé, le dossier ne contient pas de certificat.
   *[other] Pour { $count } textes signés, le dossier ne contient pas de certificat.
}
remark-unnamed = { $count ->
    [one] { $count } texte vérifié ne nomme pas le compte où il figure, et ne lie personne.
   *[other] { $count } textes vérifiés ne nomment pas le compte où ils figurent, et ne lient personne.
}
remark-blocks = { $count ->
    [one] { $count } bloc collé n'est pas une clé lisible.
   *[other] { $count } blocs collés ne sont pas des clés lisibles.
}
remark-addresses = { $count ->
    [one] { $count } adresse de paiement est commune à beaucoup de comptes et ne lie personne.
   *[other] { $count } adresses de paiement sont communes à beaucoup de comptes et ne lient personne.
}
remark-pictures = { $count ->
    [one] { $count } image est commune à beaucoup de comptes et ne lie personne.
   *[other] { $count } images sont communes à beaucoup de comptes et ne lient personne.
}

parameter-most-accounts = Une adresse ou une image sur plus de comptes que cela est commune, et ne lie personne.
parameter-alike = Deux textes se ressemblent où ils partagent cette part de leurs suites de lettres.
parameter-letters = Lettres d'une suite.

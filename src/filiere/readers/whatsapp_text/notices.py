"""Which lines and endings did the application write itself, in the languages that it speaks?

Data, and open to more: a phrase that is missing here leaves a notice standing as a message of its
sender, never the other way round.
"""

import re

OMITTED = {
    "image": ("image omitted", "image absente", "imagen omitida", "bild weggelassen",
              "immagine omessa", "afbeelding weggelaten", "imagem ocultada"),
    "video": ("video omitted", "vidéo omise", "vidéo absente", "video omitido",
              "video weggelassen", "video omesso", "vídeo ocultado", "gif omitted", "gif omis",
              "gif absent"),
    "audio": ("audio omitted", "audio omis", "audio absent", "audio omitido", "audio weggelassen",
              "audio omesso", "áudio ocultado"),
    "sticker": ("sticker omitted", "sticker omis", "autocollant omis", "sticker omitido",
                "sticker weggelassen", "sticker omesso"),
    "document": ("document omitted", "document omis", "documento omitido", "dokument weggelassen",
                 "documento omesso"),
    "contact": ("contact card omitted", "fiche contact omise", "contacto omitido",
                "kontaktkarte ausgelassen"),
    "media": ("<media omitted>", "<médias omis>", "<media omis>", "<fichier omis>",
              "<multimedia omitido>", "<archivo omitido>", "<medien ausgeschlossen>",
              "<media omessi>", "<mídia oculta>"),
}  # fmt: skip
"""A medium of which only this notice was exported, by its kind."""

DELETED = (
    "this message was deleted", "you deleted this message", "this message was deleted.",
    "ce message a été supprimé", "vous avez supprimé ce message", "se eliminó este mensaje",
    "eliminaste este mensaje", "diese nachricht wurde gelöscht", "du hast diese nachricht gelöscht",
    "questo messaggio è stato eliminato", "hai eliminato questo messaggio",
    "esta mensagem foi apagada", "você apagou esta mensagem",
)  # fmt: skip
OWN_DELETED = (
    "you deleted this message", "vous avez supprimé ce message", "eliminaste este mensaje",
    "du hast diese nachricht gelöscht", "hai eliminato questo messaggio",
    "você apagou esta mensagem",
)  # fmt: skip
"""Such a line is the exporter's own: only he is told «you»."""

EDITED = re.compile(
    r"\s*[\u200e]?<(?:this message was edited|ce message a été modifié|se editó este mensaje|"
    r"diese nachricht wurde bearbeitet|questo messaggio è stato modificato|"
    r"mensagem editada)>\s*$",
    re.IGNORECASE,
)
ATTACHED = re.compile(
    r"^[\u200e]?(?:<(?:attached|pièce jointe|adjunto|anhang|allegato|anexado)\s?:\s*(?P<a>[^>]+)>"
    r"|(?P<b>[^\n]{1,200}?\.[A-Za-z0-9]{2,5}) \((?:file attached|fichier joint|archivo adjunto|"
    r"datei angehängt|file allegato|arquivo anexado)\))",
    re.IGNORECASE,
)
PLACE = re.compile(
    r"^[\u200e]?(?:[^\n:]{0,40}:\s*)?https?://(?:www\.)?maps\.google\.[a-z.]+/\?q="
    r"(?P<lat>-?\d{1,2}\.\d+),(?P<lon>-?\d{1,3}\.\d+)",
    re.IGNORECASE,
)
MISSED = (
    "missed voice call", "missed video call", "missed group voice call", "missed group video call",
    "appel vocal manqué", "appel vidéo manqué", "appel vocal de groupe manqué",
    "llamada perdida", "videollamada perdida", "verpasster sprachanruf", "verpasster videoanruf",
    "chiamata persa", "videochiamata persa",
)  # fmt: skip
SYSTEM = (
    "end-to-end encrypted", "end-to-end encryption", "chiffrés de bout en bout",
    "chiffrement de bout en bout", "cifrado de extremo a extremo", "ende-zu-ende-verschlüsselt",
    "crittografia end-to-end", "changed their phone number", "changed to", "a changé de numéro",
    "cambió su número", "hat die telefonnummer", "created group", "created this group",
    "avez créé le groupe", "a créé le groupe", "vous a ajouté", "a ajouté", "a quitté",
    "a été ajouté", "a retiré", "added you", "was added", "joined using", "security code",
    "code de sécurité", "disappearing messages", "messages éphémères", "changed the subject",
    "a changé le sujet", "a changé l'icône", "changed this group's icon",
)  # fmt: skip
"""Words by which a line with a sender is a notice all the same (iOS names the chat as sender)."""

NUMBER_CHANGED = (
    "changed their phone number", "changed to", "a changé de numéro", "cambió su número",
    "hat die telefonnummer", "ha cambiato numero",
)  # fmt: skip
GROUP_CREATED = ("created group", "created this group", "avez créé le groupe", "a créé le groupe",
                 "hat die gruppe", "creó el grupo")  # fmt: skip
GROUP_NAME = re.compile(r"[“\"«]\s?(?P<name>[^”\"»]{1,100}?)\s?[”\"»]")


def plain(text: str) -> str:
    """A text as the phrases above are compared with it."""
    return text.strip().strip("\u200e\u200f").strip().rstrip(".").lower().replace("’", "'")


def omitted(text: str) -> str:
    """The kind of medium whose notice a text is; '' for none."""
    said = plain(text)
    whole = text.strip().strip("\u200e").strip().lower()
    return next((kind for kind, told in OMITTED.items() if said in told or whole in told), "")


def says(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether one of some phrases stands in a text."""
    said = text.lower().replace("’", "'")
    return any(phrase in said for phrase in phrases)

"""Which service is meant by the name of an application, as tools print it?

The ids are those of the table of providers; a name that is not known becomes an id of its own.
"""

import re

SERVICES = {
    "whatsapp": "whatsapp", "whatsapp business": "whatsapp", "whatsapp messenger": "whatsapp",
    "signal": "signal", "signal private messenger": "signal", "telegram": "telegram",
    "telegram x": "telegram", "telegram messenger": "telegram", "snapchat": "snapchat",
    "facebook messenger": "messenger", "facebook": "messenger", "messenger": "messenger",
    "instagram": "instagram", "imessage": "imessage", "apple messages": "imessage",
    "facetime": "facetime", "viber": "viber", "threema": "threema", "wire": "wire",
    "wickr": "wickr", "wickr me": "wickr", "wickr pro": "wickr", "session": "session",
    "discord": "discord", "wechat": "wechat", "line": "line", "twitter": "x_dm", "x": "x_dm",
    "tiktok": "tiktok", "potato": "potato", "potato chat": "potato", "zangi": "zangi",
    "simplex": "simplex", "simplex chat": "simplex", "element": "matrix", "matrix": "matrix",
    "skype": "skype", "google messages": "sms", "android messages": "sms", "messages": "sms",
    "sms": "sms", "mms": "sms", "sms/mms": "sms", "native messages": "sms", "native": "",
    "phone": "", "call log": "", "telephony": "",
}  # fmt: skip


def service_of(name: str, native: str) -> str:
    """The service of an application's name; ``native`` where it names the phone itself."""
    plain = " ".join(name.lower().split())
    found = SERVICES.get(plain)
    if found is not None:
        return found or native
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or native

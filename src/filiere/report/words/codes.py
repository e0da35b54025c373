"""How does the report name fates, reasons, kinds and links?"""

from filiere.wording import Text, Words

_say = Words(__name__)


FATES: dict[str, Text] = {
    "rejected": _say("codes-fates-rejected"),
    "quarantined": _say("codes-fates-quarantined"),
    "reason_kind": _say("codes-fates-reason-kind"),
    "reason_category": Words("filiere.importer")("outside-category"),
    "reason_period": _say("codes-fates-reason-period"),
    "reason_target": _say("codes-fates-reason-target"),
}


KINDS: dict[str, Text] = {
    "call": _say("codes-kinds-call"),
    "sms": _say("codes-kinds-sms"),
    "mms": _say("codes-kinds-mms"),
    "data": _say("codes-kinds-data"),
    "signalling": _say("codes-kinds-signalling"),
}


LINKS: dict[str, Text] = {
    "identical_row": _say("codes-links-identical-row"),
    "same_row_other_file": _say("codes-links-same-row-other-file"),
    "mirror": _say("codes-links-mirror"),
    "forward_leg": _say("codes-links-forward-leg"),
    "sms_segment": _say("codes-links-sms-segment"),
    "session_slice": _say("codes-links-session-slice"),
}

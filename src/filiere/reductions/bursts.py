"""Which numbers write to many others within one window?

Windows are cut at multiples of ``window_s`` since 1970 (UTC), less ``shift_s``: asked twice, half a
window apart, no sending of half a window falls into two. Forwarded messages, mailboxes and SMS
centres are left out: none is one number writing to another.

Reads contact (text and multimedia messages). One row per (sender, window) with at least ``least``
distinct recipients; ``first_s`` and ``last_s`` in UTC seconds.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("bursts-reduction-title"),
    reads={"contact": ("t", "kind", "a", "b", "flags")},
    gives=("a", "slot", "recipients", "messages", "first_s", "last_s"),
    key=("a", "slot"),
    sql="""
SELECT a, (t + $shift_s) // $window_s AS slot, count(DISTINCT b) AS recipients,
       count(*) AS messages, min(t) AS first_s, max(t) AS last_s
FROM contact
WHERE kind IN (2, 3) AND a IS NOT NULL AND b IS NOT NULL AND a <> b
  AND (flags & 131) = 0                     -- FORWARDED, VOICEMAIL, SERVICE_CENTRE
GROUP BY a, (t + $shift_s) // $window_s
HAVING count(DISTINCT b) >= $least
""",
    parameters={
        "window_s": Setting(
            default=900,
            unit="s",
            meaning=_say("bursts-reduction-parameters-window-s"),
            low=1,
            high=86_400,
        ),
        "shift_s": Setting(
            default=0,
            unit="s",
            meaning=_say("bursts-reduction-parameters-shift-s"),
            low=0,
            high=86_400,
        ),
        "least": Setting(
            default=10,
            unit="numbers",
            meaning=_say("bursts-reduction-parameters-least"),
            low=1,
            high=1_000_000,
        ),
    },
    reference="Filière",
)

question = Which line did a seized phone have, how wrong is its clock, and what stands on one side only?
in-short = Does the phone's own log agree with the bill?
no-phone = No seized phone of this case holds a log of calls or texts.
no-bill = No bill is held: the phone's log can be compared with nothing.
claim = The log of the phone { $device } and the bill of { $line } tell of { $matches ->
    [one] one same call or text
   *[other] { $matches } same calls and texts
}. They are with { $counterparts } numbers. The phone's clock minus the operator's is { $offset_s } s ({ $offset_low_s } to { $offset_high_s }). Only the bill has { $only_bill }; only the phone has { $only_device }.
claim-no-clock = The log of the phone { $device } and the bill of { $line } tell of { $matches ->
    [one] one same call or text
   *[other] { $matches } same calls and texts
}. They are with { $counterparts } numbers. None of them measures the phone's clock. Only the bill has { $only_bill }; only the phone has { $only_device }.
alternative-other-sim = Calls on the bill only were made from another handset with the same SIM.
alternative-forwarded = Calls on the bill only were forwarded, and never rang on this phone.
alternative-erased = Calls on the phone only went over Wi-Fi, or by another SIM.
caveat-erased = A call that the phone lacks may have been erased, or never logged: the records do not say which.
caveat-ringing = An answered call is stamped at ringing by one side and at answering by the other. It does not measure the clock.
caveat-clock-set = One error of the clock is measured for the whole period. A clock set in between shows as rows without a match.
measure-matches = Calls and texts that both the phone and the bill tell of.
measure-counterparts = Different numbers with which these calls and texts were.
measure-offset-s = The phone's clock minus the operator's, in seconds: median over texts and unanswered calls.
measure-offset-low-s = Lower end of its 95 % interval, in seconds.
measure-offset-high-s = Upper end of its 95 % interval, in seconds.
measure-offset-values = Texts and unanswered calls by which the clock was measured.
measure-only-bill = Calls and texts of the bill, within the phone's log, that the phone does not have.
measure-only-device = Native calls and texts of the phone, within the bill's period, that no held bill has.
measure-expected-by-chance = Conversations that chance heaps up at one difference of clocks.
measure-rivals = The other lines tried: their matches at their own best difference of clocks, and with how many numbers.
parameter-window = Farthest apart that two stamps of one call may be, once the clock error is taken off.
parameter-search = Largest clock error that is looked for, either way.
parameter-duration = Largest difference between the lengths of one call on both sides.
parameter-counterparts = Fewest numbers with which a line must match.
parameter-max-p = A heap that chance gives more often than this is no line.

## what is being done

step-phone = phone { $device }

question = Does money move on an account when orders come, or before stock is fetched?
in-short = Does money move with the orders?

no-account = No movement of an account is held: no statement was received under an act of kind bank.
no-line = No order line was found among the records: there is nothing to set the movements beside.

step-accounts = accounts beside orders

claim-orders = { $together } of { $compared ->
    [one] { $compared } credit
   *[other] { $compared } credits
} of { $account } lie within { $window_min } min of an opening to { $line }. The same minutes of other days give { $expected_by_chance }.
claim-orders-days = { $together } of { $compared ->
    [one] { $compared } credit
   *[other] { $compared } credits
} of { $account } are booked on a day with an opening to { $line }; other days give { $expected_by_chance }.
claim-stock = { $together } of { $compared ->
    [one] { $compared } withdrawal
   *[other] { $compared } withdrawals
} of { $account } lie within { $window_min } min of a contact between the dispatch phone and { $supplier }. The same minutes of other days give { $expected_by_chance }.
claim-stock-days = { $together } of { $compared ->
    [one] { $compared } withdrawal
   *[other] { $compared } withdrawals
} of { $account } are booked on a day with a contact between the dispatch phone and { $supplier }. Other days give { $expected_by_chance }.

claim-left = { $together } of { $compared ->
    [one] { $compared } withdrawal
   *[other] { $compared } withdrawals
} of { $account } lie within { $window_min } min of a contact between the dispatch phone and { $right }. That number has no known part. The same minutes of other days give { $expected_by_chance }.
claim-left-days = { $together } of { $compared ->
    [one] { $compared } withdrawal
   *[other] { $compared } withdrawals
} of { $account } are booked on a day with a contact between the dispatch phone and { $right }. That number has no known part. Other days give { $expected_by_chance }.

hp = The account serves the line: it is paid to for orders, or drawn on for stock.
hd = The account has nothing to do with the line, and moves at its own hours on its own days.
population = Accounts that move at the same hours as this one.

measure-together = Movements with an event of the number within the window, each counted once.
measure-expected-by-chance = The same, if the event lay on any other day.
measure-median-lag-s = Seconds from the event to the movement, median; negative where the movement is first; none where bookings have no hour.
measure-window-s = Seconds on either side of the movement within which an event counts; a day where bookings have no hour.
measure-window-min = The same in minutes.
measure-compared = Movements of that sense while the line, or the dispatch phone, was in use.
measure-events = Openings to the line, or contacts with the supplier.
measure-p = Chance of as many or more, for this account and number alone.

measure-written = Texts on seized phones and in exports in which the account's number stands.
measure-written-sent = Those of them that the phone's or the export's owner sent.
measure-written-received = Those of them that were received there.
measure-others-written = Movements of which the other side's account stands in such texts.

parameter-order-min = Minutes on either side of a credit within which an opening counts.
parameter-stock-min = Minutes on either side of a withdrawal within which a contact counts.

alternative-habit = The account's holder is paid, or draws cash, at the hours at which the line works.
alternative-salary = Several payers send on the same days: wages, rent, a market day.
alternative-own = The account's holder is a customer, a friend or a relative who settles with somebody else.

caveat-booking = A booking bears the hour or the day of the bank, which may come after the order to pay.
caveat-presumption = A presumption of law about money is no finding: only counted facts are told here.
caveat-cause = That money and orders come together does not say that the one is paid for the other.
caveat-written = { $count ->
    [one] The account's number stands in { $count } text of phones or exports.
   *[other] The account's number stands in { $count } texts of phones or exports.
} People write the accounts of those whom they pay as well as their own.
caveat-others-written = { $count ->
    [one] For { $count } movement the other side's account stands in texts of phones or exports.
   *[other] For { $count } movements the other side's account stands in texts of phones or exports.
} That does not say whose it is.

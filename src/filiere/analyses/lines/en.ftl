# What the question «which numbers do customers order through?» says.

p-max-known = Share of pairs of callers who know each other, from which more points are asked.
p-max-acquainted = Share of such pairs at which all the further points are asked.
p-asked-known = Points asked beyond the least ones where so many callers know one another.
p-many-callers = Callers from which no more points are asked for want of callers.
p-asked-few = Points asked beyond the least ones of a number with the fewest callers.
p-trait-begins = Where this trait begins to count: { $trait }.
p-trait-ends = Where this trait is wholly there: { $trait }.
p-pooled-p = Where no third phone stands out alone: the excess of all who reach many callers is rarer than this.
p-least-points = Points from which a number is kept like an order line.
p-clear-points = Points below which a line is told to be perhaps a lawful delivery service.

many-claim =
    {"{service}"} is reached by {"{clients}"} numbers, {"{repeat_clients}"} of them on several days.
    It is kept like an order line ({"{points}"} points).
    But no other phone reaches these callers after their contacts: it is a number that many write to or call.
    Private correspondence is not excluded.
unseen-claim =
    {"{service}"} is reached by {"{clients}"} numbers, {"{repeat_clients}"} of them on several days.
    It is kept like an order line ({"{points}"} points).
    Whether other phones then reach these callers cannot be seen on the bills held.
    It is a number that many write to or call; private correspondence is not excluded.
as-many = a number that many write to or call, private correspondence not excluded: { $traits }
private-correspondence = Private correspondence: somebody whom many write to, who sells nothing.
no-trace = No likelihood ratio is given: what is weighed is a service, and none leaves its trace here.
m-traces = Traces of a service: third phones, its own dispatch, or a relay. Without any the role is not line.

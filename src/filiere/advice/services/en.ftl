services-by-judge = a judge
services-by-court = a court
services-by-investigating-judge = an investigating judge
services-by-prosecutor = a prosecutor, for subscriber data only under the European order
services-by-abroad = authorities of { $country }, by mutual legal assistance
services-kept-metadata = metadata
services-kept-story = stories
services-kept-unopened = messages that nobody opened
services-kept-query-logs = logs of look-ups
services-kept-invitation-logs = logs of call invitations
services-kept-push-token = the push token
services-kept-undelivered = messages not delivered
services-kept-content = contents
services-kept-call-records = call records
services-unknown = [not known]
services-draft =
    Procedure { $reference } — draft of { $on }, to be edited; nothing was sent
    To: { $service }, { $entity }

    Legal basis: [to be filled in by the authority]
    Accounts:
    { $accounts }
    Known to exist: { $exists }
    Lost on:
    { $lost }

    Source of these facts: { $source } (label { $label }, as of { $date })

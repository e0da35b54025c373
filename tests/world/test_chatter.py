import numpy as np

from filiere.model.codes import Kind
from filiere.world import World
from filiere.world.tape import Mark, Purpose


def outgoing(world: World, kind: Kind) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    rows = world.rows
    people = world.cast.settings.people
    return np.flatnonzero((rows.out == 1) & (rows.kind == kind) & (rows.served < people))


def test_people_text_as_much_as_the_regulator_counts(ordinary: World) -> None:
    per_day = len(outgoing(ordinary, Kind.SMS)) / 900 / 14
    assert 2.7 < per_day < 4.1  # 104 a month


def test_people_talk_as_long_as_the_regulator_counts(ordinary: World) -> None:
    seconds = ordinary.rows.duration[outgoing(ordinary, Kind.CALL)].sum()
    assert 5.3 < seconds / 60 / 900 / 14 < 7.7  # 3 h 14 to 3 h 30 a month


def test_waits_between_contacts_are_bursty(ordinary: World) -> None:
    rows = ordinary.rows
    burstiness = []
    for person in range(200):
        times = np.sort(rows.t[(rows.out == 1) & (rows.served == person)])
        if len(times) > 30:
            waits = np.diff(times)
            burstiness.append((waits.std() - waits.mean()) / (waits.std() + waits.mean()))
    assert len(burstiness) > 50
    assert 0.12 < np.mean(burstiness) < 0.6  # 0 would be Poisson


def test_calls_are_returned_and_few_contacts_take_most(ordinary: World) -> None:
    rows = ordinary.rows
    calls = outgoing(ordinary, Kind.CALL)
    calls = calls[(rows.other[calls] < 900) & (rows.other[calls] >= 0)]
    pairs, count = np.unique(rows.served[calls] * 1000 + rows.other[calls], return_counts=True)
    back = (pairs % 1000) * 1000 + pairs // 1000
    assert 0.4 < np.isin(back, pairs).mean() < 0.9
    top = [
        np.sort(count[pairs // 1000 == person])[-3:].sum() / count[pairs // 1000 == person].sum()
        for person in range(200)
        if count[pairs // 1000 == person].sum() > 15
    ]
    assert np.mean(top) > 0.45


def test_nights_are_quiet(ordinary: World) -> None:
    _, second = ordinary.cast.calendar.day_and_second(ordinary.rows.t)
    night = ((second > 2 * 3600) & (second < 5 * 3600)).mean()
    evening = ((second > 17 * 3600) & (second < 20 * 3600)).mean()
    assert night < evening / 8


def test_voicemail_legs_have_neither_cell_nor_handset(ordinary: World) -> None:
    rows = ordinary.rows
    legs = np.flatnonzero((rows.mark == Mark.VOICEMAIL) & (rows.out == 0))
    assert len(legs) > 50
    assert (rows.cell[legs] == -1).all()
    assert (rows.imei[legs] == -1).all()


def test_every_contact_of_two_city_phones_stands_in_both_records(ordinary: World) -> None:
    rows, phones = ordinary.rows, ordinary.cast.phones
    both = np.flatnonzero((rows.other >= 0) & phones.held[rows.other])
    out = (rows.out[both] == 1).sum()
    assert abs(int(out) - int((rows.out[both] == 0).sum())) < 0.01 * len(both)


def test_an_empty_world_has_chatter_only(ordinary: World) -> None:
    services = np.flatnonzero(ordinary.rows.purpose != Purpose.CHATTER)
    assert len(services) == 0

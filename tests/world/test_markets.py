"""Markets whose holders are known: the same for one seed, and whole in what they claim."""

from filiere.world.markets import COLUMNS, markets


def test_a_seed_gives_the_same_markets() -> None:
    assert markets(3).rows == markets(3).rows
    assert markets(3).rows != markets(4).rows


def test_a_world_has_every_kind_of_false_link() -> None:
    world = markets(3)
    assert len(world.signed) == 45
    assert len(world.impostors) == 30
    assert len(world.sold) == 10
    assert len(world.services) == 20
    assert len(world.equal) == 40
    assert len(world.held) == 265


def test_every_row_has_its_columns_and_its_account() -> None:
    world = markets(3)
    for table, rows in world.rows.items():
        assert all(len(row) == len(COLUMNS[table]) for row in rows), table
        if table != "accounts":
            assert {row[0] for row in rows} <= set(world.held)


def test_an_account_changes_hands_at_the_first_act_of_its_new_holder() -> None:
    world = markets(3)
    account, day = next(iter(world.sold.items()))
    assert len(world.holders(account, 0, day)) == 1
    assert world.holders(account, 0, day) != world.holders(account, day, 60)
    assert len(world.holders(account, 0, day + 1)) == 2

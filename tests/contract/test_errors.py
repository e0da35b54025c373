"""The tree of errors drawn in errors.py is the tree that Python sees."""

import inspect
import re

import pytest

from filiere import errors

ERRORS = {
    name: value
    for name, value in vars(errors).items()
    if inspect.isclass(value) and value.__module__ == errors.__name__
}


def drawn() -> dict[str, str]:
    """Each error of the docstring's tree, and the one it stands under."""
    above: list[str] = []
    tree: dict[str, str] = {}
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"^([│├└─ ]*)(\w+Error)\b", line)
        if found is None:
            continue
        depth = len(found[1]) // 4
        above[depth:] = [found[2]]
        tree[found[2]] = above[depth - 1] if depth > 0 else "Exception"
    return tree


def test_every_error_stands_in_the_tree_under_its_parent() -> None:
    assert drawn() == {name: value.__bases__[0].__name__ for name, value in ERRORS.items()}


@pytest.mark.parametrize("name", sorted(ERRORS))
def test_an_error_says_more_than_its_name(name: str) -> None:
    said = re.sub(r"\W", "", ERRORS[name].__doc__ or "").lower()
    assert said not in {"", name.lower()}

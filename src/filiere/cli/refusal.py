"""How does a verb refuse the way it was called, with exit status 2?"""

from typing import Any

import typer

from filiere.wording import Text


class UsageRefusedError(typer.BadParameter):
    """A command line that cannot be run as written; ``sentence`` says why."""

    def __init__(self, sentence: Text, *, at: str | None = None, context: Any = None) -> None:  # noqa: ANN401 -- typer gives the class no public name
        super().__init__(str(sentence), ctx=context, param_hint=at)
        self.sentence = sentence

"""What is wrong with a layout, in a sentence that names its own cause?"""

from filiere.wording import Text


class LayoutFaultError(ValueError):
    """Raised while a layout is checked; ``sentence`` says what is wrong, not where."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence

"""Is a number read as its sender's own only where he says that it is?"""

import pytest

from filiere.spelling.announced import Announced, announced

NEW, OLD = "+33639980012", "+33639980011"


@pytest.mark.parametrize(
    "text",
    [
        "Nouveau numéro : 06 39 98 00 12",
        "je change de num, voici le +33 6 39 98 00 12",
        "c'est mon nouveau num 0639980012, efface l'ancien",
        "J'ai changé de numéro 06.39.98.00.12",
        "tu peux m'appeler sur mon nouveau 06 39 98 00 12 stp",
        "nouveau numéro de commande : 06 39 98 00 12",
        "0639980012 c'est mon nouveau numéro",
        "On change de ligne : 0639980012",
        "my new number is +33639980012",
        "Here's my new number 0639980012",
    ],
)
def test_a_new_number_of_ones_own(text: str) -> None:
    assert announced(text, "FR") == (Announced(NEW, "FR", former=False),)


@pytest.mark.parametrize(
    "text",
    [
        "Le nouveau numéro de Karim c'est 06 39 98 00 12",
        "le nouveau num du plug 0639980012",
        "son nouveau num 06 39 98 00 12",
        "Karim a changé de numéro: 0639980012",
        "il a changé de num 0639980012",
        "Karim's new number 0639980012",
        "he has changed number, 0639980012",
        "your new number is 0639980012 right?",
        "tu as son ancien numero ? 0639980012",
        "t'as un nouveau numéro ? je t'appelle sur 0639980012",
        "appelle le 06 39 98 00 12",
        "nouveau numéro",
        "nouveau numéro de commande 2024 11 30",
        "",
    ],
)
def test_no_number_of_ones_own(text: str) -> None:
    assert announced(text, "FR") == ()


def test_the_former_and_the_new_one_in_one_message() -> None:
    said = announced(
        "mon ancien numéro 06 39 98 00 11, voici le nouveau numéro 06 39 98 00 12", "FR"
    )
    assert said == (Announced(OLD, "FR", former=True), Announced(NEW, "FR", former=False))


def test_a_national_number_is_read_as_its_country_writes_it() -> None:
    assert announced("My new number is 07700 900123", "GB")[0].number == "+447700900123"

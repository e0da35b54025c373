"""How does a shop's accountant, its bank and its till write down what it took?

The accounts file with the shapes that are met (a padded one of a DOS program, one number for a
whole journal, an amount with its side), the bank's statements in one of three forms with a pending
entry and a reversal, the till's tickets and closings. All describe the same days, so that a method
can be checked on each.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from filiere.world.calendar import ZONE
from filiere.world.dice import Dice
from filiere.world.takings import Purchase, Takings

COLUMNS = (
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib",
    "CompAuxNum", "CompAuxLib", "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit",
    "EcritureLet", "DateLet", "ValidDate", "Montantdevise", "Idevise",
)  # fmt: skip

SHAPES = ("plain", "padded", "one_number", "sides")
FORMS = ("camt", "cfonb", "table")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the accounts."""

    journal: str
    number: int
    day: dt.date
    account: str
    name: str
    label: str
    debit: int
    credit: int


@dataclass(frozen=True, slots=True)
class Move:
    """One movement of the bank account, signed cents."""

    day: dt.date
    cents: int
    label: str
    party: str


@dataclass(frozen=True, slots=True)
class Books:
    """What a shop hands over."""

    siren: str
    iban: str
    lines: tuple[Line, ...]
    moves: tuple[Move, ...]
    opening: int


_JOURNALS = {"AN": "A nouveaux", "CA": "Caisse", "BQ": "Banque", "AC": "Achats"}


class _Writer:
    def __init__(self, start: dt.date, opening: int) -> None:
        self.lines: list[Line] = []
        self.moves: list[Move] = []
        self._number = 0
        self.entry("AN", start, "Report à nouveau",
                   [("512000", "Banque", opening, 0), ("530000", "Caisse", 30_000, 0),
                    ("101000", "Capital", 0, opening + 30_000)])  # fmt: skip

    def entry(
        self, journal: str, day: dt.date, label: str, parts: Sequence[tuple[str, str, int, int]]
    ) -> None:
        """One entry; lines of two zeros are left out."""
        self._number += 1
        self.lines += [
            Line(journal, self._number, day, account, name, label, debit, credit)
            for account, name, debit, credit in parts
            if debit != 0 or credit != 0
        ]

    def passed(self, day: dt.date, label: str, cents: int, source: tuple[str, str]) -> None:
        """A sum that goes from another account to the bank."""
        self.entry("BQ", day, label, [("512000", "Banque", cents, 0), (*source, 0, cents)])

    def bank(self, day: dt.date, cents: int, label: str, party: str = "") -> None:
        """A movement of the bank account."""
        self.moves.append(Move(day, cents, label, party))


def keep(dice: Dice, start: dt.date, takings: Takings, siren: str, iban: str) -> Books:
    """The accounts and the bank of one period, from what was taken and bought."""
    opening = dice.integer(400_000, 1_200_000)
    writer = _Writer(start, opening)
    held, last = 0, len(takings.declared) - 1
    for at, (cash, card, voucher, _) in enumerate(takings.declared):
        day = start + dt.timedelta(days=at)
        _takings_of(writer, day, f"Recettes du jour, Z {at + 1:03d}", (cash, card, voucher))
        held += cash
        if (day.weekday() in {0, 3} or at == last) and held > 5_000:
            left = held // 1_000 * 1_000
            writer.passed(day, "Versement espèces", left, ("530000", "Caisse"))
            writer.bank(day, left, "VERSEMENT ESPECES")
            held -= left
    for purchase in takings.purchases:
        _bought(writer, start + dt.timedelta(days=purchase.day), purchase)
    moves = sorted(writer.moves, key=lambda move: move.day)
    return Books(siren, iban, tuple(writer.lines), tuple(moves), opening)


def _takings_of(writer: _Writer, day: dt.date, label: str, cents: tuple[int, int, int]) -> None:
    """The takings of a day, and what the cards bring to the bank on the next."""
    cash, card, voucher = cents
    tax = round(sum(cents) / 11)
    if sum(cents) > 0:
        writer.entry(
            "CA", day, label,
            [("530000", "Caisse", cash, 0), ("511500", "CB à encaisser", card, 0),
             ("511700", "Titres restaurant", voucher, 0),
             ("707000", "Ventes à emporter", 0, sum(cents) - tax),
             ("445710", "TVA collectée 10 %", 0, tax)],
        )  # fmt: skip
    if card > 0:
        paid = day + dt.timedelta(days=1)
        writer.passed(paid, "Remise cartes", card, ("511500", "CB à encaisser"))
        writer.bank(paid, card, "REMISE CB")


def _bought(writer: _Writer, day: dt.date, purchase: Purchase) -> None:
    """A supplier's invoice, and its payment two days later."""
    goods = purchase.what == "goods"
    account, name = ("601000", "Matières premières") if goods else ("602600", "Emballages")
    label = "Farine, sauce, fromage" if goods else f"{purchase.count} boîtes à pizza"
    tax = round(purchase.cents * (0.055 if goods else 0.2))
    writer.entry(
        "AC", day, label,
        [(account, name, purchase.cents, 0), ("445660", "TVA déductible", tax, 0),
         ("401000", "Fournisseurs", 0, purchase.cents + tax)],
    )  # fmt: skip
    party = "GROSSISTE FICTIF" if goods else "EMBALLAGES FICTIFS"
    writer.bank(day + dt.timedelta(days=2), -(purchase.cents + tax), "PRLV FOURNISSEUR", party)


def _comma(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100},{abs(cents) % 100:02d}"


def fec(books: Books, shape: str) -> bytes:
    """The accounts file in one of the shapes that are met."""
    rows = []
    for line in books.lines:
        day = f"{line.day:%Y%m%d}"
        number = "0" if shape == "one_number" else str(line.number)
        valid = "" if shape == "one_number" else "20250331"
        rows.append([
            line.journal, _JOURNALS[line.journal], number, day, line.account, line.name, "", "",
            f"P{line.number}", day, line.label, _comma(line.debit), _comma(line.credit), "", "",
            valid, "", "",
        ])  # fmt: skip
    header = list(COLUMNS)
    if shape == "sides":
        header[11:13] = ["Montant", "Sens"]
        for row in rows:
            row[11:13] = [row[11], "D"] if row[11] != "0,00" else [row[12], "C"]
    if shape == "padded":
        widths = (4, 10, 8, 8, 8, 22, 8, 20, 8, 8, 30, 13, 13, 2, 8, 8, 1, 1)
        padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
                  for row in rows]  # fmt: skip
        return "".join("|".join(row) + "|\n" for row in [header, *padded]).encode("cp850")
    return "".join("\t".join(row) + "\r\n" for row in [header, *rows]).encode()


def statement(books: Books, form: str, until: dt.date) -> tuple[str, bytes]:
    """The bank's statement of the period, and the ending of its file's name."""
    if form == "camt":
        return "xml", _camt(books, until).encode()
    if form == "cfonb":
        return "cfo", _cfonb(books, until).encode("latin-1")
    return "csv", _table(books, until).encode("cp1252")


def _camt(books: Books, until: dt.date) -> str:
    def amount(cents: int) -> str:
        side = "CRDT" if cents >= 0 else "DBIT"
        text = f"{abs(cents) // 100}.{abs(cents) % 100:02d}"
        return f'<Amt Ccy="EUR">{text}</Amt><CdtDbtInd>{side}</CdtDbtInd>'

    def balance(code: str, cents: int, day: dt.date) -> str:
        return (
            f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{amount(cents)}"
            f"<Dt><Dt>{day}</Dt></Dt></Bal>"
        )

    first = books.moves[0].day if books.moves else until
    closing = books.opening + sum(move.cents for move in books.moves)
    entries = []
    for number, move in enumerate(books.moves, start=1):
        party = ""
        if move.party != "":
            role = "Cdtr" if move.cents < 0 else "Dbtr"
            party = f"<RltdPties><{role}><Pty><Nm>{move.party}</Nm></Pty></{role}></RltdPties>"
        entries.append(
            f"<Ntry><NtryRef>{number}</NtryRef>{amount(move.cents)}<Sts><Cd>BOOK</Cd></Sts>"
            f"<BookgDt><Dt>{move.day}</Dt></BookgDt><NtryDtls><TxDtls>{party}<RmtInf>"
            f"<Ustrd>{move.label}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        )
    pending = f"<Ntry>{amount(99_900)}<Sts><Cd>PDNG</Cd></Sts></Ntry>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>'
        f"<GrpHdr><MsgId>M1</MsgId></GrpHdr>\n<Stmt><Id>{until:%Y-%m}</Id>"
        f"<Acct><Id><IBAN>{books.iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        f"{balance('OPBD', books.opening, first)}{balance('CLBD', closing, until)}\n"
        + "\n".join([*entries, pending])
        + "\n</Stmt></BkToCstmrStmt></Document>\n"
    )


def _cfonb(books: Books, until: dt.date) -> str:
    bank, branch, number = books.iban[4:9], books.iban[9:14], books.iban[14:25]

    def punched(cents: int) -> str:
        digits = f"{abs(cents):014d}"
        return digits[:-1] + ("}JKLMNOPQR" if cents < 0 else "{ABCDEFGHI")[int(digits[-1])]

    def edge(code: str, day: dt.date, cents: int) -> str:
        head = f"{code}{bank}    {branch}EUR2 {number}  {day:%d%m%y}"
        return head.ljust(90) + punched(cents) + " " * 16

    records = [edge("01", books.moves[0].day if books.moves else until, books.opening)]
    for move in books.moves:
        day = f"{move.day:%d%m%y}"
        head = f"04{bank}    {branch}EUR2 {number}00{day}  {day}{move.label[:31].ljust(31)}"
        records.append(head.ljust(90) + punched(move.cents) + " " * 16)
        if move.party != "":
            head = f"05{bank}    {branch}EUR2 {number}00{day}     NBE{move.party[:70]}"
            records.append(head.ljust(120))
    records.append(edge("07", until, books.opening + sum(move.cents for move in books.moves)))
    return "".join(record + "\n" for record in records)


def _table(books: Books, until: dt.date) -> str:
    closing = books.opening + sum(move.cents for move in books.moves)
    first = books.moves[0].day if books.moves else until
    before = first - dt.timedelta(days=1)
    lines = [
        f"Compte;{books.iban};;",
        f"Solde au {before:%d/%m/%Y};{_comma(books.opening)} €;;",
        f"Solde au {until:%d/%m/%Y};{_comma(closing)} €;;",
        "",
        "Date;Libellé;Débit euros;Crédit euros",
    ]
    for move in books.moves:
        label = f'"{move.label}\r\n{move.party}"' if move.party else move.label
        debit, credit = (_comma(-move.cents), "") if move.cents < 0 else ("", _comma(move.cents))
        lines.append(f"{move.day:%d/%m/%Y};{label};{debit};{credit}")
    return "\r\n".join([*lines, ""])


def _at(t: int) -> str:
    return dt.datetime.fromtimestamp(t, ZONE).isoformat()


def _point(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def write_till(folder: Path, business: str, takings: Takings, midnights: Sequence[int]) -> None:
    """``tickets.csv`` and ``closings.csv``: what the till itself kept."""
    rows = [
        f"{business},{ticket.number},{_at(ticket.closed_s)},{_point(ticket.cents)},EUR,"
        f"{ticket.means}\n"
        for ticket in takings.tickets
    ]
    with (folder / "tickets.csv").open("w", encoding="utf-8", newline="\n") as file:
        file.write("business,ticket,closed_at,total,currency,means\n")
        file.writelines(rows)
    perpetual = 100_000_00
    with (folder / "closings.csv").open("w", encoding="utf-8", newline="\n") as file:
        file.write("business,closing,closed_at,total,perpetual\n")
        for day in range(len(takings.declared)):
            begin = midnights[day] + 4 * 3600
            end = midnights[day + 1] + 4 * 3600
            total = sum(each.cents for each in takings.tickets if begin <= each.closed_s < end)
            perpetual += total
            file.write(f"{business},{day + 1},{_at(end - 1)},{_point(total)},{_point(perpetual)}\n")

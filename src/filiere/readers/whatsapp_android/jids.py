"""Which account is behind a row number of the table of addresses, and which thread is a chat?

The application's own map ties hidden identifiers to numbers; both stay accounts of their own, and
the tie is told beside.
"""

from collections.abc import Iterator

from filiere.model.accounts import WHATSAPP, account, number_of
from filiere.model.codes import NumberKind
from filiere.model.record import AccountKind, AccountRef, NumberRef, ThreadRef
from filiere.model.seized import Basis, KnownAs, Members, ThreadKind
from filiere.reader import Declared, Fact
from filiere.received import Database
from filiere.received.tables import Columns, rows, text, whole

_KINDS = {
    AccountKind.GROUP: ThreadKind.GROUP,
    AccountKind.LIST: ThreadKind.LIST,
    AccountKind.CHANNEL: ThreadKind.CHANNEL,
}


class Jids:
    """The addresses of one database."""

    def __init__(self, database: Database, declared: Declared) -> None:
        self._database, self._declared = database, declared
        self._accounts: dict[int, AccountRef] = {}
        if database.has("jid"):
            of = Columns(database, {"j": "jid"})
            written = of.sql("j", "raw_string")
            parts = f"{of.sql('j', 'user')} || '@' || {of.sql('j', 'server')}"
            sql = f'SELECT j._id AS id, coalesce({written}, {parts}) AS jid FROM "jid" j'
            for row in rows(database, sql):
                if text(row["jid"]).strip() != "":
                    self._accounts[int(row["id"])] = account(WHATSAPP, text(row["jid"]))
        owner = declared.owner
        self.owner = owner if owner is not None and owner.service == WHATSAPP else None
        if self.owner is None:
            own = [ref for ref in self._accounts.values() if declared.owns(ref)]
            self.owner = own[0] if len(set(own)) == 1 else None

    @property
    def owned(self) -> bool:
        """Whether it is known whose phone this is."""
        return self.owner is not None

    def account(self, row_id: object) -> AccountRef | None:
        """The account of a row of the table of addresses."""
        found = whole(row_id)
        return None if found is None else self._accounts.get(found)

    def written(self, jid: object) -> AccountRef | None:
        """The account of an address as the old schema writes it."""
        said = text(jid).strip()
        return account(WHATSAPP, said) if said not in {"", "-1"} else None

    def thread(self, chat: AccountRef, name: str = "") -> ThreadRef:
        """The thread of a chat."""
        if chat.id == "status@broadcast":
            return ThreadRef(WHATSAPP, chat.id, int(ThreadKind.STATUS), name)
        return ThreadRef(WHATSAPP, chat.id, int(_KINDS.get(chat.kind, ThreadKind.ONE)), name)

    def facts(self) -> Iterator[Fact]:
        """Numbers of hidden identifiers, and who is in which group."""
        if self._database.has("jid_map", "lid_row_id", "jid_row_id"):
            for row in rows(self._database, "SELECT lid_row_id, jid_row_id FROM jid_map"):
                hidden, shown = self.account(row["lid_row_id"]), self.account(row["jid_row_id"])
                if hidden is not None and shown is not None and shown.kind is AccountKind.JID:
                    number = NumberRef(number_of(shown), int(NumberKind.E164))
                    yield KnownAs(hidden, number=number, basis=Basis.LID_MAP)
        yield from self._members("group_participant_user", "group_jid_row_id", "user_jid_row_id")

    def _members(self, table: str, group: str, user: str) -> Iterator[Members]:
        if not self._database.has(table, group, user):
            return
        held: dict[AccountRef, list[AccountRef]] = {}
        for row in rows(self._database, f'SELECT "{group}" AS g, "{user}" AS u FROM "{table}"'):
            of, member = self.account(row["g"]), self.account(row["u"])
            if of is not None and member is not None:
                held.setdefault(of, []).append(member)
        for of, members in held.items():
            yield Members(self.thread(of), tuple(members))

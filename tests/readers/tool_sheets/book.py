"""Writes workbooks of the shape that forensic tools write, with invented people and numbers."""

import datetime as dt
from pathlib import Path

import xlsxwriter

MADE = dt.datetime(2024, 6, 14, tzinfo=dt.UTC).replace(tzinfo=None)
SHEETS = {
    "Device Info": [["Name", "Value"], ["MSISDN", "+33639980001"]],
    "Call Log": [
        ["Cellebrite"],
        ["#", "Parties", "Date", "Time", "Duration", "Direction", "Source", "Deleted"],
        ["1", "From: +33639980011 Client A", "12/06/2024", "20:00:00(UTC+0)", "00:00:42",
         "Incoming", "", ""],
        ["2", "To: 0639980021", "13/06/2024", "22:05:00(UTC+2)", "00:00:00", "Outgoing", "", "Yes"],
        ["3", "From: 33639980013@s.whatsapp.net", "14/06/2024", "20:10:00(UTC+0)", "00:00:12",
         "Incoming", "WhatsApp", ""],
    ],
    "Chats": [
        ["Cellebrite"],
        ["Chat #", "Identifier", "From", "To", "Body", "Timestamp: Date", "Timestamp: Time",
         "Source", "Attachment #1"],
        ["1", "c", "33639980011@s.whatsapp.net Client A", "33639980001@s.whatsapp.net (owner)",
         "ouvert ?", "12/06/2024", "20:00:00(UTC+0)", "WhatsApp", ""],
        ["1", "c", "33639980001@s.whatsapp.net (owner)", "33639980011@s.whatsapp.net",
         "oui", "13/06/2024", "20:01:00(UTC+0)", "WhatsApp", "x\\carte.jpg"],
    ],
    "Contacts": [
        ["Cellebrite"],
        ["#", "Name", "Entries"],
        ["1", "Client A", ("Phone-Mobile: 06 39 98 00 11\n"
         "User ID-WhatsApp User Id: 33639980011@s.whatsapp.net")],
    ],
}  # fmt: skip


def write(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": MADE})
    for name, rows in SHEETS.items():
        sheet = book.add_worksheet(name)
        for number, cells in enumerate(rows):
            for place, cell in enumerate(cells):
                sheet.write_string(number, place, cell)
    book.close()

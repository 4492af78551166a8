"""Files as the city's phones and offices make them, for the intake to read."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

from kentongan.demo.messages import Message, table
from kentongan.domain.dates import plain_day
from kentongan.domain.periods import WIB

Header = Callable[[datetime, str], str]
NBSP = "\u202f"
LRM = "\u200e"


def _android_id(at: datetime, sender: str) -> str:
    return f"{at:%d/%m/%y %H.%M} - {sender}: "


def _android_en(at: datetime, sender: str) -> str:
    half = "pm" if at.hour >= 12 else "am"
    hour = (at.hour - 1) % 12 + 1
    return (
        f"{at.day:02}/{at.month:02}/{at.year}, {hour}:{at:%M}{NBSP}{half} - {sender}: "
    )


def _ios(at: datetime, sender: str) -> str:
    return f"[{at:%d/%m/%y %H.%M.%S}] {sender}: "


PHONES: dict[str, tuple[str, Header]] = {
    "wa_kota": ("Chat WhatsApp dengan FKDM Kota.txt", _android_id),
    "wa_tigapilar": ("WhatsApp Chat with Tiga Pilar.txt", _android_en),
    "wa_warga": ("_chat Pelapor Warga.txt", _ios),
}
NOTICE = "Pesan dan panggilan dienkripsi secara end-to-end."


def whatsapp(folder: Path, channel: str, messages: Sequence[Message]) -> Path:
    """Write the export of one group chat as its phone would."""
    name, header = PHONES[channel]
    lines = []
    for message in messages:
        at = message.sent_at.astimezone(WIB)
        lines.append(header(at, message.sender) + message.text)
    if channel == "wa_warga" and messages:
        first = messages[0].sent_at.astimezone(WIB)
        lines.insert(0, f"{LRM}{_ios(first, 'Pelapor Warga')}{LRM}{NOTICE}")
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def satpol_csv(folder: Path) -> Path:
    """Write Satpol PP's table: a title above, semicolons, Windows-1252."""
    rows = table("satpol_pp.csv")
    path = folder / "Rekap Giat Satpol PP Februari 2020.csv"
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["REKAP LAPORAN SATPOL PP", "", "", ""])
        writer.writerow(["BULAN FEBRUARI 2020", "", "", ""])
        writer.writerow(["No", "Tanggal", "Kelurahan", "Uraian"])
        for number, row in enumerate(rows, 1):
            day = date.fromisoformat(row["date"])
            said = plain_day(day).id
            writer.writerow([number, said, row["kelurahan"], row["text"]])
        writer.writerow(["Jumlah", "", "", len(rows)])
    return path


def prices_xlsx(folder: Path) -> Path:
    """Write the trade office's price list as a workbook."""
    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise TypeError("a new workbook has a sheet")
    sheet.append(["HARGA KEBUTUHAN POKOK, PASAR BARU"])
    sheet.merge_cells("A1:E1")
    sheet.append(["Tanggal", "Pasar", "Komoditas", "Harga lalu", "Harga"])
    for row in table("prices.csv"):
        day = datetime.fromisoformat(row["date"])
        price = [int(row["before"]), int(row["now"])]
        sheet.append([day, row["market"], row["item"], *price])
    path = folder / "Harga Bapok 18 Februari 2020.xlsx"
    book.save(path)
    return path


def bpbd_geojson(folder: Path) -> Path:
    """Write BPBD's points of standing water."""
    features = [
        {
            "type": "Feature",
            "id": row["id"],
            "geometry": {
                "type": "Point",
                "coordinates": [float(row["lon"]), float(row["lat"])],
            },
            "properties": {"created_at": row["at"], "text": row["text"]},
        }
        for row in table("bpbd.csv")
    ]
    path = folder / "genangan.geojson"
    text = json.dumps({"type": "FeatureCollection", "features": features})
    path.write_text(text, encoding="utf-8")
    return path


def news_rss(folder: Path) -> Path:
    """Write a local bulletin's feed."""
    items = "".join(
        f"<item><guid>{row['id']}</guid><title>{escape(row['title'])}</title>"
        f"<description>{escape(row['text'])}</description>"
        f"<pubDate>{row['date']}</pubDate></item>"
        for row in table("news.csv")
    )
    path = folder / "warta.xml"
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
        f"<title>Warta Peragaan</title>{items}</channel></rss>",
        encoding="utf-8",
    )
    return path

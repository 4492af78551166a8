"""Whether a text speaks of one child, or of one whom harm has come to."""

from __future__ import annotations

import re

_CHILD = re.compile(
    r"(?<![a-z'\-])(?<!wali )(?<!para )(?<!orang tua )(?<!ortu )(?<!guru )(?<!\d )"
    r"(?<!organisasi )"
    r"(?:anak|bocah|bocil|arek|lare|cah|siswa|siswi|murid|pelajar|santri(?:wati)?"
    r"|balita|batita"
    r"|bayi|putra|putri|putera|puteri|cucu|kompoy|keponakan|ponakan|adik|adek|dek"
    r"|dik|remaja"
    r"|gadis|ananda|ana'|kana'|bocil|abg|putrane|putrine|kanak|kacong|jebbing|tole"
    r"|genduk|nduk|kembar|pulangnya sekolah"
    r"|dijemput|jemput)"
    r"(?:nya|ny|e|ku|ne|na|q|mu|a|ipun)?(?![a-z0-9'\-])"
    r"(?! (?:anak|buah|muda|tangga|sungai|cabang|perusahaan|panah|kunci|siswa|pelajar"
    r"|murid|santri)\b)"
)
_HARM = re.compile(
    r"korban|cabul|leceh|perkosa|kekerasan|aniaya|dipukul|dikeroyok|pengeroyokan"
    r"|ditusuk|dibacok"
    r"|dibunuh|pembunuhan|kecelakaan|\blaka\b|tabrak|tenggelam|hanyut|tewas"
    r"|meninggal|luka"
    r"|terseret|sengat|lindas|tertimpa|terbakar|keracun|sekarat|kritis|koma|tikam|begal"
    r"|dirampok|jambret|serempet|disekap|disandera|diculik|sodomi|hamili|aborsi|dibuang"
    r"|jatuh|jtuh|pingsan|setrum|hilang|hlang|ilang|dibully|perundung|palak|inisial"
    r"|tawuran"
    r"|mayat|jenazah|keracunan|tersesat|kesasar|terpisah|gantung diri|bunuh diri|hamil"
    r"|dipukuli|digebuki|dihajar|dikira culik|mabuk|narkoba|bolos|minggat|kabur"
)
_IN_CLASS = re.compile(
    r"\b(?:kelas|kls|klas)[ .:]{1,3}[\w\-]{1,8}(?:[ ]\w{1,5}){0,3}?[ ](?:di[ ]"
    r"|ning[ ]|nang[ ]|neng[ ])?"
    r"(?:tk|sd|smp|sma|smk|mi|mts|ma|paud|slb)[a-z]{0,2}\b"
    r"|\bsekolah(?:nya|e|ku)?[ :]{1,3}(?:di[ ]|ning[ ]|nang[ ]|neng[ ])?(?:tk|sd|smp"
    r"|sma|smk|mi|mts|paud)"
    r"|\bmondok\b"
)


def concerns_one(low: str) -> bool:
    """Return whether the shadow `low` speaks of one child or of one victim."""
    return (
        _CHILD.search(low) is not None
        or _HARM.search(low) is not None
        or _IN_CLASS.search(low) is not None
    )

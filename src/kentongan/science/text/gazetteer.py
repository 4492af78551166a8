"""Which area a text speaks of, with what else it could be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from kentongan.domain.areas import contains
from kentongan.domain.words import Words
from kentongan.science.text.normalise import APOSTROPHES, fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W_]+")
_SHORT = {
    "kln": "kulon", "wtn": "wetan", "kdl": "kidul", "kidol": "kidul", "lr": "lor",
    "smbr": "sumber", "smber": "sumber", "kdg": "kedung", "kdung": "kedung",
    "jrbeng": "jrebeng", "tmn": "taman", "kbonsari": "kebonsari", "kbsari": "kebonsari",
    "jln": "jalan", "jl": "jalan", "psr": "pasar", "kab": "kabupaten", "ds": "desa",
    "kbpaten": "kabupaten", "kel": "kelurahan", "kelrhn": "kelurahan",
    "kec": "kecamatan",
    "klurahan": "kelurahan", "kalorahan": "kelurahan", "kcmtn": "kecamatan",
    "pel": "pelabuhan",
    "prob": "probolinggo", "prol": "probolinggo", "probling": "probolinggo",
    "st": "stasiun", "sta": "stasiun", "puskes": "puskesmas", "pkm": "puskesmas",
    "alun2": "alun alun", "lapas": "lapas", "sby": "surabaya", "mlg": "malang",
}  # fmt: skip
_VILLAGE = frozenset(
    [
        "kelurahan",
        "lurah",
        "desa",
        "kampung",
        "fkdm",
        "babinsa",
        "bhabinkamtibmas",
        "bhabin",
    ]
)
_DISTRICT = frozenset(
    ["kecamatan", "camat", "polsek", "kapolsek", "koramil", "danramil", "forkopimcam"]
)
_REGENCY = frozenset({"kabupaten"})
_NEAR = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dekat",
        "depan",
        "belakang",
        "wilayah",
        "warga",
        "daerah",
        "area",
        "sekitar",
        "timur",
        "barat",
        "utara",
        "selatan",
        "perbatasan",
        "arah",
        "nang",
        "neng",
        "ndek",
        "nde",
        "e",
        "ing",
        "gang",
        "dusun",
        "lingkungan",
        "pos",
        "posko",
        "wonten",
        "deri",
        "ka",
        "e",
        "nak",
        "kanak",
        "arek",
        "wong",
        "oreng",
        "tetangga",
        "jalan",
    ]
)
_BEFORE = _VILLAGE | _DISTRICT | _REGENCY | _NEAR
_NEXT = frozenset(
    [
        "nihil",
        "aman",
        "kondusif",
        "kecamatan",
        "kota",
        "banjir",
        "hadir",
        "tergenang",
        "kebanjiran",
    ]
)
_EVERYDAY = frozenset(
    [
        "jati",
        "sukabumi",
        "pilang",
        "pelang",
        "ketapang",
        "sumber",
        "gading",
        "besuk",
        "gending",
        "taman",
        "gili",
        "kota",
        "stasiun",
        "terminal",
        "pelabuhan",
        "pasar",
        "museum",
        "lapas",
        "rsud",
        "dam",
        "embung",
        "tpi",
        "twl",
        "lor",
        "kidul",
        "kulon",
        "wetan",
        "karang",
        "baru",
        "damai",
        "makmur",
        "mulya",
        "sari",
        "jaya",
        "bumi",
        "tengger",
        "semeru",
        "kec",
        "barat",
        "timur",
        "utara",
        "selatan",
        "tengah",
        "raya",
        "asri",
        "indah",
        "sentosa",
        "sejahtera",
        "maju",
    ]
)
_LONGEST = 5  # words of one place name
_FUZZY_FROM, _FUZZY_TO = 7, 24  # letters of a misspelt name that is recognised
_ALIKE = 88.0  # rapidfuzz ratio, 0 to 100
_REMEMBERED = 20_000
_SURE, _CAPITAL, _BARE, _MISSPELT = 0.95, 0.7, 0.2, 0.9
_OTHER_LEVEL = 0.05  # what is left of the kecamatan after "kel.", and the reverse
_BESIDE_OUTSIDE = 0.6
_STATED = 0.5  # from here a name counts as stated and narrows its district
_LEAST = 0.04
_DOTS_OF_DISTRICT, _DOTS_OF_VILLAGE = 2, 3


class Named(Protocol):
    """A name of a place and an area it may mean."""

    @property
    def name(self) -> str:
        """What people write."""

    @property
    def kode(self) -> str:
        """Kode wilayah of the area."""

    @property
    def kind(self) -> str:
        """What it is: an area, an alias, a landmark; not used for weighing."""

    @property
    def weight(self) -> float:
        """How surely the name means this area, 0 to 1; of one name at most 1 in all."""


@dataclass(frozen=True)
class Entry:
    """A name of a place and the area it lies in: the simplest `Named`."""

    name: str
    kode: str
    kind: str = "area"
    weight: float = 1.0


@dataclass(frozen=True)
class Guess:
    """An area that the text may mean; the weights of all guesses sum to at most 1."""

    kode: str
    weight: float
    words: Words


@dataclass(frozen=True)
class Located:
    """The areas meant, most likely first, and a place named outside the city."""

    places: tuple[Guess, ...]
    outside: str | None

    @property
    def best(self) -> str | None:
        """Return the most likely area, or None when none is stated."""
        likely = self.places and self.places[0].weight > _BARE
        return self.places[0].kode if likely else None


@dataclass
class _Hit:
    """A name found: its entries, the words it covers, and the cue before it."""

    entries: list[Named]
    said: str
    cue: str
    trust: float


class _Read(NamedTuple):
    """The words of a text in lower case, and whether each began with a capital."""

    lows: list[str]
    capitals: list[bool]


@dataclass
class _Index:
    """Names by their words joined, and squashed by their first letter."""

    names: dict[str, list[Named]] = field(default_factory=dict)
    firsts: dict[str, int] = field(default_factory=dict)
    squashed: dict[str, dict[str, str]] = field(default_factory=dict)


class Gazetteer:
    """The names of one city and of its neighbours.

    Parameters
    ----------
    entries
        Official names, aliases, landmarks, and places outside.
    city
        Kode wilayah of the city; misspellings are recognised inside it only.

    Examples
    --------
    >>> names = Gazetteer([Entry("Kedung Asem", "35.74.02.1005")], city="35.74")
    >>> names.locate("genangan di kedungasem").best
    '35.74.02.1005'
    """

    def __init__(self, entries: Iterable[Named], *, city: str) -> None:
        self.city = city
        self._index = _Index()
        self._misspelt: dict[str, str | None] = {}
        for entry in entries:
            self._learn(entry)

    def locate(self, text: str) -> Located:
        """Return the areas that `text` names; none rather than a guess.

        The longest name wins. A cue ("kel.", "kec.", "lurah", "kab.") settles which of
        two areas of one name is meant; without it both are given. A place outside the
        city is recognised as such.
        """
        hits = list(self._hits(_read(text)))
        outside: str | None = None
        scores: dict[str, tuple[float, Words]] = {}
        for hit in hits:
            inside = [one for one in hit.entries if contains(self.city, one.kode)]
            if inside and not (hit.cue in _REGENCY and len(inside) < len(hit.entries)):
                _score(hit, inside, scores)
            elif hit.trust > _BARE and not self._around(hit):
                outside = outside or hit.entries[0].name
        beside = 1.0 if outside is None else _BESIDE_OUTSIDE
        return Located(_shares(_narrowed(scores), beside), outside)

    def _around(self, hit: _Hit) -> bool:
        """Return whether the name is that of an area around the city."""
        return any(contains(one.kode, self.city) for one in hit.entries)

    def _learn(self, entry: Named) -> None:
        name = " ".join(_read(entry.name).lows)
        if not name:
            return
        held = self._index.names.setdefault(name, [])
        same = next((at for at, one in enumerate(held) if one.kode == entry.kode), None)
        if same is None:
            held.append(entry)
        elif (entry.weight, len(entry.name)) > (
            held[same].weight,
            len(held[same].name),
        ):
            held[same] = entry
        first, _, _ = name.partition(" ")
        length = name.count(" ") + 1
        self._index.firsts[first] = max(length, self._index.firsts.get(first, 0))
        whole = name.replace(" ", "")
        if entry.kode.count(".") == _DOTS_OF_VILLAGE and contains(
            self.city, entry.kode
        ):
            self._index.squashed.setdefault(whole[0], {}).setdefault(whole, name)

    def _hits(self, read: _Read) -> Iterator[_Hit]:
        lows, at = read.lows, 0
        while at < len(lows):
            name, used, alike = self._name_at(lows, at)
            if name is None:
                at += 1
                continue
            cue = lows[at - 1] if at else ""
            told = cue in _BEFORE or " ".join(lows[at + used : at + used + 1]) in _NEXT
            trust = alike * _trust(name, told=told, capital=read.capitals[at])
            said = " ".join(lows[at : at + used])
            yield _Hit(self._index.names[name], said, cue, trust)
            at += used

    def _name_at(self, lows: list[str], at: int) -> tuple[str | None, int, float]:
        """Return the longest name that begins at word `at`, its words, its likeness."""
        longest = self._index.firsts.get(lows[at], 0)
        for used in range(min(longest, len(lows) - at, _LONGEST), 0, -1):
            name = " ".join(lows[at : at + used])
            if name in self._index.names:
                return name, used, 1.0
        if lows[at][0] not in self._index.squashed:
            return None, 1, 0.0
        for used in (2, 1):
            near = self._alike("".join(lows[at : at + used]))
            if near is not None and at + used <= len(lows):
                return near, used, _MISSPELT
        return None, 1, 0.0

    def _alike(self, squashed: str) -> str | None:
        """Return the name of the city that `squashed` misspells."""
        if squashed in self._misspelt:
            return self._misspelt[squashed]
        if not (_FUZZY_FROM <= len(squashed) <= _FUZZY_TO and squashed.isalpha()):
            return None
        if len(self._misspelt) >= _REMEMBERED:
            self._misspelt.clear()
        near = _closest(squashed, self._index.squashed[squashed[0]])
        self._misspelt[squashed] = near
        return near


def _closest(squashed: str, names: dict[str, str]) -> str | None:
    if squashed in names:
        return names[squashed]
    from rapidfuzz import fuzz, process

    likely = [name for name in names if abs(len(name) - len(squashed)) <= 2]
    found = process.extract(squashed, likely, scorer=fuzz.ratio, limit=2)
    if not found or found[0][1] < _ALIKE:
        return None
    if len(found) > 1 and found[1][1] == found[0][1]:
        return None  # two names are as near: not a guess
    return names[found[0][0]]


def _read(text: str) -> _Read:
    """Return the words of `text` with place abbreviations written out."""
    low_words = _WORD.findall(fold(text))
    raw_words = _WORD.findall(plain(text).translate(APOSTROPHES))
    same = len(raw_words) == len(low_words)
    lows: list[str] = []
    capitals: list[bool] = []
    for index, low in enumerate(low_words):
        capital = same and raw_words[index][0].isupper()
        for part in _SHORT[low].split() if low in _SHORT else (low,):
            lows.append(part)
            capitals.append(capital)
    return _Read(lows, capitals)


def _trust(name: str, *, told: bool, capital: bool) -> float:
    """Return how surely a name is said as a place; an everyday word needs a cue."""
    if told or name not in _EVERYDAY:
        return _SURE
    return _CAPITAL if capital else _BARE


def _score(
    hit: _Hit, entries: list[Named], scores: dict[str, tuple[float, Words]]
) -> None:
    """Add what one name says to `scores`, keeping the higher weight of an area."""
    total = max(1.0, sum(entry.weight for entry in entries))
    for entry in entries:
        weight = hit.trust * _leveled(hit.cue, entry, entries) / total
        if weight > scores.get(entry.kode, (0.0, None))[0]:
            scores[entry.kode] = weight, _why(hit, entry)


def _leveled(cue: str, entry: Named, entries: list[Named]) -> float:
    """Return the weight of `entry` after "kel." or "kec.", which settle the level."""
    wanted = _DOTS_OF_VILLAGE if cue in _VILLAGE else _DOTS_OF_DISTRICT
    if cue not in _VILLAGE | _DISTRICT:
        return entry.weight
    if not any(other.kode.count(".") == wanted for other in entries):
        return entry.weight
    total = max(1.0, sum(other.weight for other in entries))
    return total if entry.kode.count(".") == wanted else _OTHER_LEVEL


def _narrowed(
    scores: dict[str, tuple[float, Words]],
) -> dict[str, tuple[float, Words]]:
    """Drop an area inside which another is named: "Jati, Kec. Mayangan" is Jati."""
    out: dict[str, tuple[float, Words]] = {}
    for kode, (weight, why) in scores.items():
        around = [k for k in scores if k != kode and contains(k, kode)]
        backed = any(scores[k][0] >= 2 * _STATED * _SURE for k in around)
        out[kode] = (max(weight, _SURE) if backed else weight), why
    stated = [kode for kode, (weight, _) in out.items() if weight >= _STATED]
    return {
        kode: held
        for kode, held in out.items()
        if not any(other != kode and contains(kode, other) for other in stated)
    }


def _shares(scores: dict[str, tuple[float, Words]], beside: float) -> tuple[Guess, ...]:
    """Return guesses whose weights sum to at most 1, most likely first."""
    total = max(1.0, sum(weight for weight, _ in scores.values()))
    guesses = [
        Guess(kode, round(beside * weight / total, 4), why)
        for kode, (weight, why) in scores.items()
        if weight >= _LEAST
    ]
    return tuple(sorted(guesses, key=lambda guess: (-guess.weight, guess.kode)))


def _why(hit: _Hit, entry: Named) -> Words:
    said = f"{hit.cue} {hit.said}" if hit.cue in _VILLAGE | _DISTRICT else hit.said
    return Words(
        f"Disebut “{said}”: {entry.name}.", f"“{said}” is named: {entry.name}."
    )

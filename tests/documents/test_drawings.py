"""Charts, maps and level glyphs: one drawing for page, print and poster."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from defusedxml import ElementTree

from kentongan.documents import charts, glyph, maps
from kentongan.domain.codes import Level
from tests.documents.samples import square

DAY = date(2020, 2, 1)
POINTS = [
    charts.Point(DAY + timedelta(i), i % 4, 1.4, 0, 3, alarm=i == 3) for i in range(28)
]
SHAPES = [square(i, list(Level)[i % 5], count=i) for i in range(29)]
DRAWINGS = {
    "line": charts.line(POINTS, title="Pesan & kabar per hari"),
    "bars": charts.bars([charts.Bar("Kanigaran", 11, 1.4)], title="Per kelurahan"),
    "sparkline": charts.sparkline(range(28), title="28 hari", high=3),
    "map": maps.svg(SHAPES, title="Peta"),
    "no line": charts.line([], title="Kosong"),
    "no bars": charts.bars([], title="Kosong"),
    "no sparkline": charts.sparkline([], title="Kosong"),
    "no map": maps.svg([], title="Kosong"),
}


@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_a_drawing_is_sound_titled_sized_and_has_no_style(svg):
    root = ElementTree.fromstring(svg)
    assert root.find("{http://www.w3.org/2000/svg}title").text
    assert float(root.get("width")) > 0
    assert float(root.get("height")) > 0
    assert " style=" not in svg
    assert "<style" not in svg


def test_an_alarm_is_hollow_and_the_expected_value_dashed():
    svg = DRAWINGS["line"]
    assert svg.count('r="4.5" fill="#FFFFFF"') == 2  # in the curve and in the legend
    assert "stroke-dasharray" in svg
    assert "rentang biasa" in svg
    bare = [replace(p, expected=None, low=None, high=None, alarm=False) for p in POINTS]
    plain = charts.line(bare, title="x")
    assert "stroke-dasharray" not in plain
    assert "rentang biasa" not in plain


def test_a_drawing_speaks_the_language_it_is_asked_for():
    """Legend, months and figures are English on an English page."""
    points = [replace(p, count=2500 + (p.count or 0)) for p in POINTS]
    drawn = [
        charts.line(points, title="Reports", language="en"),
        charts.bars([charts.Bar("Kanigaran", 1100, 1.4)], title="x", language="en"),
        charts.line([], title="x", language="en"),
        maps.svg([square(1, Level.SAFE, count=1200)], title="x", language="en"),
    ]
    words = " ".join(re.findall(r">([^<>]+)</text>", "".join(drawn)))
    assert {"recorded", "usual", "range", "alarm"} <= set(words.split())
    assert "No data yet." in words
    assert {"4,000", "1,100", "1.4"} <= set(words.split())
    assert "1,200" in words
    for indonesian in ("tercatat", "biasa", "rentang", "sinyal", "Belum", "4.000"):
        assert indonesian not in words


def test_a_forecast_goes_on_where_counting_stops():
    ahead = [replace(p, count=None) if i > 20 else p for i, p in enumerate(POINTS)]
    curve, forecast = (
        charts.line(ahead, title="x").split(f'class="{name}"')[0].rpartition('d="M')[2]
        for name in ("seri", "harap")
    )
    assert curve.count("L") == 20
    assert forecast.count("L") == 27


def test_bars_say_count_and_expected_in_words():
    assert "11 · biasanya 1,4" in DRAWINGS["bars"]


@pytest.mark.parametrize("level", Level)
def test_each_level_has_its_own_sign(level):
    assert len({glyph(other) for other in Level}) == len(Level)
    assert ElementTree.fromstring(glyph(level, x=3, size=12)).get("width") == "12"


def test_a_map_of_29_areas_is_small_and_every_area_pale():
    svg = DRAWINGS["map"]
    assert len(svg) <= 20_000
    assert svg.count("data-kode=") == 29
    assert maps.CEKUNG in svg
    for level in Level:
        assert f'href="#l-{level}"' in svg


def test_outside_the_audience_no_count_below_five_is_drawn():
    inside = maps.svg(SHAPES, title="Peta")
    outside = maps.svg(SHAPES, title="Peta", k=5)
    assert "Kelurahan 3 · 3" in inside
    assert "Kelurahan 3 · 3" not in outside
    assert "Kelurahan 5 · 5" in outside
    assert inside.count("<circle") - outside.count("<circle") == 4


def test_what_a_machine_placed_is_dashed():
    [placed, seen] = [
        maps.svg([square(0, Level.SAFE, 8, machine=machine)], title="Peta")
        for machine in (True, False)
    ]
    assert "stroke-dasharray" in placed
    assert "stroke-dasharray" not in seen


def test_lettering_can_be_numbers_or_left_to_the_page():
    numbers = maps.svg(SHAPES, title="Peta", lettering=maps.Lettering.NUMBERS)
    assert ">1<" in numbers
    bare = [square(0, Level.SAFE)]
    assert "<text" not in maps.svg(bare, title="P", lettering=maps.Lettering.NONE)

"""The board of a game: short, the best first, and gone with the page."""

import doctest
from concurrent.futures import ThreadPoolExecutor

from app import board
from app.board import Board, Entry


def entry(name: str, points: int) -> Entry:
    return Entry(name, points, "cats", "dogs")


def test_the_best_of_each_nickname_stays():
    best = Board()
    for name, points in (("Ada", 40), ("Bo", 60), ("ada", 70), ("Bo", 10)):
        best.enter(entry(name, points))
    assert [(e.nickname, e.points) for e in best.entries] == [("ada", 70), ("Bo", 60)]
    best.clear()
    assert best.entries == ()


def test_it_holds_only_so_many_also_when_all_enter_at_once():
    best = Board()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: best.enter(entry(f"pupil {n}", 1 + n % 99)), range(400)))
    points = [e.points for e in best.entries]
    assert points == sorted(points, reverse=True)
    assert len(points) == board.MOST
    assert points[-1] >= 95


def test_nicknames_are_short_and_show_what_they_are():
    assert doctest.testmod(board).failed == 0
    assert board.nickname("\u202eeve\u0000") == "eve"
    assert board.nickname(" \u200b\n ") == ""

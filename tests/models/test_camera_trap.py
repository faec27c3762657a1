"""Photos of camera traps: grey by infrared light, and with a banner."""

from pathlib import Path

import numpy as np
import pytest

from models import camera_trap, photo
from tests.made import trap_photo


@pytest.mark.parametrize("night", [False, True])
@pytest.mark.parametrize("banner", [False, True])
def test_night_and_banner(tmp_path: Path, night: bool, banner: bool):
    rgb = photo.open(
        trap_photo(tmp_path / "a.jpg", "2024:05:06 22:13:04", night=night, banner=banner)
    ).rgb
    banners = camera_trap.banners(rgb)
    assert camera_trap.is_grey(rgb, banners) == night
    assert banners == pytest.approx((0, 32 / 480 if banner else 0), abs=0.005)
    assert camera_trap.banners(rgb[::-1]) == pytest.approx(banners[::-1], abs=0.005)


def test_colours_on_a_banner_do_not_make_it_day(tmp_path: Path):
    rgb = photo.open(trap_photo(tmp_path / "a.jpg", "2024:05:06 22:13:04")).rgb.copy()
    rgb[-28:-8, 590:630] = (200, 0, 0)  # the maker's sign
    banners = camera_trap.banners(rgb)
    assert banners[1] > 0
    assert camera_trap.is_grey(rgb, banners)


@pytest.mark.parametrize("value", [0, 255])
def test_a_plain_photo_has_no_banner(value: int):
    rgb = np.full((300, 400, 3), value, np.uint8)
    assert camera_trap.banners(rgb) == (0, 0)


def test_dark_ground_that_fades_into_the_photo_is_no_banner():
    shade = np.clip(np.linspace(255, -20, 300), 0, 255).astype(np.uint8)
    rgb = np.repeat(np.repeat(shade[:, None, None], 400, axis=1), 3, axis=2)
    assert camera_trap.banners(rgb) == (0, 0)

"""A convolution by number in Chromium, beside what LiteRT computes in that layer."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from playwright.sync_api import Page, expect

from models.engine import Engine
from tests.explain.test_convolution import output_of, photo

SEEN = """() => {
  const canvas = document.querySelector('.by_number canvas.mine');
  const {data, width} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return {data: [...data], width};
}"""


def number(page: Page, term: str) -> float:
    return float(page.locator(f".total [data-term={term}]").inner_text().replace("−", "-"))


def open_board(page: Page) -> None:
    page.get_by_role("button", name="A convolution by number").click()
    expect(page.locator(".total [data-term=after]")).not_to_be_empty()


def mine(page: Page) -> np.ndarray:
    """The picture that nine numbers of one's own made, (S, S, 3)."""
    seen = page.evaluate(SEEN)
    return np.array(seen["data"], np.uint8).reshape(-1, seen["width"], 4)[..., :3]


def test_every_shown_number_is_the_networks_own(
    page: Page, upload: Callable, open_tab: Callable, tmp_path: Path, animals: Engine
):
    view = photo(animals.card.input_size)
    cv2.imwrite(str(tmp_path / "made.png"), view.pixels[..., ::-1])
    output = output_of(animals, view)
    rows, columns, channels = output.shape
    upload(page, tmp_path / "made.png")
    open_tab(page, "Look inside")
    expect(page.locator("#maps .cells")).to_have_count(12)
    open_board(page)
    result = page.locator("[data-points=result]")
    size = result.bounding_box()["width"]

    def check(row: int, column: int, channel: int) -> None:
        expect(page.locator(".by_number .place")).to_contain_text(
            f"Row {row + 1} and column {column + 1} "
        )
        assert number(page, "after") == pytest.approx(output[row, column, channel], abs=1e-4)
        parts = sum(number(page, term) for term in ("red", "green", "blue", "bias"))
        assert number(page, "before") == pytest.approx(parts, abs=3e-4)  # each is rounded

    for channel in (0, channels - 1):
        page.locator(".by_number select").select_option(str(channel))
        for row, column in ((0, 0), (rows - 1, columns - 1), (0, columns - 1), (40, 70)):
            result.click(
                position={"x": (column + 0.5) * size / columns, "y": (row + 0.5) * size / rows}
            )
            check(row, column, channel)
    result.press("ArrowRight")
    result.press("ArrowUp")
    check(39, 71, channels - 1)
    page.get_by_role("button", name="One step on").click()
    check(39, 72, channels - 1)
    # Of the photo, too, a click chooses the window around it.
    seen = page.locator("[data-points=photo]")
    seen.click(position={"x": 0.5 * size, "y": 0.25 * size})
    check(rows // 4 - 1, columns // 2 - 1, channels - 1)  # its middle is half a pixel off


def test_nine_numbers_of_ones_own_make_a_picture_at_once(at: Callable):
    page = at("?example=cat&tab=inside")
    expect(page.locator("#maps .cells")).to_have_count(12)
    open_board(page)
    preset = lambda name: page.locator(".presets").get_by_role("button", name=name).click()  # noqa: E731
    preset("Nothing")
    whole = mine(page)
    assert whole.std() > 20
    for name, kernel in (
        ("Edges", [[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]),
        ("Sharpen", [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
        ("Blur", np.full((3, 3), 0.11)),
    ):
        preset(name)
        expected = cv2.filter2D(
            whole, cv2.CV_64F, np.array(kernel, float), borderType=cv2.BORDER_REPLICATE
        )
        assert np.abs(mine(page) - expected.clip(0, 255)).max() <= 0.5001
    preset("Nothing")
    page.get_by_label("Number in row 2, column 2").fill("0.5")
    assert np.abs(mine(page) - whole / 2).max() <= 0.5001
    expect(page.locator(".own")).to_contain_text("Your numbers add up to 0.50.")


def test_numbers_of_an_older_photo_go_with_it(at: Callable, open_tab: Callable):
    page = at("?example=cat&tab=inside")
    expect(page.locator("#maps .cells")).to_have_count(12)
    open_board(page)
    cat = page.locator(".by_number").get_attribute("data-photo")
    open_tab(page, "Explore")
    page.locator("#examples [data-name=example_lion]").click()
    expect(page.locator("#verdict .unfamiliar")).to_be_visible()
    open_tab(page, "Look inside")
    expect(page.locator("#maps .cells")).to_have_count(12)
    expect(page.locator(".by_number")).to_have_count(0)
    open_board(page)
    expect(page.locator(".by_number")).not_to_have_attribute("data-photo", cat)

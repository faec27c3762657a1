"""The tab Experiment in Chromium: change the photo, see what changes the answer, test the map."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from explain.methods import METHODS
from explain.track_record import track_record


@pytest.fixture
def bench(at: Callable) -> Page:
    """The tab, with the cat on it."""
    page: Page = at("?example=cat&tab=experiment")
    expect(page.locator("#after .pointable")).to_be_visible()
    return page


@pytest.fixture
def full_bench(at: Callable, full_url: str) -> Page:
    """The same where everything is installed: without TensorFlow no network forgets."""
    page: Page = at(full_url + "?example=cat&tab=experiment")
    expect(page.locator("#after .pointable")).to_be_visible()
    return page


def press(page: Page, name: str) -> None:
    """Press a tool and wait for another picture."""
    picture = page.locator("#after img").first
    before = picture.get_attribute("src")
    page.locator("#tools").get_by_role("button", name=name, exact=True).click()
    expect(picture).not_to_have_attribute("src", before)


def test_a_patch_is_covered_by_mouse_or_keyboard_and_undone(bench: Page):
    picture = bench.locator("#after img").first
    whole = picture.get_attribute("src")
    said = bench.locator("#changes .said")
    expect(said).to_contain_text("Nothing is changed yet")
    bench.locator("#after .pointable").click()
    expect(picture).not_to_have_attribute("src", whole)
    covered = picture.get_attribute("src")
    expect(said).to_contain_text(re.compile("Still a cat|mattered|changed its mind|no answer"))
    press(bench, "Undo")
    expect(picture).to_have_attribute("src", whole)
    bench.locator("#after .pointable").focus()
    bench.keyboard.press("Enter")  # in the middle, where the mouse clicked
    expect(picture).not_to_have_attribute("src", whole)
    assert picture.get_attribute("src")[:200] == covered[:200]
    expect(bench.locator("#before img").first).to_have_attribute("src", whole)


def test_a_square_shows_beforehand_what_a_click_would_cover(bench: Page):
    area, patch = bench.locator("#after .pointable"), bench.locator("#after .patch")
    expect(patch).to_be_hidden()
    box = area.bounding_box()
    short = min(box["width"], box["height"])
    x, y = box["x"] + 0.4 * box["width"], box["y"] + 0.5 * box["height"]
    bench.mouse.move(x, y)
    expect(patch).to_be_visible()

    def middle() -> tuple[float, float, float]:
        at = patch.bounding_box()
        return at["x"] + at["width"] / 2, at["y"] + at["height"] / 2, at["width"]

    assert middle() == pytest.approx((x, y, 0.5 * short), abs=2)
    bench.mouse.move(x + 30, y)
    assert middle()[0] == pytest.approx(x + 30, abs=2)
    area.focus()
    bench.keyboard.press("ArrowLeft")
    assert middle()[0] == pytest.approx(x + 30 - box["width"] / 25, abs=2)
    bench.locator("#size input[type=range]").fill("20")
    assert middle()[2] == pytest.approx(0.2 * short, abs=2)
    bench.get_by_label("cut out a patch").check()  # which lies inside the photo
    bench.mouse.move(box["x"] + 2, box["y"] + 2)
    at = patch.bounding_box()
    assert (at["x"], at["y"]) == pytest.approx((box["x"], box["y"]), abs=2)


def test_a_finger_slides_the_square_over_the_photo(browser: Browser, url: str):
    with browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True) as phone:
        page = phone.new_page()
        page.goto(url + "?example=cat&tab=experiment")
        picture = page.locator("#after img").first
        whole = picture.get_attribute("src")
        box = page.locator("#after .pointable").bounding_box()
        client = phone.new_cdp_session(page)

        def touch(kind: str, *places: tuple[float, float]) -> None:
            points = [
                {"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"]}
                for x, y in places
            ]
            client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

        touch("touchStart", (0.2, 0.5))
        touch("touchMove", (0.4, 0.5))
        touch("touchMove", (0.6, 0.5))
        expect(page.locator("#after .patch")).to_be_visible()
        expect(picture).to_have_attribute("src", whole)
        touch("touchEnd")
        expect(picture).not_to_have_attribute("src", whole)
        expect(page.locator(".steps [data-name=step_0]")).to_be_visible()
        expect(page.locator(".steps [data-name=step_1]")).to_have_count(0)


def test_the_heat_can_be_hidden_to_see_what_was_covered(bench: Page):
    heat, switch = bench.locator("#trial img.heat").first, bench.get_by_text("Hide the heat")
    expect(heat).to_be_visible()
    switch.click()
    expect(heat).to_be_hidden()
    expect(switch).to_have_attribute("aria-pressed", "true")
    press(bench, "Mirror")
    expect(heat).to_be_hidden()
    switch.click()
    expect(heat).to_be_visible()


def test_changes_are_listed_and_each_can_be_undone(bench: Page):
    undo, original = (
        bench.get_by_role("button", name=n, exact=True) for n in ("Undo", "Start again")
    )
    steps = bench.locator(".steps [data-name^=step_]")
    expect(undo).to_be_disabled()
    expect(original).to_be_disabled()
    for name in ("Mirror", "Darker", "Blur"):
        press(bench, name)
    expect(steps).to_have_text(["1. Mirror ✕", "2. Darker ✕", "3. Blur ✕"])
    expect(undo).to_be_enabled()
    steps.nth(1).click()
    expect(steps).to_have_text(["1. Mirror ✕", "2. Blur ✕"])
    press(bench, "Undo")
    expect(steps).to_have_text(["1. Mirror ✕"])
    bench.get_by_role("button", name="Undo change 1: Mirror").press("Enter")
    expect(undo).to_be_disabled()


def test_the_photo_as_it_is_stays_as_it_is(bench: Page):
    """Its heat, too, where more speaks for the cat after a change than before."""
    pictures = bench.locator("#before img").evaluate_all("all => all.map(each => each.src)")
    for name in ("Cover the coldest patch", "Brighter", "Darker"):
        press(bench, name)
        now = bench.locator("#before img").evaluate_all("all => all.map(each => each.src)")
        assert now == pictures


def test_where_there_is_no_answer_any_more_no_mind_was_changed(bench: Page):
    for _ in range(5):
        press(bench, "Darker")
    caption, said = bench.locator("#after figcaption"), bench.locator("#changes .said")
    expect(caption).to_contain_text("I cannot see enough")
    expect(said).to_contain_text("Now it gives no answer. If it had to choose:")


@pytest.mark.parametrize("tool", ["keep only a patch", "cut out a patch"])
def test_other_tools_point_too(bench: Page, tool: str):
    bench.get_by_label(tool).check()
    picture = bench.locator("#after img").first
    whole = picture.get_attribute("src")
    bench.locator("#after .pointable").click()
    expect(picture).not_to_have_attribute("src", whole)


def test_every_button_changes_the_photo_and_start_again_restores_it(bench: Page):
    whole = bench.locator("#after img").first.get_attribute("src")
    for name in ("Blur", "Remove colours", "Turn a little", "Mirror", "Darker", "Brighter"):
        press(bench, name)
    press(bench, "Start again")
    expect(bench.locator("#after img").first).to_have_attribute("src", whole)


def test_the_hottest_and_the_coldest_patch_are_two_places(bench: Page):
    covered = {}
    for patch in ("coldest", "hottest"):
        press(bench, f"Cover the {patch} patch")
        covered[patch] = bench.locator("#after img").first.get_attribute("src")
        press(bench, "Start again")
    assert covered["hottest"] != covered["coldest"]


def test_two_methods_stand_side_by_side_and_say_how_they_did(bench: Page):
    bench.get_by_role("button", name="Other ways to explain").click()
    ways = bench.locator("#methods button")
    expect(ways).to_have_count(len(METHODS))
    choose = lambda name: ways.and_(bench.locator(f"[data-name={name}]")).click()  # noqa: E731
    choose("eigen_cam")
    shown = bench.locator("#ways h3")
    expect(shown).to_have_text(["Grad-CAM", "Eigen-CAM"])
    expect(bench.locator("#other")).to_contain_text(track_record("eigen_cam"))
    expect(bench.locator("#ways img.heat")).to_have_count(2)
    choose("layer_cam")
    expect(shown).to_have_text(["Eigen-CAM", "LayerCAM"])
    press(bench, "Mirror")  # these maps were of another photo
    expect(bench.locator("#ways img")).to_have_count(0)
    expect(bench.locator("#methods [aria-pressed=true]")).to_have_count(0)


def test_a_slow_method_tells_how_far_it_is_and_can_be_stopped(bench: Page):
    bench.get_by_role("button", name="Other ways to explain").click()
    bench.locator("#methods [data-name=rise]").click()
    other = bench.locator("#other")
    expect(other).to_contain_text("looks again and again")
    bench.wait_for_function("document.querySelector('#other progress').value > 0")
    stop = bench.get_by_role("button", name="Stop", exact=True)
    stop.click()
    expect(other).to_contain_text("Stopped.")
    expect(stop).not_to_be_visible()
    bench.wait_for_timeout(1000)  # what was under way by then
    expect(other).to_contain_text("Stopped.")


def test_nothing_of_an_older_photo_stands_under_a_new_one(bench: Page, open_tab: Callable):
    bench.get_by_role("button", name="Other ways to explain").click()
    bench.locator("#methods [data-name=rise]").click()
    expect(bench.locator("#other progress")).to_be_visible()
    cat = bench.locator("#before img").first.get_attribute("src")
    open_tab(bench, "Explore")
    bench.locator("#examples [data-name=example_lion]").click()
    expect(bench.locator("#verdict .unfamiliar")).to_be_visible()
    # With a slow server, too: what was the cat's goes before anything of the lion is there.
    bench.route("**/gradio_api/queue/join*", lambda route: None)
    bench.get_by_role("tab", name="Experiment", exact=True).click()
    expect(bench.locator("#trial img")).to_have_count(0)
    expect(bench.locator("#trial progress")).to_be_visible()
    expect(bench.locator("#ways img")).to_have_count(0)
    expect(bench.get_by_role("button", name="Stop", exact=True)).not_to_be_visible()
    bench.unroute("**/gradio_api/queue/join*")
    open_tab(bench, "Explore")
    open_tab(bench, "Experiment")
    expect(bench.locator("#before img").first).not_to_have_attribute("src", cat)
    bench.wait_for_timeout(1000)
    expect(bench.locator("#ways :is(img, progress)")).to_have_count(0)
    expect(bench.get_by_role("button", name="Stop", exact=True)).not_to_be_visible()


def test_a_map_of_a_network_that_forgot_comes_too_late_for_another_photo(
    full_bench: Page, open_tab: Callable
):
    bench = full_bench
    bench.get_by_role("button", name="What if the network forgot").click()
    bench.get_by_label("half of its layers").check()
    expect(bench.locator("#forgotten progress")).to_be_visible()  # a sign at once
    shown = bench.locator("#before img").first
    cat = shown.get_attribute("src")
    open_tab(bench, "Explore")
    bench.locator("#examples [data-name=example_lion]").click()
    expect(bench.locator("#verdict .unfamiliar")).to_be_visible()
    open_tab(bench, "Experiment")
    expect(shown).not_to_have_attribute("src", cat)
    expect(bench.locator("#forgotten :is(img, progress)")).to_have_count(0)
    # The next one waits for the first, which is dropped.
    bench.get_by_label("everything").check()
    expect(bench.locator("#forgotten .said")).to_be_visible(timeout=120_000)
    lion = bench.locator("#after img").first.get_attribute("src")[:200]
    assert bench.locator("#forgotten img").first.get_attribute("src")[:200] == lion


def test_a_network_that_forgot_everything_has_another_map(full_bench: Page):
    bench = full_bench
    bench.get_by_role("button", name="What if the network forgot").click()
    bench.get_by_label("everything").check()
    said = bench.locator("#forgotten .said")
    expect(said).to_contain_text("The map changed", timeout=120_000)
    expect(bench.locator("#forgotten img").first).to_be_visible()
    bench.get_by_label("only the last layer").check()
    expect(said).not_to_contain_text("do not trust it")


def test_a_broken_photo_is_explained_and_another_one_starts_anew(
    page: Page, open_tab: Callable, upload: Callable, tmp_path: Path
):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo at all")
    upload(page, broken)
    open_tab(page, "Experiment")
    expect(page.locator("#changes .unreadable")).to_be_visible()
    open_tab(page, "Explore")
    page.get_by_role("button", name="a cat", exact=True).click()
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    open_tab(page, "Experiment")
    expect(page.locator("#changes .said")).to_contain_text("Nothing is changed yet")


def test_without_a_photo_it_says_what_to_do(page: Page, open_tab: Callable):
    open_tab(page, "Experiment")
    expect(page.locator("#changes")).to_contain_text("There is no photo yet")


def test_how_little_is_enough_is_searched_and_belongs_to_the_photo(
    page: Page, open_tab: Callable[[Page, str], None]
):
    page.locator("#examples button").first.click()
    expect(page.locator("#verdict")).to_contain_text("cat")
    open_tab(page, "Experiment")
    page.get_by_role("button", name="How little is enough?").click()
    page.locator("#search").click()
    said = page.locator("#fewest figcaption")
    expect(said).to_have_count(2)
    count, whole = map(int, re.findall(r"\d+", said.first.inner_text())[:2])
    assert 0 < count < whole
    expect(said.nth(1)).to_contain_text("instead of cat")
    page.get_by_role("button", name="Blur", exact=True).click()  # another photo now
    expect(page.locator("#fewest figcaption")).to_have_count(0)


def test_a_refusal_scores_nothing_and_the_panel_says_so(bench: Page):
    bench.get_by_role("button", name="Fool it, with a referee").click()
    ruling, enter = bench.locator("#fool_ruling"), bench.get_by_role("button", name="Put me on")
    expect(ruling).to_contain_text("It says this is a cat, and that is right. Now fool it!")
    expect(enter).to_be_disabled()
    expect(bench.locator("#fool_board")).to_contain_text("Nobody yet.")
    press(bench, "Mirror")
    expect(ruling).to_contain_text("Not fooled: it still says this is a cat.")
    for _ in range(5):
        press(bench, "Darker")
    expect(ruling).to_contain_text("now it gives no answer")
    expect(enter).to_be_disabled()
    bench.get_by_label("Nickname").fill("Ada")
    bench.get_by_label("Nickname").press("Enter")  # no button stops this
    expect(bench.get_by_text("The network is not fooled yet.")).to_be_visible()
    expect(bench.locator("#fool_board")).to_contain_text("Nobody yet.")

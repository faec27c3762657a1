"""What every tab stands in: the back row's screen, the phone, the address, the keyboard."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from app.examples import SHIPPED
from app.screens import lesson
from tests.browser.conftest import PHONE

# Tabs that show a photo, and the pictures in them.
PICTURES = {
    "Explore": "#heatmap .layers",
    "Experiment": "#before .layers, #after .layers",
    "Look inside": "#layer_heat .layers",
    "Compare": "#rival_answers article:first-child .layers",
    "Live camera": "#live .layers",
    "Lesson": "#shown .layers",
}
SCREENS = [(1280, 720), (1920, 1080)]
SLOW = 60_000  # ms: the report's network may need TensorFlow


def tab(page: Page, name: str) -> Locator:
    return page.get_by_role("tab", name=name, exact=True)


@pytest.fixture(scope="module")
def photos(chelsea: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A cat in 3:2 and, cut out of it, in 2:3."""
    cat, folder = cv2.imread(str(chelsea)), tmp_path_factory.mktemp("cats")
    made = {"landscape": cat[:, :450], "portrait": cat[:, 120:320]}
    for name, pixels in made.items():
        cv2.imwrite(str(folder / f"{name}.png"), pixels)
    return {name: folder / f"{name}.png" for name in made}


@pytest.fixture(scope="module")
def taught(chelsea: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """Photos to teach: of each class four different ones, cut out of one."""
    folder, classes = tmp_path_factory.mktemp("taught"), {}
    for name, path in {"cats": chelsea, "rockets": SHIPPED / "rocket.jpg"}.items():
        whole = cv2.imread(str(path))
        height, width = (side // 8 for side in whole.shape[:2])
        classes[name] = [folder / f"{name}{number}.png" for number in range(4)]
        for number, part in enumerate(classes[name]):
            top, left = height * (number // 2), width * (number % 2)
            cv2.imwrite(str(part), whole[top : top + 6 * height, left : left + 6 * width])
    return classes


def teach(page: Page, classes: dict[str, list[Path]]) -> None:
    tab(page, "Teach your own").click()
    for row, (name, paths) in enumerate(classes.items()):
        own = page.locator(f"#class_{row}")
        own.locator("input[type=text]").fill(name)
        own.locator("input[type=file]").set_input_files(paths)
        expect(own.locator(".shots button")).to_have_count(len(paths))
    page.locator("#teach_train").click()
    expect(page.locator("#teach_result")).to_contain_text("were right")


@pytest.mark.parametrize("shape", ["landscape", "portrait"])
@pytest.mark.parametrize("size", SCREENS)
def test_for_the_back_row_pictures_fill_the_screen(
    visitor: BrowserContext,
    url: str,
    visit: Callable,
    photos: dict,
    size: tuple[int, int],
    shape: str,
):
    width, height = size
    page = visit(sized(visitor, width, height), url)
    page.get_by_role("button", name="Presenter mode").click()
    page.locator("#photo input[type=file]").set_input_files(photos[shape])
    for name, pictures in PICTURES.items():
        tab(page, name).click()
        if name == "Live camera":
            page.get_by_role("button", name="Start the camera").click()
        expect(page.locator(pictures).first).to_be_visible(timeout=SLOW)
        page.wait_for_function(
            "[...document.images].every(image => image.complete || !image.checkVisibility())"
        )
        for picture in page.locator(pictures).all()[: 2 if name == "Experiment" else 1]:
            box = picture.bounding_box()
            assert min(box["width"], box["height"]) >= 0.45 * height, name
            assert box["x"] >= 0, name
            assert box["x"] + box["width"] <= width, name
            assert box["y"] + box["height"] <= height, name


def sized(visitor: BrowserContext, width: int, height: int) -> Page:
    """A page before it goes anywhere, of that size."""
    page = visitor.new_page()
    page.set_viewport_size({"width": width, "height": height})
    return page


def large(page: Page, pictures: str, *, whole: bool = True) -> None:
    """The pictures' shorter sides fill 45% of the screen's height; `whole`: nothing is cut off."""
    page.wait_for_function(
        "[...document.images].every(image => image.complete || !image.checkVisibility())"
    )
    size = page.viewport_size
    for picture in page.locator(pictures).all():
        box = picture.bounding_box()
        if box is None:
            continue
        assert min(box["width"], box["height"]) >= 0.45 * size["height"]
        assert 0 <= box["x"] <= box["x"] + box["width"] <= size["width"]
        assert not whole or box["y"] + box["height"] <= size["height"]


@pytest.mark.parametrize("size", SCREENS)
def test_for_the_back_row_each_step_of_the_lesson_fills_the_screen(
    visitor: BrowserContext, url: str, size: tuple[int, int]
):
    width, height = size
    page = sized(visitor, width, height)
    page.goto(f"{url}?tab=lesson")
    page.get_by_role("button", name="Presenter mode").click()
    for number in range(1, len(lesson.STEPS) + 1):
        expect(page.locator("#step")).to_contain_text(f"Step {number} ", timeout=SLOW)
        page.wait_for_timeout(200)  # the rest of the step comes with its title
        large(page, "#shown .shown .layers")
        reveal = page.locator("#shown .reveal summary")
        if reveal.count():
            reveal.click()
            large(page, "#shown .layers", whole=False)
        if number < len(lesson.STEPS):
            page.get_by_role("button", name="Next step").click()


@pytest.mark.parametrize("size", SCREENS)
def test_for_the_back_row_what_was_taught_fills_the_screen(
    visitor: BrowserContext,
    url: str,
    visit: Callable,
    photos: dict,
    taught: dict,
    size: tuple[int, int],
):
    width, height = size
    page = visit(sized(visitor, width, height), url)
    page.get_by_role("button", name="Presenter mode").click()
    teach(page, taught)
    for shape, wide in (("landscape", 450), ("portrait", 200)):
        page.locator("#teach .tried").set_input_files(photos[shape])
        picture = page.locator("#teach_answer .layers img").first
        expect(picture).to_have_js_property("naturalWidth", wide)
        large(page, "#teach_answer .layers")
    page.locator("#teach [data-do=watch]").click()
    expect(page.locator("#teach_camera .live .headline")).to_be_visible()
    large(page, "#teach_camera video")


def test_presenter_mode_hides_nothing_and_guessing_does(page: Page):
    page.get_by_role("button", name="a cat").click()
    headline = page.locator("#verdict .headline")
    expect(headline).to_contain_text("cat")
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    before = headline.evaluate(size)
    page.get_by_role("button", name="Presenter mode").click()
    expect(headline).to_be_visible()
    assert headline.evaluate(size) > 1.3 * before
    expect(page.get_by_role("button", name="Guess first")).to_have_attribute(
        "aria-pressed", "false"
    )
    page.get_by_role("button", name="Guess first").click()
    expect(headline).to_be_hidden()
    photo = page.locator("#photo img").bounding_box()
    assert photo["height"] >= 0.45 * page.viewport_size["height"]
    page.get_by_role("button", name="Show the answer").click()
    expect(headline).to_be_visible()


@pytest.fixture
def phone(browser: Browser, url: str, visit: Callable) -> Iterator[Page]:
    with browser.new_context(viewport=PHONE, has_touch=True) as context:
        yield visit(context.new_page(), url)


def in_sight(page: Page, selector: str) -> bool:
    box = page.locator(selector).first.bounding_box()
    size = page.viewport_size
    return box is not None and box["y"] >= -1 and box["y"] + box["height"] <= size["height"] + 1


def test_on_a_phone_the_answer_is_in_sight_after_every_choice(phone: Page):
    assert phone.locator("#head").bounding_box()["height"] <= 64
    for each in phone.get_by_role("tab").all():
        box = each.bounding_box()
        assert box["height"] >= 44
        assert 0 <= box["x"] <= box["x"] + box["width"] <= PHONE["width"]
    for example in ("a cat", "a lion"):
        phone.get_by_role("button", name=example).tap()
        expect(phone.locator("#verdict .headline")).to_contain_text(
            "cat" if example == "a cat" else "know"
        )
        phone.wait_for_timeout(500)  # it may scroll
        assert in_sight(phone, "#verdict .headline"), example
        assert in_sight(phone, "#heatmap .layers"), example
    phone.get_by_role("button", name="Guess first").tap()
    assert in_sight(phone, "#photo img")
    phone.get_by_role("button", name="Show the answer").tap()
    phone.locator(".bar").last.tap()
    expect(phone.locator(".bar[aria-pressed=true]")).to_have_count(1)
    phone.wait_for_timeout(500)
    assert in_sight(phone, "#heatmap .layers")


def test_on_a_phone_what_a_choice_leads_to_is_in_sight_on_every_tab(
    phone: Page, photos: dict, taught: dict
):
    def seen(*parts: str) -> None:
        for part in parts:
            expect(phone.locator(part).first).to_be_visible(timeout=SLOW)
        phone.wait_for_timeout(700)  # it may scroll
        assert [part for part in parts if not in_sight(phone, part)] == []

    for photo in photos.values():
        phone.locator("#photo input[type=file]").set_input_files(photo)
        seen("#verdict .headline", "#heatmap .layers")
    tab(phone, "Experiment").tap()
    seen("#after .layers", "#changes .said")
    for steps, choice in enumerate(("Cover the hottest patch", "Mirror"), 1):
        phone.get_by_role("button", name=choice).tap()
        expect(phone.locator("#tools [data-name^=step_]")).to_have_count(steps)
        seen("#after .layers", "#changes .said")
    tab(phone, "Look inside").tap()
    seen("#layer_heat .layers")
    phone.get_by_role("button", name="Later layer").tap()
    expect(phone.locator("#depth")).to_contain_text("Step 2")
    seen("#layer_heat .layers")
    tab(phone, "Compare").tap()
    seen("#rival_answers .said", "#rival_answers .layers")
    tab(phone, "Many photos").tap()
    phone.locator("#many_files input[type=file]").set_input_files(list(photos.values()))
    seen("#many_results tbody tr")
    phone.locator("#many_results td button").first.tap()
    expect(tab(phone, "Explore")).to_have_attribute("aria-selected", "true")
    seen("#verdict .headline", "#heatmap .layers")
    teach(phone, taught)
    with phone.expect_file_chooser() as chooser:
        phone.get_by_role("button", name="Try a photo").tap()
    chooser.value.set_files(photos["portrait"])
    seen("#teach_answer .headline", "#teach_answer .layers")
    tab(phone, "Lesson").tap()
    phone.get_by_text("Reveal the answer").tap()
    seen("#shown .reveal .said", "#shown .reveal .layers")


def test_on_a_phone_on_its_side_more_than_half_of_the_screen_is_left(
    browser: Browser, url: str, visit: Callable
):
    with browser.new_context(viewport={"width": 844, "height": 390}, has_touch=True) as context:
        page = visit(context.new_page(), f"{url}/?lang=en")
        assert page.locator("#explore").bounding_box()["y"] < 390 / 2


def test_on_a_phone_before_and_after_stand_side_by_side(phone: Page):
    phone.get_by_role("button", name="a cat").tap()
    expect(phone.locator("#heatmap .layers")).to_be_visible()
    tab(phone, "Experiment").tap()
    expect(phone.locator("#after .layers")).to_be_visible()
    before, after = (
        phone.locator(f"#{name} .layers").bounding_box() for name in ("before", "after")
    )
    assert before["y"] == pytest.approx(after["y"], abs=30)
    assert after["x"] >= before["x"] + before["width"]


@pytest.mark.parametrize("width", [1024, 1280])
def test_all_tabs_are_in_sight(visitor: BrowserContext, url: str, visit: Callable, width: int):
    page = visit(sized(visitor, width, 768), url)
    boxes = [each.bounding_box() for each in page.get_by_role("tab").all()]
    assert len(boxes) == 9
    assert len({box["y"] for box in boxes}) == 1
    assert all(box["x"] + box["width"] <= width for box in boxes)
    page.get_by_role("button", name="a cat").click()
    expect(page.locator("#bars .bar").first).to_be_visible()
    assert all(in_sight(page, f"#bars .bar:nth-child({n})") for n in (1, 2, 3))


def test_back_opens_the_view_before_and_reload_the_same(page: Page):
    def address() -> str:
        return page.evaluate("location.search")

    page.get_by_role("button", name="a cat").click()
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    page.get_by_role("button", name="a lion").click()
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    tab(page, "Experiment").click()
    expect(page.locator("#after .layers")).to_be_visible()
    assert address() == "?example=lion&tab=experiment"
    page.go_back()
    expect(tab(page, "Explore")).to_have_attribute("aria-selected", "true")
    assert address() == "?example=lion"
    page.go_back()
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    assert address() == "?example=cat"
    page.go_forward()
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    page.go_forward()
    expect(tab(page, "Experiment")).to_have_attribute("aria-selected", "true")
    page.reload()
    expect(page.locator("#after .layers")).to_be_visible(timeout=SLOW)
    assert address() == "?example=lion&tab=experiment"
    page.go_back()
    page.go_back()
    page.go_back()
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")
    expect(page.locator("#photo img")).to_have_count(0)


# An answer that is there before the reply to its question is shown with the reply, one that comes
# later when the browser finds time: so the answer to the question before can be shown last.
OVERTAKING = """
const [ask, later] = [window.fetch.bind(window), window.setTimeout.bind(window)];
let questions = 0;
window.fetch = async (...asked) => {
  const reply = await ask(...asked);
  if (String(asked[0].url ?? asked[0]).includes('queue/join') && ++questions > 1)
    await new Promise((done) => later(done, 500));
  return reply;
};
window.setTimeout = (work, wait, ...more) =>
  later(work, more[0]?.msg === 'process_completed' ? 1000 : wait, ...more);
"""


def test_of_views_that_are_left_at_once_the_last_one_stays(page: Page):
    for name, answer in {"cat": "It's a cat", "lion": "I do not know"}.items():
        page.get_by_role("button", name=f"a {name}").click()
        expect(page.locator("#verdict")).to_contain_text(answer)
    page.evaluate(OVERTAKING)
    page.go_back()
    page.go_back()
    expect(page.locator("#photo img")).to_have_count(0)
    page.wait_for_timeout(1500)  # what comes too late would have come
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")
    expect(page.locator("#photo img")).to_have_count(0)


def test_back_shows_a_photo_of_ones_own_again(page: Page, photos: dict, upload: Callable):
    upload(page, photos["portrait"])
    expect(page.locator("#verdict")).to_contain_text("cat")
    page.get_by_role("button", name="a lion").click()
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    page.go_back()
    expect(page.locator("#verdict")).not_to_contain_text("I do not know")
    page.wait_for_function("document.querySelector('#photo img')?.naturalWidth === 200")
    assert page.evaluate("location.search") == ""


def test_after_a_reload_a_photo_of_ones_own_is_missed_in_words(
    page: Page, photos: dict, upload: Callable
):
    upload(page, photos["portrait"])
    page.reload()
    expect(page.locator("#too_large")).to_contain_text("A reload forgets your own photo")
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")
    page.get_by_role("button", name="a cat").click()
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    expect(page.locator("#too_large")).to_be_hidden()
    page.go_back()
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")
    upload(page, photos["portrait"])
    page.locator("#language").select_option("Deutsch")  # loads the page, too
    expect(page.locator("#too_large")).to_contain_text("dein eigenes Foto")


def test_while_a_class_guesses_the_address_does_not_tell(page: Page):
    page.get_by_role("button", name="Guess first").click()
    page.get_by_role("button", name="Photo 1", exact=True).click()
    reveal = page.get_by_role("button", name="Show the answer")
    expect(reveal).to_be_visible()
    assert page.evaluate("location.search") == ""
    reveal.click()
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    assert page.evaluate("location.search") == "?example=cat"
    page.get_by_role("button", name="Photo 7").click()
    expect(reveal).to_be_visible()
    tab(page, "Experiment").click()
    page.wait_for_function("location.search === '?tab=experiment'")
    page.go_back()
    page.go_back()
    expect(page.locator("#photo img")).to_have_attribute("src", re.compile("chelsea"))
    expect(reveal).to_be_visible()
    assert page.evaluate("location.search") == ""
    page.go_forward()
    page.get_by_role("button", name="Guess first").click()
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    assert page.evaluate("location.search") == "?example=lion"


def test_what_is_no_example_leaves_the_address(page: Page, photos: dict):
    page.get_by_role("button", name="a lion").click()
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    page.locator("#answer input[type=file]").first.set_input_files(photos["landscape"])
    expect(page.locator("#verdict")).to_contain_text("All photos together")
    assert page.evaluate("location.search") == ""
    page.get_by_role("button", name="Start over").click()
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")
    assert page.evaluate("location.search") == ""
    page.get_by_role("button", name="a lion").click()
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    page.get_by_label("Remove Image").click()
    page.wait_for_function("location.search === ''")
    page.get_by_role("button", name="a lion").click()
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    page.locator("#photo").get_by_label("Capture from camera").click()
    page.get_by_title("grant webcam access").click()
    page.locator("#photo").get_by_label("capture photo").click()
    page.wait_for_function("location.search === ''")


BRING = """
([how, selector, name, data]) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const files = new DataTransfer();
  const type = name.endsWith('.png') ? 'image/png' : 'text/plain';
  files.items.add(new File([bytes], name, {type}));
  const options = {bubbles: true, cancelable: true};
  const event = how === 'drop'
    ? new DragEvent('drop', {dataTransfer: files, ...options})
    : new ClipboardEvent('paste', {clipboardData: files, ...options});
  document.querySelector(selector).dispatchEvent(event);
  return event.defaultPrevented;
}
"""


@pytest.mark.parametrize("how", ["drop", "paste"])
def test_a_photo_from_anywhere_is_the_photo_of_the_open_tab(page: Page, photos: dict, how: str):
    def bring(name: str, data: bytes) -> None:
        assert page.evaluate(BRING, [how, "#head h1", name, b64encode(data).decode()])

    bring("cat.png", photos["landscape"].read_bytes())
    expect(page.locator("#verdict")).to_contain_text("cat")
    given = photos["landscape"]
    for name in ("Look inside", "Compare", "Experiment"):
        tab(page, name).click()
        picture = page.locator(PICTURES[name].split(",")[0]).locator("img").first
        expect(picture).to_be_visible(timeout=SLOW)
        given = photos["portrait" if given == photos["landscape"] else "landscape"]
        bring("cat.png", given.read_bytes())
        expect(picture).to_have_js_property("naturalWidth", 200 if "port" in given.name else 450)
        expect(tab(page, name)).to_have_attribute("aria-selected", "true")
    bring("notes.txt", b"Shopping list: milk, eggs")
    expect(page.locator("#experiment")).to_contain_text("This is text or a web page, not a photo")
    tab(page, "Many photos").click()
    bring("cat.png", photos["landscape"].read_bytes())
    expect(page.locator("#many tbody tr")).to_have_count(1)


@pytest.mark.parametrize("name", ["Experiment", "Look inside", "Compare"])
def test_a_tab_without_a_photo_leads_to_one(page: Page, name: str):
    tab(page, name).click()
    way = page.get_by_role("tabpanel", name=name).or_(page.locator("[role=tabpanel]:visible"))
    way.get_by_role("button", name="Try the cat").first.click()
    expect(page.locator(PICTURES[name]).first).to_be_visible(timeout=SLOW)
    expect(tab(page, name)).to_have_attribute("aria-selected", "true")


def test_while_a_network_works_it_says_so(page: Page):
    page.get_by_role("button", name="a cat").click()
    expect(page.locator("#heatmap .layers")).to_be_visible()
    tab(page, "Compare").click()
    compare = page.locator("#compare")
    expect(compare.locator("article").or_(compare.locator(".working")).first).to_be_visible()
    assert not page.get_by_text("There is no photo yet").is_visible()
    expect(compare.locator("article").first).to_be_visible(timeout=SLOW)


def test_a_strangers_path_by_keyboard_alone(page: Page, chelsea: Path, taught: dict):
    """Photo, answer, why, experiment, teach, and a photo that the taught network answers."""

    def reach(target: Locator, key: str = "Tab") -> None:
        for _ in range(80):
            if target.evaluate("element => element === document.activeElement"):
                return
            page.keyboard.press(key)
        raise AssertionError(f"not reached: {target}")

    files: list[Path] = []
    page.on("filechooser", lambda chooser: chooser.set_files(files))
    reach(page.get_by_role("button", name="a cat"))
    page.keyboard.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    reach(page.locator("#bars .bar").nth(1), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#bars .bar").nth(1)).to_have_attribute("aria-pressed", "true")
    reach(tab(page, "Explore"), "Shift+Tab")
    page.keyboard.press("End")
    expect(tab(page, "Lesson")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(tab(page, "Explore")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    reach(page.locator("#after .pointable"))
    before = page.locator("#changes").inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#changes")).not_to_have_text(before)
    reach(tab(page, "Experiment"), "Shift+Tab")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(tab(page, "Teach your own")).to_have_attribute("aria-selected", "true")
    for row, (name, paths) in enumerate(taught.items()):
        reach(page.locator(f"#class_{row} input[type=text]"))
        page.keyboard.type(name)
        reach(page.locator(f"#class_{row} [data-do=choose]"))
        files[:] = paths
        page.keyboard.press("Enter")
        expect(page.locator(f"#class_{row} .shots button")).to_have_count(len(paths))
    reach(page.locator("#teach_train"))
    page.keyboard.press("Enter")
    expect(page.locator("#teach_result")).to_contain_text("were right")
    reach(page.locator("#teach [data-do=tryPhoto]"))
    files[:] = [chelsea]
    page.keyboard.press("Space")
    expect(page.locator("#teach_answer .headline")).to_contain_text("cats")
    assert in_sight(page, "#teach_answer .headline")


def test_rows_stay_where_they_are(page: Page):
    tops = []
    for example in ("a cat", "a lion", "a cup"):
        page.get_by_role("button", name=example).click()
        expected = "It's a cat" if example == "a cat" else "know"
        expect(page.locator("#verdict .headline")).to_contain_text(expected)
        page.wait_for_timeout(300)
        tops.append([page.locator(part).bounding_box()["y"] for part in ("#stage", "#examples")])
        assert in_sight(page, "#examples")
    for others in zip(*tops, strict=True):
        assert max(others) - min(others) <= 40


def test_examples_are_in_sight_in_a_language_of_longer_words(at: Callable):
    page = at("?lang=de&example=cat")
    expect(page.locator("#fact")).to_contain_text("Schon gewusst?", timeout=SLOW)
    assert in_sight(page, "#examples")


def test_everything_a_finger_hits_is_large_enough(page: Page):
    page.get_by_role("button", name="a cat").click()
    expect(page.locator("#heatmap .layers")).to_be_visible()
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, summary, [type=checkbox], [type=radio]')]
          .map(e => e.closest('label') ?? e)
          .filter(e => e.checkVisibility() && e.getClientRects().length)
          .filter(e => Math.min(e.offsetWidth, e.offsetHeight) < 44)
          .map(e => e.outerHTML.slice(0, 160))"""
    )
    assert small == []

"""The first screen in Chromium, used as its visitors would."""

import html
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from gradio import media
from playwright.sync_api import Browser, BrowserContext, Page, expect

PROJECTOR, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}


def upload(page: Page, path: Path | str) -> None:
    page.locator("#photo input[type=file]").set_input_files(path)


def test_a_cat_is_answered_with_confidences_and_a_heatmap(page: Page, chelsea: Path):
    upload(page, chelsea)
    verdict = page.locator("#verdict")
    expect(verdict).to_contain_text(re.compile(r"It's a cat. I'm (very|fairly) sure \(\d\d\.\d%\)"))
    bars = page.locator("#bars .bar")
    expect(bars).to_have_count(3)
    expect(bars.first).to_contain_text("cat")
    expect(bars.first).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#heatmap img.heat")).to_be_visible()
    expect(page.locator("#heatmap figcaption")).to_have_text(
        "Brighter: this part speaks more for cat"
    )
    expect(page.locator("#another")).to_be_hidden()


def test_the_heatmap_lies_on_the_photo_it_belongs_to(page: Page, chelsea: Path):
    """Upright, wide and phone-sized: the two pictures cover each other."""
    for path in (chelsea, media.get_image("tower.jpg")):
        upload(page, path)
        for size in (PROJECTOR, PHONE):
            page.set_viewport_size(size)
            expect(page.locator("#heatmap .layers img")).to_have_count(2)
            page.wait_for_function(
                "[...document.querySelectorAll('#heatmap .layers img')].every(i => i.complete)"
            )
            photo, heat = page.evaluate(  # both at one moment: the page may still be moving
                """[...document.querySelectorAll('#heatmap .layers img')].map(image => {
                    const box = image.getBoundingClientRect();
                    return [box.x, box.y, box.width, box.height];
                })"""
            )
            assert photo == pytest.approx(heat, abs=1)
            assert photo[2] > 100
        page.set_viewport_size(PROJECTOR)
        page.get_by_label("Remove Image").click()
        expect(page.locator("#heatmap img")).to_have_count(0)


def test_clicking_another_class_explains_it_also_by_keyboard(page: Page, chelsea: Path):
    upload(page, chelsea)
    heat = page.locator("#heatmap img.heat")
    for_cat = heat.get_attribute("src")
    page.locator(".bar", has_text="dog").click()
    expect(page.locator("#heatmap figcaption")).to_contain_text("dog")
    expect(page.locator(".bar", has_text="dog")).to_have_attribute("aria-pressed", "true")
    assert heat.count() == 0 or heat.get_attribute("src") != for_cat
    page.locator(".bar", has_text="cat").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#heatmap figcaption")).to_contain_text("cat")
    expect(heat).to_have_attribute("src", for_cat)


def spoilt(kind: str, chelsea: Path, folder: Path) -> str:
    """The cat blurred, dark, or with no more to be seen of it than fur."""
    cat = cv2.imread(str(chelsea))
    height, width = cat.shape[:2]
    changed = {
        "blurred": lambda: cv2.GaussianBlur(cat, (0, 0), 12),
        "dark": lambda: (cat * 0.05).astype(np.uint8),
        "half": lambda: cat[2 * height // 3 :, : width // 3],
    }[kind]()
    cv2.imwrite(str(folder / f"{kind}.png"), changed)
    return str(folder / f"{kind}.png")


@pytest.mark.parametrize(
    ("kind", "headline", "reason", "tip"),
    [
        ("lion", "I do not know", "more like something else", "Is it one of them?"),
        ("blurred", "I cannot see enough", "The photo is blurred.", "Hold the camera still"),
        ("dark", "I cannot see enough", "The photo is too dark.", "Turn on a light"),
        ("half", "I do not know", "A part of it looks like a cat", "show all of it"),
    ],
)
def test_an_unsure_photo_has_its_reason_and_a_good_one_turns_the_verdict(
    page: Page, kind: str, headline: str, reason: str, tip: str, chelsea: Path, tmp_path: Path
):
    lion = media.get_image("lion.jpg")
    upload(page, lion if kind == "lion" else spoilt(kind, chelsea, tmp_path))
    verdict = page.locator("#verdict")
    for words in (headline, reason, tip):
        expect(verdict).to_contain_text(words)
    page.locator("#answer input[type=file]").first.set_input_files(chelsea)
    expect(verdict).to_contain_text("All photos together: It's a cat")
    captions = page.locator("#photos li > span")
    expect(captions).to_have_text(["Photo 1: not counted", "Photo 2: 100% of what speaks for cat"])


def test_a_removed_photo_takes_its_answer_along(at: Callable, chelsea: Path):
    """Of an example, Gradio sends the photo once more when it is removed."""
    page = at("?example=cat")
    for choose in (lambda: None, lambda: upload(page, chelsea)):
        choose()
        expect(page.locator("#heatmap img.heat")).to_be_visible()
        page.get_by_role("button", name="Remove Image").click()
        expect(page.locator("#verdict")).to_contain_text("Choose a photo")
        page.wait_for_timeout(1000)  # no late answer brings it back
        expect(page.locator("#verdict")).to_contain_text("Choose a photo")
        expect(page.locator("#heatmap img.heat")).to_have_count(0)
        expect(page.locator("#photo img")).to_have_count(0)


def test_a_photo_of_the_animal_is_taken_out_by_keyboard(page: Page, chelsea: Path):
    upload(page, media.get_image("lion.jpg"))
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    page.locator("#answer input[type=file]").first.set_input_files(chelsea)
    expect(page.locator("#bars .bar[aria-pressed=true]")).to_contain_text("cat")
    page.get_by_role("button", name="Remove photo 2").press("Enter")
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    expect(page.locator("#strip")).to_be_hidden()
    page.wait_for_function("document.querySelector('#photo img')?.naturalWidth !== 451")


def test_the_photos_of_an_animal_are_cleared_by_keyboard(page: Page, chelsea: Path, tmp_path: Path):
    upload(page, media.get_image("lion.jpg"))
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    expect(page.locator("#strip")).to_be_hidden()
    copy = tmp_path / "copy.bmp"  # another file, the same pixels: no second vote
    cv2.imwrite(str(copy), cv2.imread(str(chelsea)))
    for path, expected in ((chelsea, 2), (copy, 3)):
        page.locator("#answer input[type=file]").first.set_input_files(path)
        expect(page.locator("#photos li")).to_have_count(expected)
    expect(page.locator("#photos li > span").last).to_have_text("Photo 3: not counted")
    page.get_by_role("button", name="Start over").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")
    expect(page.locator("#strip")).to_be_hidden()
    # A photo that is dropped in, rather than added, is another animal.
    upload(page, chelsea)
    expect(page.locator("#verdict")).to_contain_text(re.compile("^\\W*It's a cat"))


def test_below_the_threshold_there_is_no_answer(
    page: Page, settle: Callable[[Page], None], chelsea: Path
):
    upload(page, chelsea)
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    page.get_by_role("button", name="Settings").click()
    settle(page)
    expect(page.locator("#meaning")).to_contain_text(
        re.compile(r"the network answers \d\d of 100 test photos, and .+ of the 100 wrongly\.")
    )
    number = page.locator("#threshold input[type=number]")
    number.fill("100")
    number.press("Enter")
    expect(number).to_have_value("100")
    expect(page.locator("#meaning")).to_contain_text("answers 0 of 100")
    expect(page.locator("#verdict")).to_contain_text("I cannot decide")
    expect(page.locator("#verdict")).to_contain_text("100.0% sure")
    number.fill("50")
    number.press("Enter")
    expect(page.locator("#verdict")).to_contain_text("It's a cat")


def test_a_broken_file_gets_one_sentence_and_the_page_goes_on(
    page: Page, chelsea: Path, tmp_path: Path
):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(chelsea.read_bytes()[:5000])
    upload(page, broken)
    verdict = page.locator("#verdict")
    expect(verdict).to_contain_text("I cannot open this.")
    expect(verdict).not_to_contain_text("Traceback")
    page.locator("#answer input[type=file]").first.set_input_files(chelsea)
    expect(verdict).to_contain_text("It's a cat")


def test_every_example_does_what_its_group_says(page: Page):
    groups = {"easy": True, "tricky": False, "never learned": False, "broken file": False}
    for group, answered in groups.items():
        for button in page.locator(".examples > div", has_text=group).locator("button").all():
            button.click()
            expect(page.locator("#photo img")).to_be_visible()
            words = "It's a cat" if answered else re.compile("I (cannot|do not)")
            expect(page.locator("#verdict")).to_contain_text(words)
            if group != "broken file":
                expect(page.locator("#bars .bar")).to_have_count(3)
                title = "What it could be" if answered else "If it had to choose"
                expect(page.locator("#bars h2")).to_have_text(title)


def test_winner_runner_up_or_both_on_one_scale(page: Page, chelsea: Path):
    upload(page, chelsea)
    chips = page.locator("#chips button")
    expect(chips).to_have_text(["cat", "dog", "both, on one scale"])
    expect(chips.first).to_have_attribute("aria-pressed", "true")
    chips.nth(1).click()
    expect(page.locator("#heatmap figcaption")).to_contain_text("dog")
    chips.nth(2).click()
    expect(page.locator("#heatmap figcaption")).to_have_count(2)
    # On one scale the dog's map is next to nothing.
    strongest = page.locator("#heatmap .heat").evaluate_all(
        """images => images.map(image => {
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const found = context.getImageData(0, 0, canvas.width, canvas.height).data;
            let most = 0;
            for (let i = 3; i < found.length; i += 4) most = Math.max(most, found[i]);
            return most;
        })"""
    )
    assert strongest[0] == 255
    assert all(value < 128 for value in strongest[1:])


def test_the_class_guesses_before_it_is_told(page: Page):
    page.get_by_role("button", name="Guess first").click()
    page.get_by_role("button", name="Photo 1", exact=True).click()
    vote = page.get_by_role("group", name="What do you think it is?")
    for name, taps in (("cat", 2), ("dog", 1)):
        for _ in range(taps):
            vote.get_by_role("button", name=name).click()
    for hidden in ("#verdict", "#bars", "#heatmap"):
        expect(page.locator(hidden)).to_be_hidden()
    vote.get_by_role("button", name="Show the answer").press("Enter")
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    expect(page.locator("#verdict")).to_be_visible()
    expect(vote).to_contain_text("Your class said:")
    expect(vote.get_by_role("button", name="cat")).to_contain_text("2")
    page.get_by_role("button", name="Photo 7").click()  # the next photo is guessed anew
    expect(vote).to_contain_text("One tap per pupil")
    expect(vote.get_by_role("button", name="cat")).to_contain_text("0")
    expect(page.locator("#verdict")).to_be_hidden()


def test_while_the_class_guesses_nothing_gives_the_answer_away(
    page: Page, url: str, open_tab: Callable
):
    page.get_by_role("button", name="Guess first").click()
    expect(page.get_by_role("button", name="a cat")).to_have_count(0)
    page.get_by_role("button", name="Photo 1", exact=True).click()
    expect(page.get_by_role("group", name="What do you think it is?")).to_be_visible()
    expect(page.locator("#save")).to_be_hidden()
    for tab, answer in (("Compare", "#rival_answers"), ("Experiment", "#trial")):
        open_tab(page, tab)
        expect(
            page.get_by_text("Your class is still guessing.").locator("visible=true")
        ).to_be_visible()
        expect(page.locator(answer)).to_be_hidden()
    open_tab(page, "Explore")
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator("#save")).to_be_visible()
    open_tab(page, "Experiment")
    expect(page.locator("#trial")).to_be_visible()


def test_another_network_and_a_teachers_photos(
    browser: Browser, serve, visit: Callable, chelsea: Path, tmp_path: Path
):
    """Groups say of it what is so, and each of its classes can be voted for."""
    (tmp_path / "Our cats").mkdir()
    shutil.copy(chelsea, tmp_path / "Our cats" / "Minka.png")
    options = ("--model", "wildlife22", "--examples", str(tmp_path))
    with serve(*options) as (url, _), browser.new_context(viewport=PROJECTOR) as context:
        page = visit(context.new_page(), url)
        groups = page.locator(".examples > div")
        expect(groups.first).to_have_text(re.compile("Our cats.*Minka", re.DOTALL))
        expect(groups.filter(has_text="Try an easy one")).to_contain_text("a lion")
        page.get_by_role("button", name="Minka").click()
        expect(page.locator("#photo img")).to_be_visible()
        page.get_by_role("button", name="Guess first").click()
        vote = page.get_by_role("group", name="What do you think it is?")
        vote.get_by_role("button", name="wolf").click()
        expect(vote.get_by_role("button", name="wolf")).to_contain_text("1")


def test_a_visitors_own_photo_is_kept_in_the_browser(page: Page, url: str, visit, chelsea: Path):
    upload(page, chelsea)
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    page.get_by_role("button", name="Keep as my example").click()
    visit(page, url)
    page.get_by_role("button", name="Choose my example 1").click()
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    page.get_by_role("button", name="Remove my example 1").click()
    visit(page, url)
    expect(page.get_by_role("button", name="Choose my example 1")).to_have_count(0)


def test_a_button_that_is_drawn_anew_while_it_is_pressed_still_works(page: Page):
    """As Stop is, by each word on the progress."""
    page.evaluate("""() => {
      const pressed = document.querySelector('#examples [data-name=example_cat]');
      const anew = pressed.cloneNode(true);
      pressed.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
      pressed.replaceWith(anew);
      anew.dispatchEvent(new PointerEvent('pointerup', {bubbles: true}));
    }""")
    expect(page.locator("#verdict")).to_contain_text("It's a cat")


def test_without_a_camera_it_says_what_to_do(visitor: BrowserContext, url: str, visit: Callable):
    page = visitor.new_page()
    page.add_init_script(
        "navigator.mediaDevices.getUserMedia = "
        "() => Promise.reject(new DOMException('', 'NotFoundError'))"
    )
    visit(page, url)
    page.locator("#photo").get_by_label("Capture from camera").click()
    page.get_by_title("grant webcam access").click()
    expect(page.get_by_role("alert").filter(has_text="I found no camera.")).to_be_visible()


def test_an_address_opens_the_same_view(page: Page, url: str):
    page.get_by_role("button", name="a lion").click()
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    page.locator(".bar", has_text="cat").click()
    expect(page.locator("#heatmap figcaption")).to_contain_text("cat")
    page.get_by_role("tab", name="Compare").click()
    assert page.url.split("?")[1] == "example=lion&target=cats&tab=compare"
    page.reload()
    tab = page.get_by_role("tab", name="Compare")
    expect(tab).to_have_attribute("aria-selected", "true")
    page.get_by_role("tab", name="Explore").click()
    page.wait_for_timeout(1000)  # what was shown stays
    expect(page.locator("#verdict")).to_contain_text("I do not know")
    expect(page.locator("#heatmap figcaption")).to_contain_text("cat")
    page.goto(url + "?example=nonsense&target=<b>&tab=none")
    expect(page.locator("#verdict")).to_contain_text("Choose a photo")


def test_the_report_of_a_photo_is_one_file(page: Page, chelsea: Path):
    upload(page, chelsea)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a report").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "It's a cat" in html.unescape(text)
    assert not re.search(r"(src|href)=.(?!data:)", text)


def test_the_first_screen_needs_no_scrolling(page: Page):
    page.get_by_role("button", name="a cat").click()
    expect(page.locator("#fact")).to_contain_text("Felis catus")
    for part in ("#verdict", "#heatmap", "#bars", "#chips", "#fact", "#examples", "#save"):
        box = page.locator(part).bounding_box()
        assert box["y"] + box["height"] <= PROJECTOR["height"], part


def test_opacity_needs_no_server(page: Page, chelsea: Path):
    upload(page, chelsea)
    heat = page.locator("#heatmap img.heat")
    expect(heat).to_have_css("opacity", "0.7")
    page.get_by_label("Strength of the heatmap").fill("20")
    expect(heat).to_have_css("opacity", "0.2")


def test_what_the_network_saw_is_shown_on_demand(page: Page, chelsea: Path, animals):
    upload(page, chelsea)
    expect(page.locator("#saw img")).to_be_hidden()
    page.get_by_role("button", name="What the network saw").click()
    expect(page.locator("#saw img")).to_be_visible()
    side = page.locator("#saw img").evaluate("image => image.naturalWidth")
    assert side == animals.card.input_size


def test_on_a_phone_nothing_is_cut_off_and_nothing_calls_out(
    visitor: BrowserContext, url: str, visit: Callable, chelsea: Path
):
    page = visitor.new_page()
    page.set_viewport_size(PHONE)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    visit(page, url)
    upload(page, chelsea)
    expect(page.locator("#verdict")).to_contain_text("It's a cat")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for bar in page.locator(".bar").all():
        box = bar.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        assert box["height"] >= 44  # a finger's width
    outside = [r for r in requests if not r.startswith((url, "data:", "blob:"))]
    assert not outside


def test_pictures_and_controls_have_names(page: Page, chelsea: Path):
    upload(page, chelsea)
    expect(page.locator("#heatmap img.heat")).to_be_visible()
    described = page.locator("#heatmap img").first.get_attribute("alt")
    assert re.fullmatch(
        r"The photo with a heatmap for cat\. The brightest spot is at the .+\.", described
    )
    nameless = page.evaluate(
        "[...document.querySelectorAll('#stage button')].filter(b => !b.innerText.trim()"
        " && !b.ariaLabel && !b.title).map(b => b.outerHTML.slice(0, 200))"
    )
    assert nameless == []


def test_a_class_is_invited_by_a_code_that_phones_read(browser: Browser, serve, visit: Callable):
    with serve("--host", "0.0.0.0") as (url, _), browser.new_context(viewport=PROJECTOR) as context:
        page = visit(context.new_page(), url)
        page.get_by_role("button", name="Invite").click()
        address = page.locator("#invitation .address").inner_text()
        assert address.endswith(":" + url.rsplit(":", 1)[1])
        picture = page.locator("#invitation svg").screenshot()
        pixels = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR)
        assert cv2.QRCodeDetector().detectAndDecode(pixels)[0] == address


def test_a_page_for_this_computer_alone_says_how_to_let_others_in(page: Page):
    page.get_by_role("button", name="Invite").click()
    expect(page.locator("#invitation")).to_contain_text("Only this computer can open the page.")

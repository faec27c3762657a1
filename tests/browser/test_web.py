"""The page that needs no server, in Chromium: it says of a photo what Python says."""

import base64
import dataclasses
import functools
import gzip
import http.server
import io
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import gradio.media
import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, expect

import words
from explain.explanation import explain
from models import taught
from models.engine import Engine
from models.errors import BundleError
from training import synthetic, teach
from training.web import runtime
from training.web.export import export

KINDS = ("html", "web")


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str | Path], Path]:
    """`exported("html", "animals")`: the page of a model, written once."""
    try:
        runtime.get()
    except BundleError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(str(error))
    place = tmp_path_factory.mktemp("pages")

    @functools.cache
    def write(kind: str, model: str | Path) -> Path:
        name = Path(model).stem
        return export(model, kind, place / (f"{name}.html" if kind == "html" else name))

    return write


sent: list[int] = []  # bytes of each file that a web host below has sent


@pytest.fixture(scope="session")
def host() -> Iterator[Callable[[Path], str]]:
    """`host(folder)`: the address at which a static web host serves it; counts what it sends."""
    servers = []

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

        def copyfile(self, source: Any, outputfile: Any) -> None:
            data = source.read()
            # Web hosts compress text; the parts are compressed already.
            sent.append(len(gzip.compress(data) if self.path.endswith("/") else data))
            outputfile.write(data)

    def serve(folder: Path) -> str:
        handler = functools.partial(Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sent.clear()
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(exported: Callable, host: Callable) -> Callable[[str], str]:
    """`address("html")`: where the default model's page of that kind is opened."""

    @functools.cache
    def of(kind: str) -> str:
        page = exported(kind, "animals")
        return page.as_uri() if kind == "html" else host(page.parent)

    return of


def opened(page: Page, address: str) -> Page:
    """The page at an address, once it can answer."""
    page.set_default_timeout(60_000)
    page.goto(address)
    page.wait_for_selector("html[data-ready], html[data-failed]")
    assert page.get_attribute("html", "data-failed") is None
    return page


@pytest.fixture(scope="session", params=KINDS)
def web(request: pytest.FixtureRequest, browser: Browser, address: Callable) -> Iterator[Page]:
    """The default model's page, from a disk and from a web host."""
    with browser.new_context() as context:
        yield opened(context.new_page(), address(request.param))


def told(page: Page, photo: bytes, **options: Any) -> dict[str, Any]:
    """What `window.explain` gives, or the sentence of its error."""
    return page.evaluate(
        """async ([data, options]) => {
            const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
            try { return await explain(new Blob([bytes]), options); }
            catch (error) { return {error: error.message, code: error.code}; }
        }""",
        [base64.b64encode(photo).decode(), options],
    )


def encoded(rgb: np.ndarray, kind: str = "PNG", **options: Any) -> bytes:
    file = io.BytesIO()
    Image.fromarray(rgb).save(file, kind, **options)
    return file.getvalue()


def photos(chelsea: Path) -> Iterator[bytes]:
    """Files: generated pictures, crops and shades of photos, turned, large, small, transparent."""
    rng = np.random.default_rng(0)
    for kind in (*synthetic.NAMES, None):
        yield encoded(synthetic.picture(kind, rng)[0])
    images = [chelsea, *map(gradio.media.get_image, ("lion.jpg", "cheetah1.jpg", "tower.jpg"))]
    for image in images:
        yield Path(image).read_bytes()
        whole = cv2.imread(str(image))[..., ::-1]
        for _ in range(3):
            side = int(rng.uniform(0.3, 1) * min(whole.shape[:2]))
            y, x = (int(rng.integers(0, length - side + 1)) for length in whole.shape[:2])
            yield encoded(whole[y : y + side, x : x + side])
    cat = cv2.imread(str(chelsea))[..., ::-1]
    yield encoded(cat // 12)  # too dark
    yield encoded(cv2.GaussianBlur(cat, None, 15))
    yield encoded(cv2.resize(cat, (90, 60)))
    exif = Image.Exif()
    exif[0x0112] = 6
    yield encoded(cat, "JPEG", exif=exif, quality=90)
    yield encoded(cv2.resize(cat, (3300, 2200)), "JPEG", quality=90)  # read at half its size
    clear = np.dstack([cat, np.tile(np.linspace(0, 255, cat.shape[1]), (len(cat), 1))])
    yield encoded(clear.astype(np.uint8))
    for kind in ("WEBP", "GIF", "AVIF", "BMP"):
        yield encoded(cat, kind)
    yield encoded(cat[..., 0].astype(np.uint16) * 257)
    file = io.BytesIO()
    Image.fromarray(cat).convert("CMYK").save(file, "JPEG")
    yield file.getvalue()


def heatmap(uri: str) -> np.ndarray:
    """(H, W) uint8 from the page's data URL."""
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(uri.partition(",")[2]))))[..., 0]


def same(page: Page, engine: Engine, photo: bytes, **options: Any) -> None:
    """Compare what the page says of a photo with what Python says."""
    expected = explain(engine, photo, **options)
    plain = expected.to_dict()
    answer = told(page, photo, heatmap=True, **options)
    drawn = heatmap(answer.pop("heatmap"))
    assert answer.keys() == plain.keys()
    for name, probability in plain["probabilities"].items():
        assert answer["probabilities"][name] == pytest.approx(probability, abs=0.01)
    assert answer["familiarity"] == pytest.approx(plain["familiarity"], abs=0.005)
    if margin(expected) > 1:
        for key in ("verdict", "label", "set", "codes", "reasons", "tips"):
            assert answer[key] == plain[key], key
    if answer["target"] == plain["target"]:
        # In whole steps, as the page's is: of a class with little heat there are few.
        whole = np.rint(255.0 * expected.heat(*drawn.shape[::-1]))
        assert drawn.shape == (expected.photo.full_height, expected.photo.full_width)
        if whole.max() > 0:
            assert np.corrcoef(drawn.ravel(), whole.ravel())[0, 1] >= 0.999
            # Within one pixel of the view; both are rounded to whole pixels of the photo.
            for at, wanted, scale in zip(
                answer["peak"], plain["peak"], expected.view.scale, strict=True
            ):
                assert abs(at - wanted) <= scale + 1


def margin(explanation: Any) -> float:
    """How far the photo is from any limit, in units of what rounding may change."""
    card, verdict = explanation.card, explanation.verdict
    first, second = (p for _, p in verdict.probabilities[:2])
    limit = card.conformal.limit
    near = [abs(1 - p - limit) / 0.01 for _, p in verdict.probabilities]
    near += [abs(first - card.thresholds.confidence) / 0.01, abs(first - second) / 0.01]
    near += [abs(first - 0.95) / 0.01]
    near += [abs(verdict.familiarity - card.thresholds.familiarity) / 0.002]
    for finding in verdict.findings:
        if finding.reason != "looks_small":
            near.append(abs(finding.value - finding.limit) / 0.002)
    return min(near)


def test_it_says_what_python_says(web: Page, animals: Engine, chelsea: Path):
    for photo in photos(chelsea):
        same(web, animals, photo)


def test_another_class_another_threshold(web: Page, animals: Engine, chelsea: Path):
    photo = chelsea.read_bytes()
    same(web, animals, photo, target="dogs", threshold=0.999)
    same(web, animals, photo, target="cats", contrast="dogs")


def test_sixty_photographs(web: Page, animals: Engine, shared: Path):
    rng = np.random.default_rng(1)
    for pattern in ("pets/*/*", "strangers/*/*", "outside/*/*", "snakes_wild/*/*"):
        found = sorted(p for p in shared.glob(pattern) if p.suffix.lower() in (".jpg", ".png"))
        for index in rng.choice(len(found), 15, replace=False):
            same(web, animals, found[index].read_bytes())


@pytest.mark.parametrize(
    ("photo", "code"),
    [
        (b"", "photo_empty"),
        (b"hello, this is text", "photo_text"),
        (b"%PDF-1.7 ...", "photo_pdf"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'/>", "photo_svg"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "photo_damaged"),
        (b"II*\0" + bytes(100), "web_photo_tiff"),
        (encoded(np.zeros((90, 90, 3), np.uint8), "JPEG")[:-300], "photo_cut_off"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "web_photo_heic"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "photo_unknown"),
        (b"\0\0\0\x14ftyp3gp5\0\0\0\x003gp5", "photo_video"),
        (b"RIFF\0\1\0\0AVI LIST" + bytes(100), "photo_video"),
        (encoded(np.zeros((4, 90, 3), np.uint8)), "photo_too_few_pixels"),
        (encoded(np.zeros((10, 300, 3), np.uint8)), "photo_too_narrow"),
        (encoded(np.zeros((7200, 7200), np.uint8)), "photo_too_many_pixels"),
    ],
)
def test_what_is_no_photo_gets_a_sentence(web: Page, photo: bytes, code: str):
    answer = told(web, photo)
    assert answer["code"] == code
    assert answer["error"].endswith(".")


def test_a_class_that_there_is_not(web: Page, chelsea: Path):
    assert "no class 'lions'" in told(web, chelsea.read_bytes(), target="lions")["error"]
    assert told(web, chelsea.read_bytes(), threshold=2)["code"] == "threshold_range"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_leaves_the_device(browser: Browser, address: Callable, kind: str, chelsea: Path):
    """All requests go to the page's own place, and other places are forbidden."""
    with browser.new_context() as context:
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        page = opened(context.new_page(), address(kind))
        own = page.url.rpartition("/")[0]
        page.set_input_files("#file", chelsea)
        expect(page.locator("#headline")).to_contain_text("cat")
        page.wait_for_timeout(500)
        assert asked
        assert all(url.startswith((own, "blob:", "data:")) for url in asked)
        blocked = page.evaluate(
            """async () => {
                const blocked = [];
                document.addEventListener("securitypolicyviolation",
                    (event) => blocked.push(event.effectiveDirective));
                await fetch("https://example.org/").catch(() => {});
                const image = new Image();
                image.src = "https://example.org/a.png";
                await image.decode().catch(() => {});
                await new Promise((done) => setTimeout(done, 500));
                return blocked;
            }"""
        )
        assert {"connect-src", "img-src"} <= set(blocked)


def test_a_folder_opens_without_the_internet_after_the_first_visit(
    browser: Browser, exported: Callable, host: Callable, chelsea: Path
):
    address = host(exported("web", "animals").parent)
    with browser.new_context() as context:
        opened(context.new_page(), address).close()
        assert sum(sent) <= 8e6  # the first visit
        context.set_offline(True)
        page = opened(context.new_page(), address)
        assert told(page, chelsea.read_bytes())["label"] == "cats"


def test_the_one_file_fits_where_files_are_passed_on(exported: Callable):
    assert exported("html", "animals").stat().st_size <= 16e6


@pytest.fixture(scope="module")
def shapes_of(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """15 generated photos of each of three things, noisy enough for mistakes."""
    rng = np.random.default_rng(0)
    folder = tmp_path_factory.mktemp("shapes")
    files: dict[str, list[Path]] = {}
    for kind in synthetic.NAMES[:3]:
        for number in range(15):
            rgb = synthetic.picture(kind, rng)[0].astype(float)
            rgb = np.clip(rgb + rng.normal(0, 60, rgb.shape), 0, 255).astype(np.uint8)
            path = folder / f"{kind}{number}.png"
            path.write_bytes(encoded(rgb))
            files.setdefault(kind, []).append(path)
    return files


@pytest.fixture(scope="module")
def taught_page(
    browser: Browser, address: Callable, shapes_of: dict[str, list[Path]]
) -> Iterator[Page]:
    """The one file, in which three classes were taught."""
    with browser.new_context(accept_downloads=True) as context:
        page = opened(context.new_page(), address("html"))
        page.get_by_role("link", name="Teach your own").click()
        page.get_by_role("button", name="Add a class").click()
        for number, (name, files) in enumerate(shapes_of.items()):
            row = page.locator(".class").nth(number)
            row.get_by_label(f"Name of class {number + 1}").fill(name)
            row.locator("input[type=file]").set_input_files(files)
            expect(row.locator(".hint")).to_contain_text("15 photos", timeout=60_000)
        page.get_by_role("button", name="Train").click()
        expect(page.locator("#learned")).to_contain_text("were right", timeout=60_000)
        yield page


def saved(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_teaching_is_that_of_python(
    taught_page: Page, animals: Engine, shapes_of: dict[str, list[Path]], tmp_path: Path
):
    """The same folds, so the same photos are right; and the file opens where servers' do."""
    examples = {
        name: [teach.example(animals, p) for p in files] for name, files in shapes_of.items()
    }
    expected = teach.teach(animals, examples)
    held = teach.held_out(expected.card)
    sentence = taught_page.locator("#learned").inner_text()
    assert f"{held.right} of {held.photos} were right" in sentence
    assert 0 < held.right < held.photos  # or this would prove little

    model = taught.load(saved(taught_page, "Download it", tmp_path))
    assert model.card.names == expected.card.names
    assert model.card.temperature == pytest.approx(expected.card.temperature, rel=0.05)
    for key, value in dataclasses.asdict(expected.card.thresholds).items():
        assert getattr(model.card.thresholds, key) == pytest.approx(value, rel=0.02, abs=0.011), key
    for files in shapes_of.values():
        photo = files[0].read_bytes()
        wanted = dict(explain(expected, photo).verdict.probabilities)
        assert dict(explain(model, photo).verdict.probabilities) == pytest.approx(wanted, abs=0.03)
        answer = told(taught_page, photo)
        assert answer["probabilities"] == pytest.approx(wanted, abs=0.03)


def test_what_was_taught_goes_on_as_a_page(
    taught_page: Page,
    browser: Browser,
    shapes_of: dict[str, list[Path]],
    tmp_path: Path,
    exported: Callable,
):
    photo = next(iter(shapes_of.values()))[0].read_bytes()
    wanted = told(taught_page, photo)["probabilities"]
    by_page = saved(taught_page, "Download it as a page", tmp_path)
    by_python = exported("html", saved(taught_page, "Download it", tmp_path))
    for path in (by_page, by_python):
        with browser.new_context() as context:
            page = opened(context.new_page(), path.as_uri())
            assert told(page, photo)["probabilities"] == pytest.approx(wanted, abs=1e-4)
            expect(page.locator("#subtitle")).to_contain_text(", ".join(shapes_of))


def test_back_to_the_original(taught_page: Page, chelsea: Path):
    taught_page.get_by_role("button", name="Back to the original").click()
    expect(taught_page.locator("#subtitle")).to_contain_text("cat, dog, snake")
    assert told(taught_page, chelsea.read_bytes())["label"] == "cats"


TABS = ("explore", "live", "lesson", "teach")


@pytest.fixture
def visit_web(browser: Browser, address: Callable) -> Iterator[Callable[..., Page]]:
    """`visit_web("?lang=de", width=390)`: the one file, opened anew."""
    with browser.new_context(permissions=["camera"]) as context:

        def open_page(query: str = "", width: int = 1280) -> Page:
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 844})
            expect.set_options(timeout=30_000)
            return opened(page, address("html") + query)

        yield open_page


def test_guess_first_hides_the_answer(visit_web: Callable, chelsea: Path):
    page = visit_web()
    page.get_by_label("Guess first").check()
    page.set_input_files("#file", chelsea)
    expect(page.locator("#photo")).to_be_visible()
    for secret in ("#headline", "#bars", "#chips", "#heat", "#caption"):
        expect(page.locator(secret)).to_be_hidden()
    page.get_by_role("button", name="Show the answer").click()
    expect(page.locator("#headline")).to_contain_text("cat")
    expect(page.locator("#headline")).to_be_focused()


def test_other_classes_patches_and_the_threshold(visit_web: Callable, chelsea: Path):
    page = visit_web()
    page.set_input_files("#file", chelsea)
    page.get_by_role("button", name="dog", exact=True).click()
    expect(page.locator("#caption")).to_contain_text("dog")
    page.get_by_role("button", name="both").click()
    expect(page.locator("#both figure")).to_have_count(2)
    page.get_by_role("button", name="cat", exact=True).click()
    page.get_by_role("button", name="Cover the hottest").click()
    expect(page.locator("#change")).to_contain_text("before")
    page.locator("#photo").click(position={"x": 60, "y": 60})
    expect(page.locator("#change")).to_contain_text("now")
    for _ in range(2):
        page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()
    expect(page.locator("#change")).to_contain_text("Nothing is changed")
    page.get_by_text("Settings", exact=True).click()
    page.get_by_label("Answer only").fill("100")
    expect(page.locator("#headline")).to_contain_text("cannot decide")
    expect(page.locator("#trade")).not_to_be_empty()


def test_photos_can_be_dropped_and_pasted(visit_web: Callable, chelsea: Path):
    page = visit_web()
    for event, holder in (("drop", "dataTransfer"), ("paste", "clipboardData")):
        page.evaluate(
            """([event, holder, data]) => {
                const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
                const files = new DataTransfer();
                files.items.add(new File([bytes], "cat.png", {type: "image/png"}));
                const made = new Event(event, {bubbles: true, cancelable: true});
                Object.defineProperty(made, holder, {value: files});
                document.body.dispatchEvent(made);
            }""",
            [event, holder, base64.b64encode(chelsea.read_bytes()).decode()],
        )
        expect(page.locator("#headline")).to_contain_text("cat")
        page.reload()
        page.wait_for_selector("html[data-ready]")


def test_a_broken_file_says_so_and_the_next_photo_is_answered(
    visit_web: Callable, chelsea: Path, tmp_path: Path
):
    page = visit_web()
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\x89PNG\r\n" + bytes(200))
    page.set_input_files("#file", broken)
    expect(page.locator("#status")).to_contain_text("damaged")
    page.set_input_files("#file", chelsea)
    expect(page.locator("#headline")).to_contain_text("cat")
    expect(page.locator("#status")).to_be_empty()


def test_the_camera_is_answered_and_stops(visit_web: Callable):
    page = visit_web("#live")
    page.get_by_role("button", name="Start the camera").click()
    expect(page.locator("#live_note")).to_contain_text("pictures a second")
    assert page.locator("#live_headline").inner_text()
    page.get_by_role("link", name="Explore").click()
    page.get_by_role("link", name="Live camera").click()
    expect(page.get_by_role("button", name="Start the camera")).to_be_visible()
    expect(page.locator("#live_note")).to_contain_text("stopped")


def test_it_speaks_the_languages_of_the_tables(visit_web: Callable, chelsea: Path):
    for language, table in words.LANGUAGES.items():
        page = visit_web(f"?lang={language}")
        expect(page.locator("#choose")).to_have_text(table["web_choose"])
        assert page.get_attribute("html", "lang") == language
        page.set_input_files("#file", chelsea)
        expect(page.locator("#headline")).to_contain_text(table["animal_cat"])


@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_is_kept_out(visit_web: Callable, chelsea: Path, width: int):
    page = visit_web(width=width)
    page.set_input_files("#file", chelsea)
    expect(page.locator("#headline")).to_contain_text("cat")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for tab in TABS:
            page.evaluate("tab => { location.hash = tab; }", tab)
            expect(page.locator(f"section#{tab}")).to_be_visible()
            wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            assert not wide, tab
            found = Axe().run(page).response["violations"]
            assert [(v["id"], [n["html"][:200] for n in v["nodes"]]) for v in found] == [], tab


def test_the_servers_page_gives_it_to_take_home(
    page: Page, exported: Callable, browser: Browser, chelsea: Path, tmp_path: Path
):
    """`page` is that of `python -m app`."""
    page.get_by_role("button", name="Settings").click()
    with page.expect_download(timeout=120_000) as download:
        page.locator("#more .take_home").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == "animals-to-take-home.html"
    with browser.new_context() as context:
        alone = opened(context.new_page(), path.as_uri())
        assert told(alone, chelsea.read_bytes())["label"] == "cats"

"""Which language a request is answered in: each visitor's own, whatever others ask meanwhile."""

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

import words
from app.address import Address, wished
from tests.loop import finish


@pytest.fixture(scope="module")
def http(url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url, timeout=60) as client:
        yield client


@pytest.mark.parametrize(
    ("accepted", "code"),
    [("de-AT,de;q=0.9,en;q=0.8", "de"), ("it,en;q=0.5,de;q=0.7", "de"), ("fi,*;q=0.5", None),
     ("DE", "de"), ("en;q=0,de;q=0.1", "de"), ("de;q=x,en", "en"), ("", None), (",;=,", None)],
)  # fmt: skip
def test_the_browser_wishes(accepted: str, code: str | None):
    assert wished(accepted) == code


@pytest.mark.parametrize(
    ("asked", "accepted", "leads"),
    [
        ("/?tab=teach&example=cat", "de,en;q=0.5", "/de/?tab=teach&example=cat"),
        ("/", "en-GB,de;q=0.5", None),
        ("/", "fi", None),
        ("/?lang=de&target=a%26b", "en", "/de/?target=a%26b"),
        ("/?lang=en", "de", "/en/"),
        ("/en/", "de", None),
        ("/de/?lang=en&step=3", "de", "/en/?step=3"),
        ("/de?tab=teach", "en", "/de/?tab=teach"),
        ("/?lang=nn", "en", None),
        ("/?lang=//evil.example", "en", None),
        ("/lesson/plan?lang=de", "en", "/de/lesson/plan"),
        ("/de/lesson/plan?lang=en", "de", "/en/lesson/plan"),
        ("/lesson/plan", "de", None),
        ("/vote?code=ABCDEF&lang=de", "en", "/de/vote?code=ABCDEF"),
        ("/healthz", "de", None),
    ],
)
def test_the_address_and_the_browser_choose(
    http: httpx.Client, url: str, asked: str, accepted: str, leads: str | None
):
    answer = http.get(asked, headers={"Accept-Language": accepted})
    if leads is None:
        assert answer.status_code == 200
        return
    assert (answer.status_code, answer.next_request is None) == (307, False)
    assert answer.next_request.url == httpx.URL(f"{url}{leads}")  # type: ignore[union-attr]


def test_below_a_path_of_a_proxy():
    """It may leave its path in front of what is asked; the way stays relative to what was asked."""
    seen: list[Any] = []

    async def page(scope: Any, *_: Any) -> None:
        seen.append((scope["path"], words.language()))

    async def send(message: Any) -> None:
        seen.extend(value for key, value in message.get("headers", []) if key == b"location")

    for path in ("/animals/de/gradio_api/info", "/de/config", "/animals/animals/", "/dearest/"):
        scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
        finish(Address(page, "/animals")(scope, None, send))
    scope["path"], scope["query_string"] = "/animals/de/vote", b"lang=en"
    finish(Address(page, "/animals")(scope, None, send))
    assert seen == [
        ("/gradio_api/info", "de"), ("/config", "de"), ("/", "en"), ("/dearest/", "en"),
        b"../en/vote",
    ]  # fmt: skip


def test_answers_of_the_queue_are_never_mixed(http: httpx.Client):
    """Forty questions at once without a photo, in turn in two languages."""

    def ask(number: int) -> tuple[str, str]:
        code = ("en", "de")[number % 2]
        address = f"/{code}/gradio_api/call/explain"
        begun = http.post(address, json={"data": [None, None, None]}).json()
        return code, http.get(f"{address}/{begun['event_id']}").text

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(ask, range(40)))
    for code, answer in answers:
        with words.speaking(code):
            assert json.dumps(words.say("start")) in answer


def test_errors_and_sheets_are_in_the_language_of_the_address(http: httpx.Client):
    for code in ("en", "de"):
        with words.speaking(code):
            refused = http.get(f"/{code}/gradio_api/file=/etc/passwd")
            assert (refused.status_code, refused.text) == (403, words.say("not_uploaded"))
            assert words.say("vote_no_code") in http.post(
                f"/{code}/vote/join", json={"code": "AAAAAA"}
            ).text  # fmt: skip
            assert words.say("sheet_print") in http.get(f"/{code}/lesson/worksheet").text


def test_a_page_is_the_same_in_another_language_but_for_its_words(http: httpx.Client, serve: Any):
    """A German page tells English visitors what an English one tells them."""
    ours = http.get("/config").json()
    with serve("--language", "de") as (german, _):
        theirs = httpx.get(f"{german}/en/config").json()
        own = httpx.get(f"{german}/config").json()
        assert 'lang="de"' in httpx.get(german).text[:300]
    assert len(ours["components"]) > 100
    for kind in ("components", "dependencies"):
        for one, other in zip(ours[kind], theirs[kind], strict=True):
            assert _told(one) == _told(other)
    assert (ours["title"], own["title"]) == (words.say("title"), "Was sieht das Netz?")
    assert ours["title"] == theirs["title"]


def _told(part: dict[str, Any]) -> str:
    """What a browser is told of a part, without what is made anew for each page."""
    return re.sub("0x[0-9a-f]+", "", json.dumps(part, sort_keys=True))

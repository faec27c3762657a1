"""The page's HTML as it leaves the server."""

import gzip
import urllib.request

from words import say


def test_it_is_small_and_can_be_read_before_its_scripts_are_there(url: str):
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as answer:
        sent = answer.read()
    assert len(sent) < 150_000  # bytes: three seconds at 400 kbit/s
    before, _, _ = gzip.decompress(sent).decode().partition("<gradio-app")
    assert say("title") in before
    assert say("loading") in before

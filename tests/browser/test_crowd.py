"""A page with too many visitors, in Chromium."""

from pathlib import Path

import httpx
from playwright.sync_api import BrowserContext, expect

SCRIPT = """
import os, sys, time
from pathlib import Path
import app.__main__ as main
from app import api, config
explain = api.explain
def held(*arguments, **options):
    while Path(os.environ["HELD"]).exists():
        time.sleep(0.02)
    return explain(*arguments, **options)
api.explain = held
class Small(config.AppConfig):
    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **{**options, "workers": 1, "waiting": 16})
config.AppConfig = Small
sys.exit(main.main(sys.argv[1:]))
"""


def test_where_too_many_ask_the_page_says_so_and_for_how_long(
    projector: BrowserContext, serve, visit, chelsea: Path, tmp_path: Path, monkeypatch
):
    held = tmp_path / "held"
    monkeypatch.setenv("HELD", str(held))
    with serve(command=("-c", SCRIPT)) as (url, _), projector.new_page() as page:
        visit(page, url)
        with httpx.Client(base_url=f"{url}/gradio_api/", timeout=30) as http:
            sent = http.post("upload", files={"files": ("cat.png", chelsea.read_bytes())})
            file = {"path": sent.json()[0], "meta": {"_type": "gradio.FileData"}}
            held.touch()
            while True:
                asked = http.post("call/explain", json={"data": [file, None, None]})
                if asked.status_code != 200:
                    break
        page.locator("#photo input[type=file]").set_input_files(chelsea)
        expect(page.locator(".toast-body")).to_contain_text("try again in")
        held.unlink()

"""A page with too many visitors, in Chromium."""

import re
from pathlib import Path

import httpx
from playwright.sync_api import BrowserContext, expect

SCRIPT = """
import os, sys, time
import re
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


# The word that a stream of answers has ended comes a little late, as on a busy machine, and the
# next question is asked meanwhile.
CROSSING = """
const usual = fetch;
window.fetch = async (...asked) => {
  const answer = await usual(...asked);
  if (!String(asked[0].url ?? asked[0]).includes('queue/data')) return answer;
  const late = new TransformStream({
    async transform(chunk, controller) {
      const text = new TextDecoder().decode(chunk);
      const end = text.indexOf('data: {"msg":"close_stream"');
      if (end > 0) controller.enqueue(new TextEncoder().encode(text.slice(0, end)));
      if (end >= 0) {
        document.querySelector(window.next)?.click();
        window.next = null;
        await new Promise((done) => setTimeout(done, 200));
      }
      controller.enqueue(end > 0 ? new TextEncoder().encode(text.slice(end)) : chunk);
    },
  });
  return new Response(answer.body.pipeThrough(late), answer);
};
"""


# A page that waits for as long as that.
PATIENT = """
import sys
import app.line
app.line.UNDER_WAY = 0.4
from app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_question_that_crosses_the_end_of_the_last_answer_is_answered(
    projector: BrowserContext, serve, visit
):
    with serve(command=("-c", PATIENT)) as (url, _), projector.new_page() as page:
        page.add_init_script(CROSSING)
        visit(page, url)
        page.wait_for_timeout(500)  # what was asked for at its opening has ended
        page.evaluate("window.next = '#examples [data-name=example_grey]'")
        page.locator("#examples [data-name=example_cat]").click()
        expect(page.locator("#photo img")).to_have_attribute("src", re.compile("grey"))

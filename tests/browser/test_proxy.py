"""The page behind another server, below a path."""

import http.client
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

PATH = "/animals"


@contextmanager
def proxy(port: int, *, keep: bool) -> Iterator[str]:
    """A reverse proxy, which shows the server at `port` below /animals, and its address.

    keep: whether it leaves /animals in front of what is asked, as Traefik does; nginx need not.
    """

    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self) -> None:
            if not self.path.startswith(f"{PATH}/"):
                return self.send_error(404)
            path = self.path if keep else self.path.removeprefix(PATH)
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            with closing(http.client.HTTPConnection("127.0.0.1", port)) as behind:
                behind.request(self.command, path, body, dict(self.headers))
                with behind.getresponse() as response:
                    self.hand_on(response)

        def hand_on(self, response: http.client.HTTPResponse) -> None:
            self.send_response(response.status)
            for key, value in response.getheaders():
                if key.lower() not in ("transfer-encoding", "connection"):
                    self.send_header(key, value)
            self.send_header("Connection", "close")
            self.end_headers()
            while piece := response.read1():
                self.wfile.write(piece)

        def log_message(self, *_: object) -> None:
            pass

        do_GET = do_POST = do_HEAD = answer

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = False  # waits for them

        def handle_error(self, *_: object) -> None:
            """Browsers leave."""

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}/"
        server.shutdown()


def test_the_page_works_below_a_path(
    projector: BrowserContext, serve: Callable, visit: Callable, chelsea: Path
):
    arguments = ("--root-path", PATH, "--address", f"https://school.example{PATH}")
    with serve(*arguments) as (url, process):
        port = int(url.rsplit(":", 1)[1])
        with proxy(port, keep=False) as strips, proxy(port, keep=True) as keeps:
            for address in (strips, keeps):
                with projector.new_page() as page:
                    use(visit, page, address, chelsea)
            process.terminate()  # ends what is still streamed


def use(visit: Callable, page: Page, address: str, photo: Path) -> None:
    """An example, a photo, and the code for phones; nothing may be missing."""
    failed: list[tuple[int, str]] = []
    page.on("response", lambda r: r.status >= 400 and failed.append((r.status, r.url)))
    visit(page, address)
    page.get_by_role("button", name="a cat").click()
    expect(page.locator("#heatmap img.heat")).to_be_visible()
    page.wait_for_function("document.querySelector('#photo img')?.naturalWidth > 100")
    assert page.locator("#photo img").first.get_attribute("src").startswith(address)
    page.locator("#photo").get_by_label("Remove Image").click()
    page.locator("#photo input[type=file]").set_input_files(photo)
    expect(page.locator("#heatmap img.heat")).to_be_visible()
    page.get_by_role("button", name="Invite").click()
    expect(page.locator("#invitation .address")).to_have_text(f"https://school.example{PATH}")
    assert failed == []

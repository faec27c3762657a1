"""python -m app: open the page."""

import argparse
import contextlib
import os
import re
import socket
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from models import bundle, command, full
from models.errors import ClassifierError
from models.load import load
from words import say

if TYPE_CHECKING:
    from models.model import Model


@command.line
def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped. Exit status: 0, 1 where the page cannot be opened, 2 wrong usage."""
    parser = argparse.ArgumentParser(prog="python -m app", description="Open the page.")
    parser.add_argument(
        "--model", default=bundle.DEFAULT, help="a model folder or a shipped one's name"
    )
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1; 0.0.0.0: all)")
    parser.add_argument("--port", type=int, default=7860)
    parser.add_argument("--share", action="store_true", help="ask for a public link")
    parser.add_argument("--auth", metavar="USER:PASS", help="ask visitors for a name and password")
    parser.add_argument(
        "--root-path",
        metavar="PATH",
        default="",
        help="behind a proxy: the path it shows, /animals",
    )
    parser.add_argument("--address", metavar="URL", help="where others open it, for the QR code")
    parser.add_argument(
        "--data", type=Path, help="test photos, a folder a class, for the report card to show"
    )
    parser.add_argument("--mcp", action="store_true", help=say("help_app_mcp"))
    options = parser.parse_args(arguments)
    if options.data and not options.data.is_dir():
        parser.error(f"--data: there is no folder {options.data}")
    auth = tuple(options.auth.split(":", 1)) if options.auth else None
    if auth and (len(auth) != 2 or not all(auth)):
        parser.error("--auth needs USER:PASS")
    if auth and options.mcp:
        parser.error(say("mcp_has_no_password"))
    root_path = options.root_path.strip("/")
    if not re.fullmatch(r"[\w./~-]*", root_path) or ".." in root_path:
        parser.error("--root-path needs a path such as /animals")
    if options.address and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", options.address):
        parser.error("--address needs a web address such as https://school.example/animals")
    host = options.host or "127.0.0.1"
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    workers = os.cpu_count() or 1
    try:
        if options.mcp:
            full.require("mcp")
        folder = bundle.find(options.model)
        # The model loads while Gradio is imported.
        with ThreadPoolExecutor(1) as pool:
            loading = pool.submit(_load, folder, workers)
            from app.config import AppConfig
            from app.server import Server

            engine = loading.result()
    except ClassifierError as error:
        print(error, file=sys.stderr)
        return 1
    config = AppConfig(
        folder,
        host,
        options.port,
        share=options.share,
        auth=auth,
        root_path=root_path and f"/{root_path}",
        address=options.address,
        workers=workers,
        data=options.data,
        mcp=options.mcp,
    )
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, config.port), family=family)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        print(
            f"I cannot use port {config.port} of {host} ({reason}). "
            "Close the other program, or choose another port with --port.",
            file=sys.stderr,
        )
        return 1
    # A folder of its own: pages that share one delete each other's photos, and none outlives it.
    parent = os.environ.get("GRADIO_TEMP_DIR")
    if parent:
        Path(parent).mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(
            prefix="photos-", dir=parent or None, ignore_cleanup_errors=True
        ) as photos,
        contextlib.suppress(KeyboardInterrupt),
        listening,
    ):
        os.environ["GRADIO_TEMP_DIR"] = str(Path(photos).resolve())
        Server(config, engine).run(sockets=[listening])
    return 0


def _load(folder: Path, workers: int) -> "Model":
    from models import engine

    # Not in the main thread: threadpoolctl then listens to that one for good, and not to Teach.
    engine.limit_blas()
    return load(folder, workers=workers)


if __name__ == "__main__":
    command.run(main)

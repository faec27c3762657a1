"""python -m app: open the page."""

import argparse
import contextlib
import gc
import os
import re
import signal
import socket
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import heaps
from models import bundle, command, full
from models.load import load
from words import say

if TYPE_CHECKING:
    from models.model import Model

MANY = 100_000  # photos that are taken at once where nobody else waits


@command.line
def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped. Exit status: 0, 1 where the page cannot be opened, 2 wrong usage."""
    # Until the server listens for it: what is made meanwhile is not left behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    options = _options(arguments)
    if options.mcp:
        full.require("mcp")
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    with _photos():  # before Gradio is imported, which asks where that is
        return _serve(options)


def _serve(options: argparse.Namespace) -> int:
    workers = os.cpu_count() or 1
    heaps.share(workers)
    folder = bundle.find(options.model)
    gc.disable()  # little of what is made at the start is garbage: once is enough to look for it
    # The model loads while Gradio is imported.
    with ThreadPoolExecutor(1) as pool:
        loading = pool.submit(_load, folder, workers)
        from app import examples

        drawing = pool.submit(examples.examples)  # while the rest is imported
        from app.config import AppConfig
        from app.server import Server

        engine = loading.result()
        drawing.result()
    config = AppConfig(
        folder,
        options.host or "127.0.0.1",  # an empty one would mean all
        options.port,
        share=options.share,
        auth=options.auth,
        root_path=options.root_path,
        address=options.address,
        workers=workers,
        data=options.data,
        examples=options.examples,
        mcp=options.mcp,
        review=options.review,
        photos=options.photos,
        **_alone(options),
    )
    try:
        family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
        listening = socket.create_server((config.host, config.port), family=family)
    except (OSError, OverflowError) as error:
        reason = command.why(error) if isinstance(error, OSError) else error
        print(say("port_taken", port=config.port, host=config.host, reason=reason), file=sys.stderr)
        return 1
    with contextlib.suppress(KeyboardInterrupt), listening:
        server = Server(config, engine)
        gc.collect()
        gc.freeze()  # what is left stays
        gc.enable()
        server.run(sockets=[listening])
    return 0


def _alone(options: argparse.Namespace) -> dict[str, Any]:
    """Settings of a page that only this computer may see: it is nobody else whose disk fills up."""
    if not any(_lonely(options).values()):
        return {}
    from explain.sources import Limits

    settings: dict[str, Any] = {
        "alone": True,
        "keep_seconds": 86_400,  # thousands of photos take hours, and so does who looks at them
        "keep_bytes": sys.maxsize,
    }
    if options.max_upload:
        size = 1_000_000 * options.max_upload
        settings |= {"upload_bytes": size, "batch": Limits(MANY, 10 * size)}
    return settings


def _lonely(options: argparse.Namespace) -> dict[str, Any]:
    """What is for this computer alone, by the options that ask for it."""
    return {
        "--review": options.review,
        "--photos": options.photos,
        "--max-upload": options.max_upload,
    }


def _options(arguments: list[str] | None) -> argparse.Namespace:
    """The command line, read and checked."""
    parser = argparse.ArgumentParser(prog="python -m app", description=say("help_app"))
    parser.add_argument("--model", default=bundle.DEFAULT, help=say("help_app_model"))
    parser.add_argument("--host", help=say("help_app_host"))
    parser.add_argument("--port", type=int, default=7860, help=say("help_app_port"))
    parser.add_argument("--share", action="store_true", help=say("help_app_share"))
    parser.add_argument("--auth", metavar="USER:PASS", help=say("help_app_auth"))
    parser.add_argument("--root-path", metavar="PATH", default="", help=say("help_app_root_path"))
    parser.add_argument("--address", metavar="URL", help=say("help_app_address"))
    parser.add_argument("--data", type=Path, metavar="FOLDER", help=say("help_app_data"))
    parser.add_argument("--examples", type=Path, metavar="FOLDER", help=say("help_app_examples"))
    parser.add_argument("--review", type=Path, metavar="TABLE", help=say("help_app_review"))
    parser.add_argument("--photos", type=Path, metavar="FOLDER", help=say("help_app_photos"))
    parser.add_argument("--max-upload", type=int, metavar="MB", help=say("help_app_max_upload"))
    parser.add_argument("--mcp", action="store_true", help=say("help_app_mcp"))
    command.add_language(parser)
    options = parser.parse_args(arguments)
    if options.data and not options.data.is_dir():
        parser.error(say("data_missing", folder=options.data))
    if options.examples and not options.examples.is_dir():
        parser.error(say("examples_missing", folder=options.examples))
    if options.photos and not options.photos.is_dir():
        parser.error(say("photos_missing", folder=options.photos))
    if options.max_upload is not None and options.max_upload < 20:
        parser.error(say("max_upload_wrong"))
    for option, value in _lonely(options).items():
        if value and (options.share or options.host or options.root_path or options.address):
            parser.error(say("option_alone", option=option))
    if options.auth is not None:
        user, _, password = options.auth.partition(":")
        if not (user and password):
            parser.error(say("auth_wrong"))
        options.auth = (user, password)
        if options.mcp:
            parser.error(say("mcp_has_no_password"))
    path = options.root_path.strip("/")
    if not re.fullmatch(r"[\w./~-]*", path) or ".." in path:
        parser.error(say("root_path_wrong"))
    options.root_path = path and f"/{path}"
    if options.address and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", options.address):
        parser.error(say("address_wrong"))
    return options


@contextlib.contextmanager
def _photos() -> Iterator[None]:
    """A folder for visitors' photos: pages that share one delete each other's, and none stays."""
    parent = os.environ.get("GRADIO_TEMP_DIR")
    if parent:
        Path(parent).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix="photos-", dir=parent or None, ignore_cleanup_errors=True
    ) as folder:
        os.environ["GRADIO_TEMP_DIR"] = str(Path(folder).resolve())
        yield


def _load(folder: Path, workers: int) -> "Model":
    from models import engine

    # Not in the main thread: there this would override Teach's own limit.
    engine.limit_blas()
    return load(folder, workers=workers)


if __name__ == "__main__":
    command.run(main)

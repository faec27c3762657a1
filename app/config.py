"""Everything the page can be told at its start."""

from dataclasses import dataclass
from pathlib import Path

from explain.sources import USUAL, Limits


@dataclass(frozen=True)
class AppConfig:
    """Settings of one running page.

    Attributes:
        model: folder of the bundle to show.
        host: address to listen on; the default is reachable from this computer only.
        port: TCP port to listen on.
        share: whether to ask for a public link.
        auth: (user, password) that visitors must give, or None.
        root_path: the path below which a proxy shows the page, such as /animals, or "".
        address: where others open the page, for the code that phones read; None: found out.
        workers: photos explained at the same time: one a core, more only queue elsewhere.
        waiting: questions that may wait for a worker before the next is turned away: a class of 64
            pressing at once, four times. On two cores the last of them waits for about 20 seconds;
            more would wait for an answer that nobody stays for.
        visitors: whose work is remembered at the same time; see `app/sessions.py`. What one visitor
            does on all tabs takes some 5 MB, and far more only where a hundred photos are taught.
        cameras: that may run at the same time: a class of 64, if slowly.
        upload_bytes: largest upload accepted, bytes; by default the decoder's own cap.
        batch: how many photos are taken at once, and how much a zip of them may hold.
        data: folder of test photos, one folder a class, that the report card may show; or None.
        examples: folder of photos to try, one folder a group, that are shown first; or None.
        review: a table of photos to look through, or None; only the computer itself may.
        photos: a folder of photos to look at, or None; only the computer itself may.
        alone: whether nobody but this computer may see the page.
        mcp: whether programs that speak MCP may ask, too; see `docs/hosting.md`.
        keep_seconds: age in seconds at which uploaded photos are deleted, and the work of visitors
            who have left: long enough for a lesson's discussion of one photo.
        keep_bytes: of photos and pictures on the disk; the oldest go before there are more.
        grace_seconds: time that running requests get to finish after a signal to stop: covers
            the first map of a head that needs TensorFlow.
    """

    model: Path
    host: str = "127.0.0.1"
    port: int = 7860
    share: bool = False
    auth: tuple[str, str] | None = None
    root_path: str = ""
    address: str | None = None
    workers: int = 2
    waiting: int = 256
    visitors: int = 200
    cameras: int = 64
    upload_bytes: int = 20_000_000
    batch: Limits = USUAL
    data: Path | None = None
    examples: Path | None = None
    mcp: bool = False
    review: Path | None = None
    photos: Path | None = None
    alone: bool = False
    keep_seconds: int = 3600
    keep_bytes: int = 2_000_000_000
    grace_seconds: int = 30

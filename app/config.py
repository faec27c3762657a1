"""Everything the page can be told at its start."""

from dataclasses import dataclass
from pathlib import Path


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
        waiting: visitors that may wait for a worker before the next is turned away: a class of
            thirty pressing at once, twice.
        upload_bytes: largest upload accepted, bytes; the decoder's own cap.
        data: folder of test photos, one folder a class, that the report card may show; or None.
        keep_seconds: age in seconds at which uploaded photos are deleted: long enough for a
            lesson's discussion of one photo.
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
    waiting: int = 60
    upload_bytes: int = 20_000_000
    data: Path | None = None
    keep_seconds: int = 3600
    grace_seconds: int = 30

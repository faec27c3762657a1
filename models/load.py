"""The one way to open a model: a network, several that answer as one, or a taught head."""

import os
from pathlib import Path

from models import bundle, taught
from models.engine import Engine
from models.ensemble import Ensemble
from models.model import Model


def load(folder: str | os.PathLike[str], *, workers: int = 2, threads: int = 1) -> Model:
    """Load and verify a bundle, of one network or of several; see `Engine`.

    Args:
        folder: the bundle, or the file of a taught head.
        workers: views that each network may run at the same time.
        threads: cores that one view may use.

    Raises:
        BundleError: the folder, or that of a member, is not an intact bundle.
    """
    folder = Path(folder)
    if folder.is_file():
        return taught.load(folder, workers=workers, threads=threads)
    if not bundle.read_card(folder).members:
        return Engine(folder, workers=workers, threads=threads)
    card, files = bundle.read(folder, (bundle.REPORT,))
    folders = bundle.member_folders(folder, card)
    model = Ensemble(card, [Engine(each, workers=workers, threads=threads) for each in folders])
    model.report = files.get(bundle.REPORT)
    return model

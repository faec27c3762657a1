"""The one way to open a model: a network, several that answer as one, or a taught head."""

import os

from models import bundle, taught
from models.engine import Engine
from models.ensemble import Ensemble
from models.model import Model


def load(name: str | os.PathLike[str], *, workers: int = 2, threads: int = 1) -> Model:
    """Find, verify and run a model.

    Args:
        name: a bundle's folder, the name of a shipped or ready-made one, or the file of a taught
            head; see `bundle.find`.
        workers: views that each network may run at the same time.
        threads: cores that one view may use.

    Raises:
        BundleError: there is none, or it, a member or the network below it is damaged.
    """
    path = bundle.find(name)
    if path.is_file():
        return taught.load(path, workers=workers, threads=threads)
    if not bundle.read_card(path).members:
        return Engine(path, workers=workers, threads=threads)
    card, files = bundle.read(path, (bundle.REPORT,))
    folders = bundle.member_folders(path, card)
    members = [Engine(folder, workers=workers, threads=threads) for folder in folders]
    return Ensemble(card, members, files.get(bundle.REPORT))

"""HDF5 files from elsewhere. A damaged one can keep the HDF5 library busy for ever.

No signal ends that, not even Ctrl+C. So another process reads the file first, and is ended when it
takes too long; it runs this file, and imports nothing else of the project.
"""

import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import h5py

SECONDS, BYTES_A_SECOND = 20.0, 5_000_000  # that reading may take, and more for large files
READER = [sys.executable, "-P", __file__]  # followed by the file to read
_LARGER = 300  # times the file's size, that its data may take unpacked


def open_file(path: Path) -> "h5py.File":
    """Open an HDF5 file for reading, once it is known that reading it ends.

    Raises:
        OSError: it is no HDF5 file, or damaged.
    """
    import h5py

    stat = path.stat()
    if not _ends(str(path.resolve()), stat.st_size, stat.st_mtime_ns):
        raise OSError("reading this file does not end")
    return h5py.File(path, "r")


@lru_cache(maxsize=16)
def _ends(path: str, size: int, changed: int) -> bool:
    """Whether all of a file can be read in time; by `changed`, the cache notices a new version."""
    seconds = SECONDS + size / BYTES_A_SECOND
    try:
        # What is wrong with it otherwise is said when it is read here.
        subprocess.run([*READER, path], timeout=seconds, capture_output=True, check=False)
    except subprocess.TimeoutExpired:
        return False
    return True


def _read_all(path: str) -> None:
    import h5py

    most = _LARGER * Path(path).stat().st_size
    with h5py.File(path, "r") as file:
        places: list[h5py.HLObject] = [file]
        file.visititems(lambda _, place: places.append(place))
        for place in places:
            for name in place.attrs:
                place.attrs[name]
            inside = isinstance(place, h5py.Dataset) and not (place.external or place.is_virtual)
            if inside and place.nbytes <= most:
                place[()]


if __name__ == "__main__":
    _read_all(sys.argv[1])

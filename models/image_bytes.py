"""What the bytes of an image file tell before anything is decoded.

Where the photo begins, whether decoding it would cost minutes or gigabytes, and what a file is that
cannot be decoded.
"""

import io
import re

from models.errors import PhotoError

# Limits that no honest photo reaches; without them a file of 20 MB can cost minutes or gigabytes:
MAX_SCANS = 100  # of a progressive JPEG (usually 10): each passes over the whole photo again
MAX_COMMENTS = 1000  # blocks of GIF comments: Pillow's time grows with their square
MAX_READ = 500_000_000  # bytes, all reads together: the values of a TIFF's tags may overlap

_MAGIC = (
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"RIFF",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"II+",
    b"MM\0+",
)
# Four-letter brands of the family of HEIC, AVIF and MP4; of all others, most are videos.
_HEIC = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis"}
_AVIF = {b"avif", b"avis", b"mif1", b"msf1"}
_RAW = {b"crx "}
# Videos that name no brand: of old cameras, AVI, WebM, MPEG, FLV, WMV.
_VIDEO = re.compile(
    rb"\0.{3}(moov|mdat|wide|free|skip)|RIFF.{4}AVI |\x1aE\xdf\xa3|\0\0\1[\xb3\xba]|FLV\1|0&\xb2u",
    re.DOTALL,
)


def without_prefix(data: bytes) -> bytes:
    """The bytes from where the photo begins, behind what transfers "as text" put before it."""
    start = len(data) - len(data[:16].lstrip(b"\xef\xbb\xbf\r\n\t \0") + data[16:])
    long = tuple(magic for magic in _MAGIC if len(magic) > 2)
    return data[start:] if 0 < start < 16 and data[start:].startswith(long) else data


def is_trap(data: bytes) -> bool:
    """Whether a JPEG has more scans, or a GIF more comments, than any photo."""
    if data.startswith(b"\xff\xd8"):
        scan = rb"\xff\xda\x00(?:\x08\x01|\x0a\x02|\x0c\x03|\x0e\x04)"  # of 1 to 4 colours
        return len(re.findall(scan, data)) > MAX_SCANS
    return data.startswith(b"GIF8") and _gif_comments(data) > MAX_COMMENTS


def _gif_comments(data: bytes) -> int:
    """The number of comments in a GIF and of the sub-blocks (1 to 255 bytes) in them."""

    def colour_table(flags: int) -> int:
        return 3 << (flags & 7) + 1 if flags & 0x80 else 0  # bytes

    comments = 0
    at = 13 + colour_table(data[10])
    while at < len(data) and data[at : at + 1] != b";":
        comment = data[at : at + 2] == b"!\xfe"
        comments += comment
        if data[at : at + 1] == b"!":  # an extension: two bytes, then sub-blocks
            at += 2
        elif data[at : at + 1] == b",":  # a frame: ten bytes, colours, code size, sub-blocks
            at += 11 + colour_table(data[at + 9])
        else:  # stray byte, skipped by Pillow too
            at += 1
            continue
        while at < len(data) and data[at]:
            at += 1 + data[at]
            comments += comment
        at += 1
    return comments


def is_refined(data: bytes) -> bool:
    """Whether a JPEG is sequential, or a progressive one whose last scan has begun.

    A progressive photo comes as a blur that each scan refines; the last ones carry the lowest bit
    (ITU-T T.81, G.1.2).
    """
    if not re.search(rb"\xff\xc2\x00[\x0b\x11\x14]\x08", data):
        return True
    bits: dict[tuple[int, int], int] = {}
    for start in re.finditer(rb"\xff\xda\x00[\x08\x0a\x0c\x0e][\x01-\x04]", data):
        count = data[start.end() - 1]
        header = data[start.end() : start.end() + 2 * count + 3]
        if len(header) == 2 * count + 3:
            first, last, approximation = header[-3:]
            for colour in header[: 2 * count : 2]:
                for coefficient in range(first, min(last, 63) + 1):
                    bits[colour, coefficient] = approximation & 15
    colours = {colour for colour, _ in bits}
    return bool(colours) and all(
        bits.get((colour, coefficient)) == 0 for colour in colours for coefficient in range(64)
    )


class Metered(io.BytesIO):
    """A file in memory that hands out MAX_READ bytes in all, however often it is read."""

    left = MAX_READ

    def read(self, size: int | None = -1, /) -> bytes:
        """Raises OSError once too much is read."""
        part = super().read(size)
        self.left -= len(part)
        if self.left < 0:
            raise OSError("read over and over")
        return part


def problem(data: bytes) -> PhotoError:
    """Why bytes could not be decoded, from how they begin."""
    return PhotoError(_problem_code(data[:1024]))


def _problem_code(head: bytes) -> str:
    if head[4:8] == b"ftyp":
        end = min(int.from_bytes(head[:4], "big"), len(head))
        brands = {head[i : i + 4] for i in range(8, end, 4)}
        if brands & _HEIC:
            return "photo_damaged_heic"
        if brands & _AVIF:
            return "photo_damaged"
        return "photo_unknown" if brands & _RAW else "photo_video"
    if _VIDEO.match(head):
        return "photo_video"
    if head.startswith(b"%PDF"):
        return "photo_pdf"
    if head.startswith(_MAGIC):
        return "photo_damaged"
    if b"<svg" in head:
        return "photo_svg"
    return "photo_unknown" if re.search(rb"[\0-\x08\x0e-\x1f]", head) else "photo_text"

"""How a class's phones get into what a teacher opened: by its code alone, each with a name of its
own. No accounts, and nothing that outlasts what was opened.
"""

import secrets
import threading
from pathlib import Path

import fastapi
from fastapi.responses import JSONResponse, Response
from markupsafe import Markup

from app import markup, qr
from models.errors import ClassifierError

html = markup.load("phone")

# Letters and digits that nobody mistakes for each other: 30^6 codes.
LETTERS, LENGTH = "ABCDEFGHJKMNPQRSTUVWXYZ2345678", 6
MOST_PHONES = 200
HERE = Path(__file__).parent


class Room:
    """What a teacher opened for phones. Any number of threads may use it at once."""

    def __init__(self) -> None:
        """Nobody is here yet."""
        self.code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        self._phones: set[str] = set()
        self._lock = threading.Lock()

    @property
    def phones(self) -> int:
        """How many have come in."""
        return len(self._phones)

    def join(self, phone: str | None) -> str:
        """Let a phone in, or know it again; its name. Raises ClassifierError: too many are here."""
        with self._lock:
            if phone is not None and phone in self._phones:
                return phone
            if len(self._phones) >= MOST_PHONES:
                raise ClassifierError("vote_full", most=MOST_PHONES)
            phone = secrets.token_urlsafe(16)
            self._phones.add(phone)
            return phone

    def knows(self, phone: str | None) -> bool:
        """Whether a phone has come in."""
        return phone in self._phones


def typed(code: str) -> str:
    """A code in whatever case it was typed."""
    return code.strip().upper()


def seat(room: Room, phone: str | None, cookie: str) -> Response:
    """The answer that lets a phone in, and tells it its name. Raises ClassifierError."""
    name = room.join(phone)
    answer = JSONResponse({})
    # Requests of other sites come without it, and are refused.
    answer.set_cookie(cookie, name, httponly=True, samesite="lax")
    return answer


async def refused(request: fastapi.Request, error: Exception) -> Response:
    """The answer to a phone that may not, or not now: one sentence."""
    return JSONResponse({"error": str(error)}, 403)


def door(address: str, path: str, code: str) -> Markup:
    """How phones get in, where others open the page at `address`: by scanning or typing."""
    here = f"{address.rstrip('/')}/{path}"
    return html.door(here, code, qr.qr_svg(f"{here}?code={code}"))


def style() -> str:
    """The style sheet of the pages on phones."""
    return (HERE / "phone.css").read_text(encoding="utf-8")


def script(name: str) -> str:
    """The script of a page on phones: what is common to them, and its own."""
    return "".join((HERE / f"{each}.js").read_text(encoding="utf-8") for each in ("phone", name))

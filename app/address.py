"""What the path of a request says before the page's own: where a proxy shows the page, and in
which language.

Below `/es/` the page is in Spanish, and all that it asks for lies below that, too, so that no
visitor or tab changes another's language. The page alone, `/`, leads there: by `?lang=` or the
browser's wish, unless that is the language of the program, which has no path of its own.
"""

from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from words import LANGUAGES, language, speaking


class Address:
    """ASGI middleware in front of everything.

    What stands behind it finds the page's own path in the scope, "language", and speaks that.
    """

    def __init__(self, app: ASGIApp, root_path: str = "") -> None:
        """Before an application.

        Args:
            app: what answers.
            root_path: the path below which a proxy shows the page, such as /animals, or "". It may
                be left in front of requests.
        """
        self._app, self._root = app, root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on in its language, or lead to the page in the one that is asked for."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        while self._root and path.startswith(self._root + "/"):
            path = path[len(self._root) :]
        first, slash, rest = path[1:].partition("/")
        code = first if first in LANGUAGES else None
        inner = f"/{rest}" if code else path
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        asked = next((value for key, value in query if key == "lang" and value in LANGUAGES), None)
        wish = asked or code or wished(Headers(scope=scope).get("accept-language", ""))
        wish = wish or language()
        is_page = inner == "/" and (code or wish != language())
        away = (asked or is_page) and (wish != code or not slash)
        if away and scope["method"] in ("GET", "HEAD"):
            ups = "../" * (path.count("/") - 1)
            others = urlencode([(key, value) for key, value in query if key != "lang"])
            target = f"{ups}{wish}{quote(inner)}{'?' if others else ''}{others}"
            headers = {"Vary": "Accept-Language", "Cache-Control": "no-store"}
            await RedirectResponse(target, 307, headers)(scope, receive, send)
            return
        with speaking(wish):
            await self._app({**scope, "path": inner, "language": wish}, receive, send)


def wished(accepted: str) -> str | None:
    """The language that a browser likes best, of those that there are, by its Accept-Language."""
    wishes = []
    for place, wish in enumerate(accepted.split(",")):
        tag, _, weight = wish.partition(";")
        code = tag.strip().lower().partition("-")[0]
        try:
            quality = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if code in LANGUAGES and quality > 0:
            wishes.append((-quality, place, code))
    return min(wishes)[2] if wishes else None

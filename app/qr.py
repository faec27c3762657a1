"""An address as a QR code, for the phones of a class."""

import segno
from markupsafe import Markup


def qr_svg(address: str) -> Markup:
    """The QR code (ISO/IEC 18004) of an address as inline SVG that fills its box."""
    code = segno.make(address, error="m")
    return Markup(code.svg_inline(border=4, light="white", omitsize=True))

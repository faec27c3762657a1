"""An address as a QR code, for the phones of a class."""

import segno


def qr_svg(address: str) -> str:
    """The QR code (ISO/IEC 18004) of an address as inline SVG that fills its box."""
    return str(segno.make(address, error="m").svg_inline(border=4, light="white", omitsize=True))

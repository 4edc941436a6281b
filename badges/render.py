"""A QR code for eyes and cameras: lines of a terminal, SVG, PNG.

Codes are always black on white with their quiet zone; many phones refuse inverted ones.
"""

import struct
import zlib
from typing import Final

from badges.qr import QUIET_ZONE, Matrix, blocks, framed

SCREEN_QUIET_ZONE: Final = 2  # below it no camera read the code on a dark screen

_HALVES: Final = {
    (False, False): " ",
    (True, False): "▀",
    (False, True): "▄",
    (True, True): "█",
}


def half_blocks(modules: Matrix, quiet: int = SCREEN_QUIET_ZONE) -> tuple[str, ...]:
    """The code as lines of half-block characters, two rows of modules a line.

    The caller prints them whole (outer blanks are part of the code), black (#000000) on white
    (#FFFFFF), without space between lines. A badge token takes 25 columns by 13 lines, with a
    quiet zone of 4 (easier for phones) 29 by 15.

    Raises:
        ValueError: `quiet` is under 2; cameras would not read the code.
    """
    rows = list(_on_screen(modules, quiet))
    if len(rows) % 2:
        rows.append((False,) * len(rows[0]))
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return tuple(
        "".join(_HALVES[halves] for halves in zip(upper, lower, strict=True))
        for upper, lower in pairs
    )


def hashes(modules: Matrix, quiet: int = SCREEN_QUIET_ZONE) -> tuple[str, ...]:
    """The code for consoles whose font has no half blocks: `##` for dark, two blanks for light.

    The caller paints each # as a whole black cell (black on black) and each blank white. A badge
    token takes 50 columns by 25 lines.

    Raises:
        ValueError: `quiet` is under 2; cameras would not read the code.
    """
    rows = _on_screen(modules, quiet)
    return tuple("".join("##" if dark else "  " for dark in row) for row in rows)


def svg(modules: Matrix) -> str:
    """The code as one SVG element with its quiet zone, a unit a module; the page sets its size."""
    side = len(modules) + 2 * QUIET_ZONE
    path = "".join(
        f"M{block.x + QUIET_ZONE} {block.y + QUIET_ZONE}"
        f"h{block.width}v{block.height}h-{block.width}z"
        for block in blocks(modules)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"'
        ' shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>'
    )


def png(modules: Matrix, scale: int = 8) -> bytes:
    """The code as a PNG file of one bit a pixel, `scale` pixels a module, quiet zone inside."""
    rows = framed(modules, QUIET_ZONE)
    side = len(rows) * scale
    # Each line opens with its filter byte: 0, none (PNG specification, section 9.2).
    lines = b"".join((b"\0" + _packed(row, scale)) * scale for row in rows)
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)  # 1 bit, greyscale
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _on_screen(modules: Matrix, quiet: int) -> Matrix:
    if quiet < SCREEN_QUIET_ZONE:
        raise ValueError(f"a quiet zone of {quiet} is under {SCREEN_QUIET_ZONE}")
    return framed(modules, quiet)


def _packed(row: tuple[bool, ...], scale: int) -> bytes:
    """A line of pixels, 8 a byte, 1 for white; the last byte is filled up with white."""
    bits = "".join(("0" if dark else "1") * scale for dark in row)
    size = -(-len(bits) // 8)
    return int(bits.ljust(size * 8, "1"), 2).to_bytes(size, "big")


def _chunk(kind: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)

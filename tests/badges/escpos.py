"""What a receipt printer makes of the bytes it is sent: enough of ESC/POS for our slips."""

from dataclasses import dataclass

from PIL import Image, ImageOps

CODEPAGE_16 = "cp1252"


@dataclass(frozen=True)
class Line:
    text: str
    width: int
    height: int
    bold: bool


@dataclass(frozen=True)
class Qr:
    text: str
    module: int
    level: int


def printed(data):
    """Lines, pictures and codes, in order; fails on a command that is not known here."""
    out, state = [], {"line": "", "width": 1, "height": 1, "bold": False, "page": 0, "qr": {}}
    rest = data
    while rest:
        rest = _command(rest, out, state)
    return out


def _command(rest, out, state):
    first, two, three = rest[0], rest[:2], rest[:3]
    if rest[:4] == b"\x1dv0\x00":
        width, height = (int.from_bytes(rest[at : at + 2], "little") for at in (4, 6))
        dots = rest[8 : 8 + width * height]
        picture = Image.frombytes("1", (width * 8, height), dots)
        out.append(ImageOps.invert(picture.convert("L")))
        return rest[8 + width * height :]
    if three == b"\x1d(k":
        length = int.from_bytes(rest[3:5], "little")
        _code(rest[5 : 5 + length], out, state["qr"])
        return rest[5 + length :]
    if two == b"\x1b@":
        return rest[2:]
    if two == b"\x1bt":
        state["page"] = rest[2]
    elif two == b"\x1bE":
        state["bold"] = bool(rest[2])
    elif two == b"\x1d!":
        state["width"], state["height"] = (rest[2] >> 4) + 1, (rest[2] & 15) + 1
    elif two == b"\x1bd":
        out.extend([Line("", 1, 1, False)] * rest[2])
    elif two == b"\x1dV":
        out.append("cut")
    elif first == 10:
        out.append(Line(state["line"], state["width"], state["height"], state["bold"]))
        state["line"] = ""
        return rest[1:]
    else:
        assert first >= 32, rest[:8]
        assert first < 128 or state["page"] == 16, "a letter of a codepage that was not chosen"
        state["line"] += rest[:1].decode(CODEPAGE_16)
        return rest[1:]
    return rest[3:]


def _code(body, out, known):
    function, value = body[1], body[2:]
    if function in (67, 69):
        known[function] = value[0]
    elif function == 80:
        known[80] = value[1:].decode()
    elif function == 81:
        out.append(Qr(known[80], known[67], known[69] - 48))

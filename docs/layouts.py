"""Makes kiosk/team/layouts.toml from the keymaps of xkeyboard-config: `python docs/layouts.py`.

Needs the Debian packages libxkbcommon0 and xkb-data (dpkg names its version in the file's head).
`xkbcli compile-keymap --layout fr` (libxkbcommon-tools) shows the same keymap for reading.
"""

import ctypes
import subprocess
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "kiosk" / "team" / "layouts.toml"
LAYOUTS = (
    *("us", "fr", "be", "de", "at", "ch", "ch(fr)", "es", "latam", "it", "gb", "pt", "br", "nl"),
    *("ca", "dk", "se", "no", "fi", "pl", "cz", "hu", "ro", "tr"),
)
ROWS = (("AE", 12), ("AD", 12), ("AC", 11), ("AB", 10))
KEYS = ("TLDE", *(f"{row}{n:02}" for row, count in ROWS for n in range(1, count + 1)), "BKSL")
PLAIN, SHIFT = 0, 1
HEAD = """\
# What each key types on {count} Latin keyboard layouts, plain and with Shift, key by key as in:
# {keys}.
# The key between Shift and Z of European keyboards is left out: US keyboards have none.
# ◌ stands for a dead key: it waits for the next key, and changes it.
# Made by docs/layouts.py from xkeyboard-config (xkb-data {version}, licence MIT/X11:
# https://gitlab.freedesktop.org/xkeyboard-config/xkeyboard-config/-/blob/master/COPYING).
"""


class Names(ctypes.Structure):
    """`struct xkb_rule_names`."""

    _fields_ = [(name, ctypes.c_char_p) for name in ("rules", "model", "layout", "variant", "more")]


def library() -> ctypes.CDLL:
    """Return libxkbcommon with the types of what is called."""
    xkb = ctypes.CDLL("libxkbcommon.so.0")
    for name in ("xkb_context_new", "xkb_keymap_new_from_names"):
        getattr(xkb, name).restype = ctypes.c_void_p
    return xkb


def typed(xkb: ctypes.CDLL, keymap: ctypes.c_void_p, key: str, level: int) -> str:
    """Return what a key types on a level."""
    code = xkb.xkb_keymap_key_by_name(keymap, key.encode())
    found = ctypes.POINTER(ctypes.c_uint32)()
    count = xkb.xkb_keymap_key_get_syms_by_level(keymap, code, 0, level, ctypes.byref(found))
    if count != 1:
        raise ValueError(f"{key} types {count} symbols on level {level}")
    return character(xkb, found[0])


def character(xkb: ctypes.CDLL, symbol: int) -> str:
    """Return the character of a symbol; of a dead key, ◌."""
    name = ctypes.create_string_buffer(64)
    xkb.xkb_keysym_get_name(symbol, name, 64)
    if name.value.startswith(b"dead_"):
        return "◌"
    return chr(xkb.xkb_keysym_to_utf32(symbol))


def lines() -> Iterator[str]:
    """Return the file, line by line."""
    xkb = library()
    context = ctypes.c_void_p(xkb.xkb_context_new(0))
    for layout in LAYOUTS:
        name, _, variant = layout.rstrip(")").partition("(")
        wanted = Names(b"evdev", b"pc105", name.encode(), variant.encode(), b"")
        keymap = ctypes.c_void_p(xkb.xkb_keymap_new_from_names(context, ctypes.byref(wanted), 0))
        yield f"\n[{'-'.join(filter(None, (name, variant)))}]\n"
        for word, level in (("plain", PLAIN), ("shift", SHIFT)):
            yield f"{word} = '''{''.join(typed(xkb, keymap, key, level) for key in KEYS)}'''\n"


def main() -> None:
    """Write the file."""
    ask = ["dpkg-query", "--show", "--showformat=${Version}", "xkb-data"]
    version = subprocess.run(ask, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own words
    keys = "\n# ".join(" ".join(KEYS[start : start + 16]) for start in range(0, len(KEYS), 16))
    head = HEAD.format(count=len(LAYOUTS), keys=keys, version=version)
    TARGET.write_text(head + "".join(lines()), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Badges as a kiosk's webcam sees them: 13 ways in which a picture of a code goes wrong."""

import io
import random

import numpy as np
from PIL import Image, ImageFilter

from badges import qr, token
from kiosk.camera import HEIGHT, WIDTH

SIDE = 170
"""Pixels of a code with its quiet zone: a badge at arm's length."""

WALL = 150
"""The grey behind it."""


def a_badge(number: int) -> str:
    return token.new(random.Random(number).randbytes(10))


def code(text: str, side: int = SIDE) -> Image.Image:
    """Draw a code with its quiet zone."""
    modules = qr.framed(qr.matrix(text), qr.QUIET_ZONE)
    picture = Image.new("L", (len(modules), len(modules)), 255)
    for block in qr.blocks(modules):
        corner = (block.x + block.width, block.y + block.height)
        picture.paste(0, (block.x, block.y, *corner))
    return picture.resize((side * 4, side * 4), Image.NEAREST).resize((side, side), Image.BOX)


def scene(card: Image.Image, chance: random.Random) -> Image.Image:
    """Put a card somewhere before the wall."""
    frame = Image.new("L", (WIDTH, HEIGHT), WALL)
    place = (chance.randrange(WIDTH - card.width), chance.randrange(HEIGHT - card.height))
    frame.paste(card, place, card.getchannel("A") if "A" in card.getbands() else None)
    return frame


def turned(card, degrees):
    return card.convert("LA").rotate(degrees, Image.BICUBIC, expand=True)


def tilted(card):
    """Seen from the side: its right edge is a fifth shorter."""
    side = card.width
    # The eight figures that take the tilted corners back to the straight ones.
    far = side * 0.1
    wanted = [(0, 0), (side, far), (side, side - far), (0, side)]
    straight = [(0, 0), (side, 0), (side, side), (0, side)]
    rows = []
    for (x, y), (u, v) in zip(wanted, straight, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    figures = np.linalg.solve(np.array(rows), np.array(straight).reshape(8))
    return card.convert("LA").transform((side, side), Image.PERSPECTIVE, figures, Image.BICUBIC)


def noisy(frame, chance, sigma):
    dots = np.random.default_rng(chance.randrange(2**32)).normal(0, sigma, (HEIGHT, WIDTH))
    return Image.fromarray(np.clip(np.asarray(frame) + dots, 0, 255).astype(np.uint8))


def pale(frame):
    return frame.point([110 + value * 40 // 255 for value in range(256)])


def patched(card, chance):
    """Something the size of three modules and more lies over it."""
    middle = range(70, 100)
    place = (chance.choice(middle), chance.choice(middle))
    card = card.copy()
    card.paste(128, (place[0] - 13, place[1] - 13, place[0] + 14, place[1] + 14))
    return card


def blurred(frame, sigma):
    return frame.filter(ImageFilter.GaussianBlur(sigma))


def moved(frame, pixels):
    """A hand moves sideways while the picture is taken."""
    dots = np.asarray(frame, dtype=float)
    return Image.fromarray(
        np.mean([np.roll(dots, step, axis=1) for step in range(pixels)], axis=0).astype(np.uint8)
    )


def lit(frame):
    """The light comes from the left."""
    shade = np.linspace(1.0, 0.55, WIDTH)
    return Image.fromarray((np.asarray(frame) * shade).astype(np.uint8))


def squeezed(frame, quality):
    file = io.BytesIO()
    frame.save(file, "JPEG", quality=quality)
    return Image.open(file).convert("L")


def photo(card, chance):
    """All at once, as in life."""
    frame = lit(scene(tilted(card).rotate(11, Image.BICUBIC, expand=True), chance))
    return squeezed(noisy(blurred(frame, 0.9), chance, 8), 45)


DISTORTIONS = {
    "clean": scene,
    "turned 17°": lambda card, chance: scene(turned(card, 17), chance),
    "turned 45°": lambda card, chance: scene(turned(card, 45), chance),
    "turned 180°": lambda card, chance: scene(turned(card, 180), chance),
    "perspective": lambda card, chance: scene(tilted(card), chance),
    "pale, noise 12": lambda card, chance: noisy(pale(scene(card, chance)), chance, 12),
    "patch of 27 px": lambda card, chance: scene(patched(card, chance), chance),
    "light on dark": lambda card, chance: scene(card.point([255 - v for v in range(256)]), chance),
    "blur 1.2 px": lambda card, chance: blurred(scene(card, chance), 1.2),
    "blur 2.0 px": lambda card, chance: blurred(scene(card, chance), 2.0),
    "blur 2.6 px": lambda card, chance: blurred(scene(card, chance), 2.6),
    "moved by 7 px": lambda card, chance: moved(scene(card, chance), 7),
    "photo, JPEG 45": photo,
}


def frames(name: str, count: int, seed: int = 1):
    """Yield badges, each with the grey frame in which it is to be read."""
    for number in range(count):
        chance = random.Random(f"{seed} {name} {number}")
        badge = a_badge(seed * 1000 + number)
        yield badge, DISTORTIONS[name](code(badge), chance).convert("L").tobytes()

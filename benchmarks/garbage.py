"""Requests that no sound client sends, as bytes: each is a sound one, then damaged."""

import json
import re

PLANES = ((0x20, 0x7F), (0x80, 0x300), (0x300, 0x370), (0x2000, 0x2070), (0xE000, 0xF8FF))
PLANES += ((0x10000, 0x1FFFF), (0xE0000, 0xE01EF), (0x100000, 0x10FFFF))
ODD_VALUES = (None, True, -1, 0, 10**400, 1.5, 1e308, "", [], {}, [[]], {"": {}}, "\x00", "\ud800")
ODD_TEXTS = (
    "\u202e",
    "\x1b[31m",
    "\u200b" * 50,
    "'; --",
    "<b>",
    "%00",
    "../../x",
    "\r\n",
    "\ufeff",
)
ODD_BYTES = (
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\x00",
    b"\xc0\x80",
    b"\xf5",
    b"\x1b]0;x\x07",
    b"\xef\xbb\xbf",
)
ODD_JSON = (b"NaN", b"Infinity", b"1e999", b"-", b"0x10", b"01", b"'x'", b'"\\ud800"', b'"\\x"')
METHODS = (
    b"PUT",
    b"DELETE",
    b"HEAD",
    b"OPTIONS",
    b"TRACE",
    b"CONNECT",
    b"PATCH",
    b"get",
    b"G\x00T",
)
LAST = ("planning_close", "planning_cancel", "sessions_end")
"""What would end the event or the session; asked with a sound body elsewhere."""


class Asking:
    """Draws requests to the operations of a description; the same seed draws the same ones."""

    def __init__(self, document, ids, tokens, chance):
        self.chance = chance
        self.ids = ids
        self.tokens = tokens
        self.schemas = document["components"]["schemas"]
        self.operations = [
            (method.upper(), path, operation)
            for path, methods in document["paths"].items()
            for method, operation in methods.items()
            if operation["operationId"] not in LAST
        ]

    def request(self):
        """Return the name of the damage and the bytes of one request."""
        method, path, operation = self.chance.choice(self.operations)
        sound = {
            "method": method.encode(),
            "target": self.address(path),
            "headers": [
                (b"Host", b"localhost"),
                (b"Authorization", b"Bearer " + self.chance.choice(self.tokens).encode()),
            ],
            "body": self.body(operation),
        }
        damage = self.chance.choice(DAMAGES)
        return damage.__name__, damage(self.chance, sound)

    def address(self, path):
        """Return an address whose parts mostly exist."""

        def part(found):
            return str(self.chance.choice([*self.ids.get(found[1], ["x"]), "1"]))

        return re.sub(r"{(\w+)}", part, path).encode()

    def body(self, operation):
        """Return a body that fits; None where none is asked for."""
        for kind, found in operation.get("requestBody", {}).get("content", {}).items():
            if kind == "application/json":
                return self.value(found["schema"])
            return "Prénom;Nom\nAwa;Diop\n"
        return None

    def value(self, schema):
        """Return a value that fits a schema."""
        chance = self.chance
        if "$ref" in schema:
            return self.value(self.schemas[schema["$ref"].rpartition("/")[2]])
        if "anyOf" in schema:
            return self.value(chance.choice(schema["anyOf"]))
        if "enum" in schema:
            return chance.choice(schema["enum"])
        kind = schema.get("type")
        if kind == "object":
            return {name: self.value(one) for name, one in schema["properties"].items()}
        if kind == "array":
            return [self.value(schema["items"]) for _ in range(chance.randrange(3))]
        return self.word(schema) if kind == "string" else self.figure(kind, schema)

    def figure(self, kind, schema):
        """Return a number, a yes or no, or nothing."""
        low, high = schema.get("minimum", 0), min(schema.get("maximum", 9), 9)
        drawn = {"integer": self.chance.randint(low, high), "boolean": self.chance.random() < 0.5}
        return drawn.get(kind)

    def word(self, schema):
        """Return a time, something that is there, or a new word."""
        if schema.get("format") == "date-time":
            return f"2027-0{self.chance.randint(1, 9)}-01T10:00:00+02:00"
        known = [one for values in self.ids.values() for one in values]
        new = f"x{self.chance.random()}"
        return self.chance.choice([new, new, self.chance.choice(known)])


def wrong_values(chance, sound):
    """Put what does not fit into a field."""
    body = sound["body"]
    if isinstance(body, dict) and body:
        body[chance.choice(list(body))] = chance.choice(ODD_VALUES)
    return http(sound, as_json(body))


def odd_texts(chance, sound):
    """Put characters of every plane into every text."""

    def odd(value):
        if isinstance(value, str) and chance.random() < 0.5:
            return value + any_text(chance) + chance.choice(ODD_TEXTS)
        return value

    body = sound["body"]
    if isinstance(body, dict):
        body = {key: odd(value) for key, value in body.items()}
    return http(sound, as_json(body, plain=chance.random() < 0.5))


def damaged_json(chance, sound):
    """Cut, double or replace bytes of the body."""
    content = bytearray(as_json(sound["body"]))
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        content[at : at + chance.randrange(4)] = chance.choice([b"", *ODD_BYTES, *ODD_JSON])
    return http(sound, bytes(content[: chance.choice([None, chance.randrange(len(content) + 1)])]))


def deep(chance, sound):
    """Nest lists or objects, closed or not."""
    depth = chance.choice([15, 16, 17, 100, 1_000, 30_000])
    opening, closing = chance.choice([(b"[", b"]"), (b'{"a":', b"}")])
    content = opening * depth + b"1" + closing * chance.choice([depth, 0])
    if chance.random() < 0.5:
        content = b'{"command_id":"deep","more":' + content + b"}"
    return http(sound, content)


def large(chance, sound):
    """Send a body of many bytes, said or not said beforehand."""
    size = chance.choice([65_536, 65_537, 1_000_000])
    content = b'{"command_id":"large","badge":"' + b"x" * size + b'"}'
    return http(sound, content, chunked=chance.random() < 0.5)


def odd_headers(chance, sound):
    """Add headers that lie, come twice or are no text."""
    kinds = [
        (
            b"Content-Type",
            chance.choice([b"text/plain", b"multipart/form-data", b"\xff", b";", b""]),
        ),
        (b"Content-Encoding", chance.choice([b"gzip", b"deflate", b"br", b"x", b"gzip, gzip"])),
        (b"Accept-Language", chance.choice([*ODD_BYTES, b"fr;q=" + b"9" * 99, b",;=" * 50])),
        (b"Cookie", chance.choice([*ODD_BYTES, b"tablee_board=" + b"x" * 3000, b"=;=;a", b'a="'])),
        (
            b"Authorization",
            chance.choice([*ODD_BYTES, b"Bearer", b"Basic eA==", b"Bearer " + b"a" * 7000]),
        ),
        (b"Content-Length", chance.choice([b"0", b"5", b"-1", b"1e3", b"99999999999999999999"])),
        (b"Transfer-Encoding", chance.choice([b"chunked", b"identity", b"gzip, chunked", b"x"])),
        (b"Expect", chance.choice([b"100-continue", b"200-ok"])),
        (b"Upgrade", chance.choice([b"websocket", b"h2c"])),
        (b"X-Forwarded-For", chance.choice([*ODD_BYTES, b"1.2.3.4, ::1"])),
        (b"Origin", chance.choice([*ODD_BYTES, b"null", b"http://[", b"https://x.example"])),
        (b"Range", b"bytes=0-,5-1"),
        (b"Host", chance.choice([b"", *ODD_BYTES, b"a" * 300])),
        (any_bytes(chance), any_bytes(chance)),
    ]
    sound["headers"] += chance.sample(kinds, chance.randint(1, 3))
    return http(sound, as_json(sound["body"]))


def odd_token(chance, sound):
    """Ask with a token that is damaged or none."""
    token = sound["headers"][1][1]
    at = chance.randrange(len(token))
    damaged = token[:at] + chance.choice([b"", any_bytes(chance), b"a", b" "]) + token[at + 1 :]
    sound["headers"][1] = (b"Authorization", damaged)
    return http(sound, as_json(sound["body"]))


def odd_address(chance, sound):
    """Put bytes that name nothing into the path."""
    parts = sound["target"].split(b"/")
    odd = [
        *ODD_BYTES,
        b"..",
        b"%2e%2e%2f",
        b"%00",
        b"%ed%a0%80",
        b"%",
        b"%zz",
        b"a" * 9000,
        b"",
        b";x",
    ]
    parts[chance.randrange(1, len(parts))] = chance.choice([*odd, any_bytes(chance)])
    sound["target"] = b"/".join(parts)
    return http(sound, as_json(sound["body"]))


def odd_query(chance, sound):
    """Ask with a query of odd names and values, some of them twice."""
    names = [
        b"seat",
        b"round",
        b"proposal",
        b"employer",
        b"language",
        b"blank",
        b"dry_run",
        b"before",
    ]
    names += [b"event", any_bytes(chance)]
    values = [b"", b"1", b"-1", b"9" * 400, b"null", b"en", b"%00", b"%ff", b"%F0%9F%98%80"]
    values += [*ODD_BYTES, any_bytes(chance)]
    pairs = [
        chance.choice(names) + b"=" + chance.choice(values) for _ in range(chance.randint(1, 6))
    ]
    sound["target"] += b"?" + b"&".join(pairs)
    return http(sound, as_json(sound["body"]))


def odd_method(chance, sound):
    """Ask with another method."""
    sound["method"] = chance.choice(METHODS)
    return http(sound, as_json(sound["body"]))


def odd_framing(chance, sound):
    """Break the rules of HTTP itself."""
    whole = http(sound, as_json(sound["body"]), chunked=True)
    head, _, body = whole.partition(b"\r\n\r\n")
    chunk = chance.choice(
        [b"-1", b"xyz", b"FFFFFFFFFFFFFFFFF", b"5;" + b"a" * 9000, b"3\n", b"0x5"]
    )
    return chance.choice(
        [
            head + b"\r\n\r\n" + chunk + b"\r\nabc\r\n0\r\n\r\n",
            head.replace(b"HTTP/1.1", chance.choice([b"HTTP/9.9", b"HTTP/1", b"", b"http/1.1"]))
            + b"\r\n\r\n"
            + body,
            head.replace(b"\r\n", chance.choice([b"\n", b"\r", b"\r\n "])) + b"\r\n\r\n" + body,
            whole[: chance.randrange(len(whole))],
            any_bytes(chance) + whole,
            b"\x16\x03\x01" + any_bytes(chance) * 20,
        ]
    )


DAMAGES = (wrong_values, odd_texts, damaged_json, odd_headers, odd_token, odd_address, odd_query)
DAMAGES = DAMAGES * 4 + (deep, odd_method, odd_framing, large)


def http(sound, content, chunked=False):
    """Return a request as bytes."""
    head = sound["method"] + b" " + sound["target"] + b" HTTP/1.1"
    framing = (
        (b"Transfer-Encoding", b"chunked") if chunked else (b"Content-Length", b"%d" % len(content))
    )
    lines = [name + b": " + value for name, value in [*sound["headers"], framing]]
    if chunked:
        content = b"%x\r\n%b\r\n0\r\n\r\n" % (len(content), content) if content else b"0\r\n\r\n"
    return b"\r\n".join([head, *lines, b"", content])


def as_json(body, plain=False):
    """Return a body as bytes; a lone surrogate stays one."""
    if body is None:
        return b""
    if isinstance(body, str):
        return body.encode()
    return json.dumps(body, ensure_ascii=not plain).encode(errors="surrogatepass")


def any_text(chance):
    """Return a few characters of one plane."""
    low, high = chance.choice(PLANES)
    return "".join(chr(chance.randint(low, high)) for _ in range(chance.randrange(12)))


def any_bytes(chance):
    """Return up to a dozen bytes."""
    return chance.randbytes(chance.randrange(12))

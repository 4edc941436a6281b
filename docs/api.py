"""Writes what the code says of its API: `python docs/api.py` makes openapi.json and api.md anew."""

import json
from pathlib import Path

from server.api.description import document
from server.api.routes import PAGES, PUBLIC, ROUTES
from server.shared.vocabulary import Access

HERE = Path(__file__).parent
HEAD = """# The API

Made from the code by `python docs/api.py`; the same for programs stands in
[openapi.json](openapi.json), and at `GET /v1/openapi.json` of every server.

{about}

A badge at the door, as a kiosk asks:

```sh
curl "$SERVER/v1/check-ins" -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{{"badge": "FKJJB", "command_id": "door-1"}}'
```
"""


def files() -> dict[str, str]:
    """Return the content of each file, by name."""
    found = document([*ROUTES], [*PAGES], [*PUBLIC])
    return {
        "openapi.json": json.dumps(found, ensure_ascii=False, indent=1) + "\n",
        "api.md": markdown(found),
    }


def markdown(found: dict) -> str:
    """Return the description as a page: a section a noun, then the shapes."""
    sections = [section(tag, found["paths"]) for tag in found["tags"]]
    answers = found["components"]["responses"].values()
    schemas = found["components"]["schemas"]
    return "\n".join(
        [
            HEAD.format(about=found["info"]["description"]),
            *sections,
            "## Refusals\n",
            *(f"- {answer['description']}" for answer in answers),
            "\n## Shapes\n",
            "`?` may be left out; `| null` may be null.\n",
            *(shape(name, schema) for name, schema in sorted(schemas.items())),
        ]
    )


def section(tag: dict, paths: dict) -> str:
    """Return the routes of one noun."""
    rows = [
        row(method.upper(), path, operation)
        for path, methods in paths.items()
        for method, operation in methods.items()
        if operation["tags"] == [tag["name"]]
    ]
    head = "| route | for | roles | takes | gives |\n|---|---|---|---|---|"
    return "\n".join(
        [f"## {tag['name'].capitalize()}\n", tag["description"] + "\n", head, *rows, ""]
    )


def row(method: str, path: str, operation: dict) -> str:
    """Return a line of a table."""
    query = [p["name"] for p in operation["parameters"] if p.get("in") == "query"]
    address = f"`{method} {path}`" + (f"<br>`?{'&'.join(query)}`" if query else "")
    good = {code: one for code, one in operation["responses"].items() if code < "400"}
    given = next(iter(good.values())).get("content", {})
    cells = (
        address,
        operation["summary"],
        roles(operation),
        body(operation.get("requestBody", {}).get("content", {})),
        f"{' or '.join(good)} {body(given)}".strip(),
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def roles(operation: dict) -> str:
    """Return who may."""
    if "x-roles" not in operation:
        return "anybody"
    if len(operation["x-roles"]) == len(Access):
        return "whoever has a token"
    scope = {"event": "", "folder": " (whole folder)", "own": " (own scope)"}[operation["x-scope"]]
    return ", ".join(operation["x-roles"]) + scope


def body(content: dict) -> str:
    """Return what a body is: a shape, or a media type."""
    for kind, found in content.items():
        return said(found["schema"]) if kind == "application/json" else kind
    return ""


def shape(name: str, schema: dict) -> str:
    """Return a type with its fields."""
    text = " ".join(schema.get("description", "").split())
    if "enum" in schema:
        return f"### {name}\n\n{text} " + ", ".join(f"`{word}`" for word in schema["enum"]) + "\n"
    required = schema.get("required", [])
    fields = [
        f"- `{field}`{'' if field in required else '?'} {said(kind)}"
        for field, kind in schema["properties"].items()
    ]
    return "\n".join([f"### {name}\n", text + "\n", *fields, ""])


def said(schema: dict) -> str:
    """Return a schema in a few words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " | ".join(said(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {said(schema['items'])}"
    limits = [f"{word} {schema[key]}" for key, word in LIMITS.items() if key in schema]
    kind = schema.get("format", schema.get("type", "anything"))
    return f"{kind} ({', '.join(limits)})" if limits else kind


LIMITS = {
    "minimum": "from",
    "maximum": "to",
    "minLength": "at least",
    "maxLength": "at most",
}

if __name__ == "__main__":
    for name, text in files().items():
        (HERE / name).write_text(text, encoding="utf-8")

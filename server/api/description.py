"""The description of the API, in OpenAPI 3.1, made from the tables of routes."""

import re
import sys
from collections.abc import Iterable
from http import HTTPStatus
from inspect import cleandoc, getdoc
from typing import Any

import msgspec
from aiohttp import web

from server.api.guard import HTML, JSON, PublicRoute, Route
from server.api.keys import DESCRIPTION
from server.api.problems import STATUS
from server.shared.views import Problem
from server.shared.vocabulary import ErrorCode
from server.version import VERSION

Row = Route | PublicRoute
Schema = dict[str, Any]

REF = "#/components/schemas/{name}"
FORM = "application/x-www-form-urlencoded"
PROBLEM = "application/problem+json"
ABOUT = (
    "Small job events in a café: the door, the tables, the invitations. Every change carries a "
    "`command_id`: sent again it is answered, not done again. Every refusal is a problem with a "
    "stable `code`, and with words and a next step in the language of `Accept-Language`. "
    "`x-roles` names the roles that may; `x-scope` `event` wants a token of this event or of the "
    "whole folder, `folder` one of the whole folder, `own` shows what lies in the token’s scope."
)
READING = (400, 401, 403, 404, 409, 410, 429, 503)
CHANGING = (*READING, 408, 413, 422, 507)
ANYBODY = (400, 404, 429)
SENDING = (*CHANGING, 415)
"""How reading, changing, reading without a token, and sending a file may be refused."""
PARTS: dict[str, Schema] = {
    "number": {"type": "integer", "minimum": 1, "maximum": 999_999},
    "kind": {"type": "string", "enum": ["attendees", "employers"]},
}
"""Parts of an address that are no ids."""
LANGUAGE: Schema = {
    "name": "Accept-Language",
    "in": "header",
    "description": "The language of the texts: fr, fr-simple or en.",
    "schema": {"type": "string"},
}


async def openapi(request: web.Request) -> web.Response:
    """Describe every route, as OpenAPI 3.1."""
    return web.Response(body=request.app[DESCRIPTION](), content_type=JSON)


def encoded(routes: Iterable[Row], pages: Iterable[Row], public: Iterable[Row]) -> bytes:
    """Return the description of these routes as JSON."""
    return msgspec.json.encode(document([*routes], [*pages], [*public]))


def document(routes: list[Row], pages: list[Row], public: list[Row]) -> Schema:
    """Return the description; the first rows want a token in a header, the others none there."""
    rows = [*routes, *pages, *public]
    schemas, components = _schemas(rows)
    paths: Schema = {}
    for row in rows:
        found = _operation(row, schemas) | ({"security": [{"bearer": []}]} if row in routes else {})
        paths.setdefault(row.path, {})[row.method.lower()] = found
    modules = dict.fromkeys(_module(row) for row in rows)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tablée", "version": VERSION, "description": ABOUT},
        "servers": [{"url": "/"}],
        "tags": [{"name": name.rpartition(".")[2], "description": _noun(name)} for name in modules],
        "paths": paths,
        "components": {
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
            "parameters": {"language": LANGUAGE},
            "responses": {f"refused_{status}": _refusal(status) for status in sorted(SENDING)},
            "schemas": components,
        },
    }


def _operation(row: Row, schemas: dict[Any, Schema]) -> Schema:
    summary, _, more = (getdoc(row.handler) or "").partition("\n\n")
    found: Schema = {
        "operationId": f"{_module(row).rpartition('.')[2]}_{row.handler.__name__}",
        "tags": [_module(row).rpartition(".")[2]],
        "summary": " ".join(summary.split()),
        "parameters": [
            *_parts(row.path),
            *_query(row),
            {"$ref": "#/components/parameters/language"},
        ],
        "responses": _answers(row, schemas),
    }
    if more:
        found["description"] = more
    if row.takes is not None:
        kind, schema = _taken(row, schemas)
        found["requestBody"] = {"required": True, "content": {kind: {"schema": schema}}}
    if isinstance(row, Route):
        found |= {"x-roles": sorted(row.access), "x-scope": _scope(row)}
    return found


def _scope(row: Route) -> str:
    if row.folder:
        return "folder"
    return "event" if "{event_id}" in row.path or "{token}" in row.path else "own"


def _parts(path: str) -> list[Schema]:
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": PARTS.get(name, {"type": "string", "minLength": 1}),
        }
        for name in re.findall(r"{(\w+)}", path)
    ]


def _query(row: Row) -> list[Schema]:
    """Return the parameters of a query; absence is the only way to say nothing in an address."""
    if row.query is None:
        return []
    found = msgspec.json.schema(row.query)["$defs"][row.query.__name__]
    return [
        {"name": name, "in": "query", "schema": schema.get("anyOf", [schema])[0]}
        for name, schema in found["properties"].items()
    ]


def _taken(row: Row, schemas: dict[Any, Schema]) -> tuple[str, Schema]:
    if row.takes is bytes:
        return row.sent, {"type": "string"}
    return (FORM if row.kind == HTML else JSON), schemas[row.takes]


def _answers(row: Row, schemas: dict[Any, Schema]) -> Schema:
    answer: Schema = {"description": HTTPStatus(row.status).phrase}
    if row.status != HTTPStatus.SWITCHING_PROTOCOLS:
        schema = schemas.get(row.gives, {} if row.kind == JSON else {"type": "string"})
        answer["content"] = {row.kind: {"schema": schema}}
    good = {str(status): answer for status in (row.status, row.again) if status}
    return good | {
        str(status): {"$ref": f"#/components/responses/refused_{status}"}
        for status in sorted(_refused(row))
    }


def _refused(row: Row) -> tuple[int, ...]:
    if row.method == "POST":
        return SENDING if row.takes is bytes else CHANGING
    return READING if isinstance(row, Route) and "{token}" not in row.path else ANYBODY


def _refusal(status: int) -> Schema:
    codes = [code for code in ErrorCode if STATUS.get(code, HTTPStatus.CONFLICT) == status]
    headers: Schema = {}
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        headers = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}}
    if status == HTTPStatus.UNAUTHORIZED:
        headers = {"WWW-Authenticate": {"schema": {"type": "string"}}}
    return {
        "description": f"{HTTPStatus(status).phrase}: " + ", ".join(f"`{code}`" for code in codes),
        "headers": headers,
        "content": {PROBLEM: {"schema": {"$ref": REF.format(name=Problem.__name__)}}},
    }


def _schemas(rows: list[Row]) -> tuple[dict[Any, Schema], Schema]:
    """Return the schema of each type that goes in or out, and the components they refer to."""
    kinds = [kind for row in rows for kind in (row.takes, row.gives) if kind not in (None, bytes)]
    kinds = list(dict.fromkeys([Problem, *kinds]))
    found, components = msgspec.json.schema_components(kinds, ref_template=REF)
    return dict(zip(kinds, found, strict=True)), _portable(components)


def _portable(found: Any) -> Any:
    r"""Return schemas as others read them: no indented docstrings, and `$` for Python's `\Z`.

    Python's `$` also stands before a last line break; that of ECMA-262 does not.
    """
    if isinstance(found, list):
        return [_portable(one) for one in found]
    if not isinstance(found, dict):
        return found
    plain = {key: _portable(value) for key, value in found.items()}
    if isinstance(text := plain.get("description"), str):
        plain["description"] = cleandoc(text)
    if isinstance(pattern := plain.get("pattern"), str):
        plain["pattern"] = pattern.replace(r"\Z", "$")
    return plain


def _module(row: Row) -> str:
    return row.handler.__module__


def _noun(module: str) -> str:
    text = (getdoc(sys.modules[module]) or "").partition("\n\n")[0]
    return re.sub(",? over HTTP", "", text)

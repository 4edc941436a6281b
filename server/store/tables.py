"""The live documents of one scope: TinyDB tables in memory, written in one step each.

TinyDB's own `Table` copies a whole table on each write (0.35 ms at 1,000 documents). The two
underscore methods below are its extension points; checked with tinydb 4.9.0.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

import msgspec
from msgspec import Struct
from tinydb import TinyDB
from tinydb.storages import MemoryStorage
from tinydb.table import Table

from server.store.kinds import KINDS

Document = dict[str, Any]


class LiveTable(Table):
    """A table whose documents are changed in place, keyed by text, beside their records."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB types its ids as int

    def __init__(self, storage: MemoryStorage, name: str) -> None:
        super().__init__(storage, name, cache_size=0)
        memory: dict[str, dict[str, Document]] = storage.memory  # type: ignore[assignment]
        self.documents = memory.setdefault(name, {})
        self._records: dict[str, Struct] = {}
        self._complete = True
        self._kind = KINDS[name]
        self._indexes: dict[str, dict[object, dict[str, None]]] = {}

    def put(self, key: str, document: Document, record: Struct | None = None) -> None:
        """Write one document; `record` spares decoding it again."""
        self._unindex(key)
        if record is None:
            self._records.pop(key, None)
            self._complete = False
        else:
            self._records[key] = record
        self._update_table(lambda documents: documents.__setitem__(key, document))
        for field, index in self._indexes.items():
            index.setdefault(document.get(field), {})[key] = None

    def remove_key(self, key: str) -> None:
        """Remove one document, if it is there."""
        self._unindex(key)
        self._records.pop(key, None)
        self._update_table(lambda documents: documents.pop(key, None))

    def record(self, key: str) -> Struct | None:
        """Return the decoded record of one document."""
        if key in self._records:
            return self._records[key]
        document = self.documents.get(key)
        if document is None:
            return None
        self._records[key] = msgspec.convert(document, self._kind)
        return self._records[key]

    def records(self) -> Mapping[str, Struct]:
        """Return every record by id, in the order they were first written."""
        if not self._complete:
            decoded = {key: self.record(key) for key in self.documents}
            self._records = cast("dict[str, Struct]", decoded)
            self._complete = True
        return self._records

    def keys_with(self, field: str, value: object) -> Iterable[str]:
        """Return the ids of documents with this value; the field is indexed from now on."""
        if field not in self._indexes:
            index: dict[object, dict[str, None]] = {}
            for key, document in self.documents.items():
                index.setdefault(document.get(field), {})[key] = None
            self._indexes[field] = index
        return self._indexes[field].get(value, ())

    def _unindex(self, key: str) -> None:
        document = self.documents.get(key)
        if document is not None:
            for field, index in self._indexes.items():
                index[document.get(field)].pop(key, None)

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return cast("dict[str, Mapping[str, Any]]", self.documents)

    def _update_table(self, updater: Callable[[dict[Any, Any]], Any]) -> None:
        updater(self.documents)


class Tables:
    """All the tables of one scope."""

    def __init__(self) -> None:
        self._db = TinyDB(storage=MemoryStorage)
        self._storage = cast("MemoryStorage", self._db.storage)
        self._storage.memory = {}
        self._tables: dict[str, LiveTable] = {}

    def of(self, kind: str) -> LiveTable:
        """Return the table of a kind."""
        if kind not in self._tables:
            self._tables[kind] = LiveTable(self._storage, kind)
        return self._tables[kind]

    def documents(self) -> dict[str, dict[str, Document]]:
        """Return every document, by kind and id."""
        return {name: table.documents for name, table in self._tables.items() if table.documents}

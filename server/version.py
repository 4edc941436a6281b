"""Which Tablée this is."""

VERSION = "0.1.0"
OLDEST_CLIENT = "0.1.0"
"""Kiosks older than this do not understand the server."""

"""What tests of the API may ask for besides."""

import pytest

from server.shared.vocabulary import Access
from tests.server.api.rights import Matrix


@pytest.fixture
async def matrix(cafe, organiser):
    return await Matrix.of(cafe, organiser)


@pytest.fixture
async def desk(cafe):
    return await cafe.caller(Access.DESK)

"""What makes a command another one."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from server.domain.commands import fingerprint
from server.shared.requests import CheckInRequest

SCAN = CheckInRequest(badge="B", command_id="1")


@pytest.mark.parametrize(
    "learnt", [{"at": datetime(2026, 11, 23, tzinfo=UTC)}, {"kept": True}, {"unsure_time": True}]
)
def test_what_a_kiosk_learns_while_it_sends_again_makes_no_other_command(learnt):
    assert fingerprint("/v1", replace(SCAN, **learnt)) == fingerprint("/v1", SCAN)


def test_another_badge_or_another_route_does():
    asked = fingerprint("/v1", SCAN)
    assert fingerprint("/v1", replace(SCAN, badge="C")) != asked
    assert fingerprint("/v2", SCAN) != asked

"""Who stands at the door in these tests: badge → what the server says of it."""

from server.shared.vocabulary import ErrorCode, Role
from tests.kiosk.stand_in import a_token, an_arrival

AWA, BILAL, BLANK, VOID, OTHER, NGUYEN = map(a_token, range(1, 7))

PEOPLE = {
    AWA: an_arrival("Awa"),
    BILAL: an_arrival("Bilal", table=14, employer="Les Jardins"),
    NGUYEN: an_arrival(
        "Nguyễn",
        table=None,
        employer=None,
        starts_at=None,
        reason=None,
        next="Prenez un café. Quelqu’un vient vous voir.",
    ),
    BLANK: ErrorCode.BLANK,
    VOID: ErrorCode.VOID,
    OTHER: ErrorCode.OTHER_EVENT,
    "TTTTT": ErrorCode.TOO_MANY_TRIES,
    "RRRRR": an_arrival("Karim", role=Role.RECRUITER, reason=None, next="Installez-vous."),
}

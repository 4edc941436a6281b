"""Boards with good defaults: a café contact of Bobigny at 9:42, round 3 running or not."""

from datetime import UTC, datetime, timedelta

from server.shared.live import Board
from server.shared.proposals import (
    CertificateView,
    CostView,
    FreeSeats,
    OptionView,
    Place,
    Shift,
)
from server.shared.views import (
    Arrival,
    CapacityView,
    Counts,
    EventView,
    FlagView,
    GoalView,
    PersonView,
    Problem,
    RoundView,
    SeatView,
    TableView,
)
from server.shared.vocabulary import (
    AnswerStatus,
    ErrorCode,
    FlagKind,
    PairingState,
    Presence,
    Role,
    RoundState,
)
from tests.kiosk import stand_in

NOW = datetime(2026, 11, 23, 9, 12, 18, tzinfo=UTC)
FIRST_ROUND = datetime(2026, 11, 23, 8, 45, tzinfo=UTC)

STALE = Problem(
    status=409,
    code=ErrorCode.STALE_PROPOSAL,
    title="La proposition n’est plus à jour.",
    next="Demandez une nouvelle proposition.",
)
NO_PROPOSAL = Problem(
    status=409,
    code=ErrorCode.NO_PROPOSAL,
    title="Aucune proposition n’attend.",
    next="Demandez d’abord une proposition.",
)
TURNED_AWAY = Problem(
    status=403, code=ErrorCode.FORBIDDEN, title="Ce jeton ne convient pas.", next="Changez-le."
)

FIRST_NAMES = (
    "Awa",
    "Karim",
    "Lina",
    "Moussa",
    "Inès",
    "Sofiane",
    "Fatou",
    "Yanis",
    "Maria",
    "Ousmane",
    "Nadia",
    "Teodora",
    "Bilal",
    "Aminata",
    "José",
    "Chloé",
    "Mehdi",
    "Rosa",
    "Ibrahim",
    "Élodie",
    "Samir",
    "Jeanne",
    "Adama",
    "Leïla",
    "Victor",
    "Salima",
)
LAST_NAMES = ("Diallo", "Haddad", "Moreau", "Traoré", "Petit", "Benali", "Ndiaye", "Costa")
EMPLOYERS = (
    "Propreté Nord",
    "Boulangerie du Canal",
    "Crèche Les Lucioles",
    "Transports Lenoir",
    "Hôtel de la Gare",
    "Espaces verts 93",
    "Menuiserie Aubin",
    "Aide à domicile Bobigny",
    "Cantine solidaire",
    "Garage des Lilas",
)
LETTERS = "BCDFGHJKLNPRSTVX"


def a_code(number: int) -> str:
    return "".join(LETTERS[(number >> shift) & 15] for shift in (16, 12, 8, 4, 0))


def an_event(**fields) -> EventView:
    return stand_in.an_event(**{"name": "Café contact de Bobigny", "sample": False, **fields})


def a_round(number: int, running: int | None = 3) -> RoundView:
    starts_at = FIRST_ROUND + timedelta(minutes=12 * (number - 1))
    states = {True: RoundState.ENDED, False: RoundState.PLANNED}
    state = RoundState.RUNNING if number == running else states[number < (running or 0)]
    return RoundView(
        number=number, starts_at=starts_at, ends_at=starts_at + timedelta(minutes=10), state=state
    )


def a_table(number: int, employer: str, **fields) -> TableView:
    defaults = {
        "number": number,
        "seats": 2,
        "employer_id": f"emp_{number}",
        "employer": employer,
        "presence": Presence.PRESENT,
        "openings": ["Agent d’entretien", "Chef d’équipe"],
        "answer": AnswerStatus.ACCEPTED,
    }
    return TableView(**{**defaults, **fields})


def a_person(number: int, **fields) -> PersonView:
    turn = number // len(FIRST_NAMES)
    name = FIRST_NAMES[number % len(FIRST_NAMES)]
    here = number % 4 != 3
    defaults = {
        "id": f"reg_{number:04}",
        "first_name": name,
        "last_name": LAST_NAMES[(number + turn) % len(LAST_NAMES)],
        "role": Role.SEEKER,
        "presence": Presence.PRESENT if here else Presence.EXPECTED,
        "short_code": a_code(number * 37),
        "check_in_id": f"chk_{number}" if here else None,
        "arrived_at": NOW - timedelta(minutes=5 + number % 50) if here else None,
        "meetings": number % 3 if here else 0,
        "next_round": 4 if here else None,
        "next_table": number % 10 + 1 if here else None,
    }
    return PersonView(**{**defaults, **fields})


def a_flag(person: PersonView, kind: FlagKind, **fields) -> FlagView:
    defaults = {
        "id": f"flag_{kind}",
        "registration_id": person.id,
        "first_name": person.first_name,
        "at": NOW - timedelta(minutes=7),
        "device": "tok_2",
    }
    return FlagView(kind=kind, **{**defaults, **fields})


def a_seat(round_: int, table: int, person: PersonView, **fields) -> SeatView:
    defaults = {
        "id": f"{person.id}/emp_{table}",
        "round": round_,
        "table": table,
        "registration_id": person.id,
        "first_name": person.first_name,
        "state": PairingState.SEATED if round_ == 3 else PairingState.PROPOSED,
        "present": person.presence is Presence.PRESENT,
    }
    return SeatView(**{**defaults, **fields})


def a_day(
    event: EventView | None = None,
    *,
    running: int | None = 3,
    people: int = 26,
    employers: int = 10,
    rounds: int = 12,
) -> Board:
    """Return a board; in round 3 one table has a free seat and one employer is missing."""
    folk = tuple(a_person(n) for n in range(people))
    tables = tuple(
        a_table(
            n + 1,
            EMPLOYERS[n % len(EMPLOYERS)],
            presence=Presence.EXPECTED if n == 8 else Presence.PRESENT,
            answer=AnswerStatus.TENTATIVE if n == 8 else AnswerStatus.ACCEPTED,
        )
        for n in range(employers)
    )
    here = [p for p in folk if p.presence is Presence.PRESENT]
    seats = tuple(
        a_seat(round_, table.number, here[(2 * place + side + round_) % len(here)])
        for round_ in (3, 4)
        for place, table in enumerate(tables)
        for side in range(2)
        if here and table.number not in (9, 10) and not (table.number == 6 and side)
    )
    return Board(
        event=event or an_event(),
        counts=Counts(
            registered=len(folk), present=len(here), unmet=sum(not p.meetings for p in here)
        ),
        rounds=tuple(a_round(n, running) for n in range(1, rounds + 1)),
        tables=tables,
        seats=seats,
        people=folk,
    )


def a_certificate(**fields) -> CertificateView:
    defaults = {
        "mandatory": 0,
        "mandatory_bound": 0,
        "fairness": [26, 26],
        "fairness_bound": [26, 26],
        "value": 1000,
        "value_bound": 1000,
        "below_floor": 0,
        "avoidable_shortfall": 0,
        "idle_employer_rounds": 0,
        "optimal": True,
        "method": "flow+colouring",
    }
    return CertificateView(**{**defaults, **fields})


def a_goal(each: int, employers: int | None = 0, rounds: int | None = 0, minutes=None) -> GoalView:
    if minutes is None and rounds is not None:
        minutes = 12 * rounds
    return GoalView(each=each, employers=employers, rounds=rounds, minutes=minutes)


def a_capacity(**fields) -> CapacityView:
    defaults = {
        "seekers": 26,
        "employers": 10,
        "rounds": 12,
        "conversations": 240,
        "exact": True,
        "goals": [a_goal(1), a_goal(2), a_goal(3)],
    }
    return CapacityView(**{**defaults, **fields})


def a_free_seat(round_: int, table: int, employer: str) -> FreeSeats:
    return FreeSeats(
        round=round_, table=table, employer=employer, employer_id=f"emp_{table}", count=1
    )


def an_option(value: int = 0, fairness=(0, 0), **fields) -> OptionView:
    cost = CostView(fairness=list(fairness), value=value)
    return OptionView(**{"registration_id": "reg_0004", "cost": cost, **fields})


def options() -> list[OptionView]:
    """Return what may be done with a seat of round 3, the best first."""
    tables = [
        an_option(
            -160 * place,
            place=Place(round=3, table=table),
            employer=EMPLOYERS[table - 1],
            employer_id=f"emp_{table}",
            other="reg_0006" if place else None,
            first_name="Fatou" if place else "",
        )
        for place, table in enumerate((6, 2, 3, 4))
    ]
    rounds = [
        an_option(-240, place=Place(round=n, table=1), employer=EMPLOYERS[0], employer_id="emp_1")
        for n in (5, 6)
    ]
    return [*tables, *rounds, an_option(-320, (-1, 0))]


def additions() -> list[OptionView]:
    """Return who may have an empty seat, the best first."""
    place = {"place": Place(round=3, table=6), "employer": EMPLOYERS[5], "employer_id": "emp_6"}
    return [
        an_option(400, (1, 0), registration_id="reg_0017", first_name="Rosa", **place),
        an_option(340, (0, 1), registration_id="reg_0021", first_name="Jeanne", **place),
        an_option(200, registration_id="reg_0022", first_name="Adama", **place),
    ]


def shifts(count: int) -> list[Shift]:
    """Return people whose announced tables change."""
    return [
        Shift(
            first_name=FIRST_NAMES[n],
            before=[Place(round=4, table=n + 1)],
            after=[Place(round=4, table=n + 2), Place(round=5, table=n + 1)] if n % 3 else [],
        )
        for n in range(count)
    ]


def arrived(person):
    return {
        "presence": Presence.PRESENT,
        "arrived_at": NOW,
        "check_in_id": f"chk_{person.id}",
    }


def arrival(person):
    return Arrival(
        id=f"chk_{person.id}",
        first_name=person.first_name,
        role=person.role,
        table=person.next_table,
        round=person.next_round,
    )


def stepped(found, step):
    length = found.ends_at - found.starts_at
    if step == "start":
        return {"state": RoundState.RUNNING, "starts_at": NOW, "ends_at": NOW + length}
    return {"state": RoundState.ENDED, "ends_at": NOW + timedelta()}

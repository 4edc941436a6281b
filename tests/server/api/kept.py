"""What the store holds of a person, and which facts stand in an event's audit."""

from server.domain.people import Registration


async def record(cafe, made):
    async with cafe.ports.store.read(cafe.event_id) as view:
        return view.get(Registration, made["id"])


async def facts(cafe, kind):
    told = await cafe.ports.store.told(cafe.event_id)
    found = [fact for line in told for fact in line.facts]
    return [fact for fact in found if fact["fact"] == kind.__name__]

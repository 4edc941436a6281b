"""An event of its own with an employer who is asked to come."""

import re

PLAN = {
    "name": "Café des métiers",
    "starts_at": "2026-12-01T08:00:00Z",
    "ends_at": "2026-12-01T11:00:00Z",
    "venue": "Café de l’Exemple",
    "address": "1 place de l’Exemple",
    "entrance": "porte de gauche",
    "transport": "tram 1, arrêt Exemple",
    "host": "Association Exemple",
    "host_phone": "+33612345678",
}
FIRM = {"name": "Propreté Nord", "email": "lea@proprete.example", "contact": "Léa Exemple"}


class Meeting:
    """A published event, and the ids of its employers."""

    def __init__(self, organiser, event_id):
        self.organiser = organiser
        self.id = event_id
        self.path = f"/v1/events/{event_id}"

    @classmethod
    async def planned(cls, organiser, **other):
        status, made = await organiser.post("/v1/events", **{**PLAN, **other})
        assert status == 201, made
        return cls(organiser, made["id"])

    async def publish(self):
        await self.organiser.post(f"{self.path}/publish")

    async def employer(self, **other):
        """Add an employer; return its id and its invitation's."""
        firm = {**FIRM, "present": False, **other}
        _, made = await self.organiser.post(f"{self.path}/employers", **firm)
        _, all_of = await self.organiser.get(f"{self.path}/invitations")
        (found,) = (one for one in all_of if one["employer_id"] == made["id"])
        return made["id"], found["invitation_id"]

    async def hand_out(self, invitation_id):
        """Return the path of an employer's answer page."""
        path = f"{self.path}/invitations/{invitation_id}/hand-out"
        status, found = await self.organiser.post(path)
        assert status == 201, found
        return found["path"]

    async def invitation(self, invitation_id):
        """Return an invitation as the console shows it."""
        _, card = await self.organiser.get(f"{self.path}/invitations/{invitation_id}")
        return card["invitation"]


async def shown(client, path, language="fr"):
    """Return a page as text; it must be there."""
    async with client.get(path, headers={"Accept-Language": language}) as answer:
        assert answer.status == 200
        return await answer.text()


async def sent(client, path, language="fr", **fields):
    """Send a form as a browser does, with the seal of the page."""
    seal = re.search(r'name="seal" value="(\w+)"', await shown(client, path))
    fields = {"seal": seal[1] if seal else "", **fields}
    headers = {"Accept-Language": language}
    async with client.post(path.partition("?")[0], data=fields, headers=headers) as answer:
        return answer.status, await answer.text()

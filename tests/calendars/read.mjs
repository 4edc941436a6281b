// Reads calendars as ical.js does: a JSON list of texts in, what it understood out.
import ICAL from "ical.js";
import { readFileSync } from "node:fs";

const texts = JSON.parse(readFileSync(0, "utf8"));
const read = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: calendar.getFirstPropertyValue("method"),
    events: calendar.getAllSubcomponents("vevent").map((part) => {
      const event = new ICAL.Event(part);
      const attendee = part.getFirstProperty("attendee");
      const organizer = part.getFirstProperty("organizer");
      return {
        uid: event.uid,
        sequence: event.sequence,
        summary: event.summary,
        start: event.startDate.toJSDate().toISOString(),
        end: event.endDate.toJSDate().toISOString(),
        attendee: attendee && attendee.getFirstValue(),
        rsvp: attendee && attendee.getParameter("rsvp"),
        partstat: attendee && attendee.getParameter("partstat"),
        cn: attendee && attendee.getParameter("cn"),
        organizer: organizer && organizer.getFirstValue(),
      };
    }),
  };
};
process.stdout.write(JSON.stringify(texts.map(read)));

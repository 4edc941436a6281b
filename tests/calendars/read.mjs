// Reads calendars as ical.js does: a line of JSON, a text, in; a line of what it understood out.
import ICAL from "ical.js";
import { createInterface } from "node:readline";

const value = (part, name) => part.getFirstPropertyValue(name);
const instant = (part, name) => {
  const time = value(part, name);
  return time && time.toJSDate().toISOString().replace(".000Z", "Z");
};
// ical.js does not know the TEXT of RFC 7986, and gives it as it stands in the file.
const unescaped = (text) => text && text.replace(/\\([\\;,])/g, "$1");
const read = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: value(calendar, "method"),
    name: unescaped(value(calendar, "name")),
    refresh: value(calendar, "refresh-interval")?.toString() ?? null,
    faults: [],
    events: calendar.getAllSubcomponents("vevent").map((part) => {
      const attendees = part.getAllProperties("attendee");
      const parameter = (name) => attendees.map((one) => one.getParameter(name) ?? null);
      return {
        uid: value(part, "uid"),
        sequence: value(part, "sequence"),
        stamp: instant(part, "dtstamp"),
        start: instant(part, "dtstart"),
        end: instant(part, "dtend"),
        status: value(part, "status"),
        summary: value(part, "summary"),
        location: value(part, "location"),
        description: value(part, "description"),
        comment: value(part, "comment"),
        organizer: value(part, "organizer"),
        attendees: attendees.map((one) => one.getFirstValue()),
        names: parameter("cn"),
        answers: parameter("partstat"),
        asked: parameter("rsvp"),
      };
    }),
  };
};
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(read(JSON.parse(line))) + "\n");
}

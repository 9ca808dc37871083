// The instant a calendar day ends in a named time zone, and what people call that zone.

import { addDays } from "./day.ts";
import { type Language, tags } from "./language.ts";

const parts = (instant: number, zone: string): number => {
  const read = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  } as Intl.DateTimeFormatOptions).formatToParts(new Date(instant));
  const number = (type: string) => Number(read.find((part) => part.type === type)?.value);
  return Date.UTC(
    number("year"),
    number("month") - 1,
    number("day"),
    number("hour"),
    number("minute"),
    number("second"),
  );
};

/** The last second of `day` in `zone`, as ISO 8601 in UTC. Twice corrected, so that a clock change that night is seen. */
export const endOfDay = (day: string, zone: string): string => {
  const wanted = Date.parse(`${addDays(day, 1)}T00:00:00Z`);
  const once = wanted - (parts(wanted, zone) - wanted);
  const twice = once - (parts(once, zone) - wanted);
  return new Date(twice - 1000).toISOString().replace(".000Z", "Z");
};

/** "Pacific Time"; zones without a name of their own keep their id. */
export const zoneText = (zone: string, language: Language): string =>
  zone === "UTC" ? zone : longName(zone, language);

const longName = (zone: string, language: Language): string =>
  new Intl.DateTimeFormat(tags[language], { timeZone: zone, timeZoneName: "longGeneric" })
    .formatToParts(0)
    .find(({ type }) => type === "timeZoneName")?.value ?? zone;

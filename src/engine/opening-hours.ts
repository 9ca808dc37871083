// Opening hours as a person says them, as minutes of weekdays.

import type { OpeningHours } from "../base/business-hours.ts";
import type { Weekday } from "../base/grain.ts";
import type { Day } from "../base/period.ts";
import type { DefinitionBody } from "../contract/definition-kinds.ts";
import { weekdays } from "../contract/definitions/opening-hours.ts";

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** An end before its beginning is on the next day. */
const until = (from: string, to: string): number => minutes(to) + (minutes(to) < minutes(from) ? 1440 : 0);

export const openingHoursOf = (said: DefinitionBody<"opening_hours">, zone: string): OpeningHours => ({
  zone,
  openings: weekdays.flatMap((day, k) =>
    said[day].map(({ from, to }) => ({
      weekday: (k + 1) as Weekday,
      from: minutes(from),
      to: until(from, to),
    })),
  ),
  holidays: said.holidays as Day[],
});

// The form of opening hours: from and to for each weekday, and the days on which nobody answers.

import { XMarkIcon } from "@heroicons/react/24/outline";
import { ActionIcon, Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { openingHours } from "../../../../src/contract/definitions/opening-hours.ts";
import { dayText, isDay } from "../../../shape/day.ts";
import { tags } from "../../../shape/language.ts";
import { useLanguage, useText } from "../../../text/text.tsx";
import { daysIn } from "./days.ts";
import type { FormProps } from "./form.ts";

type Body = z.output<typeof openingHours>;
type Weekday = Exclude<keyof Body, "holidays">;
type Opening = Body[Weekday][number];

export const weekdays: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

const never: Body = {
  ...{ monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
  holidays: [],
};

/** 5 January 1970 was a Monday. */
export const useDayNames = (): ((day: Weekday) => string) => {
  const format = new Intl.DateTimeFormat(tags[useLanguage()], { weekday: "long", timeZone: "UTC" });
  return (day) => format.format(new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day))));
};

const OneOpening = ({
  day,
  opening,
  change,
  remove,
}: {
  day: string;
  opening: Opening;
  change: (opening: Opening) => void;
  remove: () => void;
}) => {
  const t = useText();
  // A field of times knows no 24:00: midnight at the end is 00:00 there.
  const end = opening.to === "24:00" ? "00:00" : opening.to;
  return (
    <span className="opening">
      <TextInput
        type="time"
        size="xs"
        aria-label={t("define.hours.from", { day })}
        value={opening.from}
        onChange={(event) => change({ ...opening, from: event.currentTarget.value })}
      />
      –
      <TextInput
        type="time"
        size="xs"
        aria-label={t("define.hours.to", { day })}
        value={end}
        onChange={(event) => {
          const to = event.currentTarget.value;
          change({ ...opening, to: to === "00:00" ? "24:00" : to });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t("define.hours.remove", { day })}
        onClick={remove}
      >
        <XMarkIcon className="icon" aria-hidden />
      </ActionIcon>
    </span>
  );
};

const nine: Opening = { from: "09:00", to: "17:00" };

const Day = ({
  name,
  openings,
  change,
}: {
  name: string;
  openings: readonly Opening[];
  change: (openings: Opening[]) => void;
}) => {
  const t = useText();
  return (
    <li className="opening-day">
      <span className="opening-name">{name}</span>
      <span className="opening-times">
        {openings.length === 0 && <span className="mute">{t("define.hours.closed")}</span>}
        {openings.map((opening, i) => (
          <OneOpening
            // biome-ignore lint/suspicious/noArrayIndexKey: an opening has no name but its place
            key={i}
            day={name}
            opening={opening}
            change={(changed) => change(openings.map((one, k) => (k === i ? changed : one)))}
            remove={() => change(openings.filter((_, k) => k !== i))}
          />
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t("define.hours.add_on", { day: name })}
          onClick={() => change([...openings, nine])}
        >
          {t("define.hours.add")}
        </Button>
      </span>
    </li>
  );
};

const Pasted = ({ add }: { add: (days: readonly string[]) => void }) => {
  const t = useText();
  const [text, setText] = useState("");
  const { days, unread } = daysIn(text);
  return (
    <div className="opening-paste">
      <Textarea
        label={t("define.hours.paste")}
        description={t("define.hours.paste_about")}
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        error={unread.length > 0 ? t("define.hours.unread", { what: unread.slice(0, 3).join(", ") }) : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {days.length > 0 && (
        <Button
          size="xs"
          variant="default"
          disabled={unread.length > 0}
          onClick={() => {
            add(days);
            setText("");
          }}
        >
          {t("define.hours.add_days", { count: days.length })}
        </Button>
      )}
    </div>
  );
};

const Holidays = ({
  holidays,
  change,
}: {
  holidays: readonly string[];
  change: (days: string[]) => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const [day, setDay] = useState("");
  const add = (days: readonly string[]): void => change([...new Set([...holidays, ...days])].sort());
  return (
    <div className="opening-holidays">
      <p className="line-label">{t("define.hours.holidays")}</p>
      {holidays.length > 0 && (
        <ul className="opening-list">
          {holidays.map((one) => (
            <li key={one}>
              {dayText(one, language)}
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("define.hours.remove", { day: dayText(one, language) })}
                onClick={() => change(holidays.filter((other) => other !== one))}
              >
                <XMarkIcon className="icon" aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className="form-actions">
        <TextInput
          type="date"
          size="xs"
          aria-label={t("define.hours.holiday")}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button
          size="xs"
          variant="default"
          disabled={!isDay(day)}
          onClick={() => {
            add([day]);
            setDay("");
          }}
        >
          {t("define.hours.add_day")}
        </Button>
      </div>
      <Pasted add={add} />
    </div>
  );
};

export const OpeningHours = ({ body, change }: FormProps<Body>) => {
  const t = useText();
  const name = useDayNames();
  const now = body ?? never;
  const { monday } = now;
  return (
    <>
      <ul className="opening-days">
        {weekdays.map((day) => (
          <Day
            key={day}
            name={name(day)}
            openings={now[day]}
            change={(openings) => change({ ...now, [day]: openings })}
          />
        ))}
      </ul>
      {monday.length > 0 && (
        <Button
          className="opening-same"
          size="compact-xs"
          variant="subtle"
          onClick={() =>
            change({ ...now, tuesday: monday, wednesday: monday, thursday: monday, friday: monday })
          }
        >
          {t("define.hours.same")}
        </Button>
      )}
      <Holidays holidays={now.holidays} change={(holidays) => change({ ...now, holidays })} />
    </>
  );
};

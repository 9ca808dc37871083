// What the period's button opens: presets, calendar, comparison. Fetched when first opened.

import "@mantine/dates/styles.css";
import { SegmentedControl } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { addDays, dayText, presetOf, presetRange, presets } from "../shape/day.ts";
import { tags } from "../shape/language.ts";
import { useLanguage, useText } from "../text/text.tsx";
import "dayjs/locale/ko";
import "dayjs/locale/pl";
import { type Compare, type DateRangeProps, presetKey } from "./period.ts";

const Presets = ({ range, first, last, choose, setOpened }: DateRangeProps) => {
  const t = useText();
  const shown = presetOf(range, last, first);
  return (
    <ul className="period-presets">
      {presets.map((preset) => (
        <li key={preset}>
          <button
            type="button"
            aria-pressed={preset === shown}
            onClick={() => {
              choose(presetRange(preset, last, first));
              setOpened(false);
            }}
          >
            {t(presetKey(preset))}
          </button>
        </li>
      ))}
    </ul>
  );
};

const Calendar = ({ range, weekStart, choose, setOpened }: DateRangeProps) => {
  const t = useText();
  const language = useLanguage();
  const narrow = useMediaQuery("(max-width: 720px)", undefined, { getInitialValueInEffect: false });
  const lastIn = addDays(range.until, -1);
  const [half, setHalf] = useState<[string | null, string | null]>([range.since, lastIn]);
  // Korean writes the year first: "2026년 11월", never "11월 2026".
  const month = new Intl.DateTimeFormat(tags[language], { year: "numeric", month: "long", timeZone: "UTC" });
  const year = new Intl.DateTimeFormat(tags[language], { year: "numeric", timeZone: "UTC" });
  // Short on purpose: a label must hold the number that is seen, and "1일" is not "1" to speech control.
  const label = new Intl.DateTimeFormat(tags[language], { dateStyle: "medium", timeZone: "UTC" });
  const utc = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return (
    <DatePicker
      type="range"
      allowSingleDateInRange
      size="sm"
      numberOfColumns={narrow ? 1 : 2}
      locale={language}
      firstDayOfWeek={(weekStart % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
      weekendDays={[]}
      hideOutsideDates
      monthLabelFormat={(day) => month.format(utc(day))}
      yearLabelFormat={(day) => year.format(utc(day))}
      ariaLabels={{
        previousMonth: t("shell.period.previous_month"),
        nextMonth: t("shell.period.next_month"),
        previousYear: t("shell.period.previous_year"),
        nextYear: t("shell.period.next_year"),
      }}
      getDayProps={(day) => ({ "aria-label": label.format(utc(day)) })}
      defaultDate={narrow ? lastIn : addDays(`${lastIn.slice(0, 7)}-01`, -1)}
      value={half}
      onChange={([since, until]) => {
        setHalf([since, until]);
        if (!since || !until) return;
        choose({ since: since.slice(0, 10), until: addDays(until.slice(0, 10), 1) });
        setOpened(false);
      }}
    />
  );
};

export const DateRangePanel = (props: DateRangeProps) => {
  const t = useText();
  const language = useLanguage();
  const { compare, choose, last, first } = props;
  return (
    <div className="period">
      <Presets {...props} />
      <div className="period-main">
        <Calendar {...props} />
        <div className="period-compare">
          <span id="compare-label">{t("shell.compare.label")}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="compare-label"
            value={compare}
            onChange={(value) => choose({ compare: value as Compare })}
            data={(["none", "previous", "last_year"] as const).map((value) => ({
              value,
              label: t(`shell.compare.${value}`),
            }))}
          />
        </div>
        <p className="meta">
          {first
            ? t("shell.period.covered", { first: dayText(first, language), last: dayText(last, language) })
            : t("shell.period.no_data")}
        </p>
      </div>
    </div>
  );
};

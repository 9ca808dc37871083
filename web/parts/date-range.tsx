// The choice of a period and what it is compared with.

import { CalendarIcon } from "@heroicons/react/24/outline";
import { Button, Popover } from "@mantine/core";
import { lazy, Suspense } from "react";
import { presetOf, rangeText } from "../shape/day.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { type DateRangeProps, presetKey } from "./period.ts";

const Panel = lazy(async () => ({ default: (await import("./date-range-panel.tsx")).DateRangePanel }));

export const DateRange = (props: DateRangeProps) => {
  const t = useText();
  const language = useLanguage();
  const { range, opened, setOpened } = props;
  const preset = presetOf(range, props.last, props.first);
  const days = rangeText(range, language);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<CalendarIcon className="icon" aria-hidden />}
          onClick={() => setOpened(!opened)}
          data-period
        >
          <span className="unseen">{t("shell.period.label")}: </span>
          {preset && <span className="period-preset">{t(presetKey(preset))}</span>}
          <span className={preset ? "period-days" : ""}>{days}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="period-drop" aria-label={t("shell.period.label")}>
        {opened && (
          <Suspense fallback={<div className="period-wait" />}>
            <Panel {...props} />
          </Suspense>
        )}
      </Popover.Dropdown>
    </Popover>
  );
};

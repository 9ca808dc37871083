// What the address asks for and cannot have, in plain sentences above what is shown in its place.

import { rangeText } from "../shape/day.ts";
import { useLanguage, useText } from "../text/text.tsx";
import { useView, useViewFaults } from "./view.ts";
import type { Fault } from "./view-address.ts";

const periods = ["period", "half", "reversed"] as const;

const Note = ({ fault: { key, asked, shown } }: { fault: Fault }) => {
  const t = useText();
  const language = useLanguage();
  const view = useView();
  const inPlace: Partial<Record<Fault["key"], string>> = {
    ...(view.grain === "total" ? {} : { grain: t(`kpi.grain.${view.grain}`) }),
    ...Object.fromEntries(periods.map((each) => [each, rangeText(view, language)])),
  };
  return (
    <p className="meta warn">{t(`shell.address.${key}`, { asked, shown: shown ?? inPlace[key] ?? "" })}</p>
  );
};

export const AddressNotes = ({ more }: { more: readonly Fault[] }) => {
  const faults = [...useViewFaults(), ...more];
  if (faults.length === 0) return null;
  return (
    <div role="status">
      {faults.map((fault) => (
        <Note key={fault.key} fault={fault} />
      ))}
    </div>
  );
};

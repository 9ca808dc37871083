// What the version that counts says, in the words of its form, so that nobody signs what they cannot see.

import { useText, useTextOr } from "../../../text/text.tsx";
import type { Definition } from "./forms.ts";
import { useDayNames, weekdays } from "./opening-hours.tsx";

type Body = Definition["versions"][number]["body"];

/** Where the fields of a kind are named in its form. */
const labels: Readonly<Record<string, string>> = {
  name: "define.brand.name",
  aliases: "define.brand.aliases",
  handles: "define.brand.handles",
  hashtags: "define.brand.hashtags",
  exclusions: "define.brand.exclusions",
  employees: "define.brand.employees",
  brands: "define.brand.name",
  events: "define.qualified.event",
  graded: "define.qualified.graded",
  holidays: "define.hours.holidays",
  countries: "define.ideal.countries",
  industries: "define.ideal.industries",
  gross_margin_percent: "define.value.margin",
  lost_after_months: "define.value.lost",
  first_response_hours: "define.service.hours",
  reactions: "define.weights.reactions",
  shares: "define.weights.shares",
  comments: "define.weights.comments",
  link_clicks: "define.weights.link_clicks",
};

/** A list of names, hours from and to, or a brand or interaction with what belongs to it. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const { from, to, name, ...more } = value as Readonly<Record<string, unknown>>;
  if (typeof from === "string") return `${from}–${String(to)}`;
  const inside = Object.values(more).map(textOf).filter(Boolean).join(", ");
  return inside === "" ? textOf(name) : `${textOf(name)} (${inside})`;
};

export const Said = ({ kind, body }: { kind: Definition["kind"]; body: Body }) => {
  const t = useText();
  const textOr = useTextOr();
  const dayName = useDayNames();
  // The week in its order, and then the rest: what is stored has lost it.
  const days: readonly string[] = weekdays;
  const said = Object.entries(body)
    .toSorted(([a], [b]) => days.indexOf(a) - days.indexOf(b))
    .map(([key, value]) => [key, textOf(value)] as const)
    .filter(([, text]) => text !== "");
  const labelOf = (key: string): string => {
    const day = weekdays.find((one) => one === key);
    if (day !== undefined) return dayName(day);
    if (kind === "qualified_interaction" && key === "name") return t("define.qualified.name");
    return textOr(labels[key] ?? "", {}, key);
  };
  return (
    <table className="define-said">
      <tbody>
        {said.map(([key, text]) => (
          <tr key={key}>
            <th scope="row">{labelOf(key)}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

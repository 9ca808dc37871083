// The fields of a workspace: name, language, time zone, currency, week, brand words.

import { NativeSelect, TagsInput, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { currencies, zones } from "../shape/guess.ts";
import { type Language, languages, ownNames, tags } from "../shape/language.ts";
import { useLanguage, useText } from "../text/text.tsx";

export interface WorkspaceValues {
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly currency: string;
  readonly weekStart: number;
  readonly brandTerms: readonly string[];
}

interface FieldsProps {
  readonly values: WorkspaceValues;
  readonly change: (change: Partial<WorkspaceValues>) => void;
  readonly nameError?: string | null;
}

const useNames = () => {
  const language = useLanguage();
  return useMemo(() => {
    const currency = new Intl.DisplayNames(tags[language], { type: "currency" });
    const weekday = new Intl.DateTimeFormat(tags[language], { weekday: "long", timeZone: "UTC" });
    return {
      currencies: currencies().map((code) => ({
        value: code,
        label: `${code} – ${currency.of(code) ?? code}`,
      })),
      // 5 January 1970 was a Monday.
      weekdays: [1, 7, 6, 2, 3, 4, 5].map((day) => ({
        value: String(day),
        label: weekday.format(new Date(Date.UTC(1970, 0, 4 + day))),
      })),
      zones: zones().map(({ group, items }) => ({
        group,
        items: items.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
      })),
    };
  }, [language]);
};

export const WorkspaceFields = ({ values, change, nameError }: FieldsProps) => {
  const t = useText();
  const names = useNames();
  const known = names.zones.some(({ items }) => items.some(({ value }) => value === values.timeZone));
  const zoneList = known
    ? names.zones
    : [{ group: "…", items: [{ value: values.timeZone, label: values.timeZone }] }, ...names.zones];
  return (
    <div className="fields">
      <TextInput
        className="field-wide"
        label={t("settings.name")}
        description={t("settings.name_about")}
        value={values.name}
        required
        maxLength={80}
        error={nameError}
        autoComplete="organization"
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("settings.language")}
        value={values.language}
        data={languages.map((value) => ({ value, label: ownNames[value] }))}
        onChange={(event) => change({ language: event.currentTarget.value as Language })}
      />
      <NativeSelect
        label={t("settings.zone")}
        value={values.timeZone}
        data={zoneList}
        onChange={(event) => change({ timeZone: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("settings.currency")}
        value={values.currency}
        data={names.currencies}
        onChange={(event) => change({ currency: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("settings.week")}
        value={String(values.weekStart)}
        data={names.weekdays}
        onChange={(event) => change({ weekStart: Number(event.currentTarget.value) })}
      />
      <TagsInput
        className="field-wide"
        label={t("settings.brand")}
        description={t("settings.brand_about")}
        placeholder={values.brandTerms.length === 0 ? t("settings.brand_example") : ""}
        value={[...values.brandTerms]}
        maxTags={100}
        acceptValueOnBlur
        splitChars={[",", ";"]}
        onChange={(brandTerms) => change({ brandTerms })}
      />
    </div>
  );
};

// The forms of brands: one's own with its accounts and hashtags, and those it is measured against.

import { XMarkIcon } from "@heroicons/react/24/outline";
import { ActionIcon, Button, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { brandDefinition, competitorsDefinition } from "../../../../src/contract/definitions/brand.ts";
import { useText } from "../../../text/text.tsx";
import type { FormProps } from "./form.ts";

type Own = z.output<typeof brandDefinition>;
type Set = z.output<typeof competitorsDefinition>;
type Other = Set["brands"][number];

const Words = ({
  label,
  about,
  words,
  change,
}: {
  label: string;
  about?: string;
  words: readonly string[];
  change: (words: string[]) => void;
}) => (
  <TagsInput
    label={label}
    description={about}
    value={[...words]}
    acceptValueOnBlur
    splitChars={[",", ";"]}
    onChange={change}
  />
);

const noBrand: Own = { name: "", aliases: [], handles: [], hashtags: [], exclusions: [], employees: [] };

export const Brand = ({ body, change }: FormProps<Own>) => {
  const t = useText();
  const now = body ?? noBrand;
  const lists = ["aliases", "handles", "hashtags", "exclusions", "employees"] as const;
  return (
    <>
      <TextInput
        label={t("define.brand.name")}
        value={now.name}
        maxLength={120}
        onChange={(event) => change({ ...now, name: event.currentTarget.value })}
      />
      {lists.map((list) => (
        <Words
          key={list}
          label={t(`define.brand.${list}`)}
          about={t(`define.brand.${list}_about`)}
          words={now[list]}
          change={(words) => change({ ...now, [list]: words })}
        />
      ))}
    </>
  );
};

const OtherBrand = ({
  brand,
  change,
  remove,
}: {
  brand: Other;
  change: (brand: Other) => void;
  remove: () => void;
}) => {
  const t = useText();
  return (
    <li className="define-brand">
      <div className="define-named">
        <TextInput
          label={t("define.brand.name")}
          value={brand.name}
          maxLength={120}
          onChange={(event) => change({ ...brand, name: event.currentTarget.value })}
        />
        <ActionIcon
          variant="subtle"
          aria-label={t("define.brand.remove", { brand: brand.name })}
          onClick={remove}
        >
          <XMarkIcon width={16} aria-hidden />
        </ActionIcon>
      </div>
      <Words
        label={t("define.brand.aliases")}
        words={brand.aliases}
        change={(aliases) => change({ ...brand, aliases })}
      />
      <Words
        label={t("define.brand.handles")}
        words={brand.handles}
        change={(handles) => change({ ...brand, handles })}
      />
    </li>
  );
};

export const Competitors = ({ body, change }: FormProps<Set>) => {
  const t = useText();
  const brands = body?.brands ?? [];
  // A brand keeps its place on the page whatever it is called meanwhile.
  const [keys, setKeys] = useState(() => brands.map((_, k) => k));
  const put = (k: number, brand: Other): void =>
    change({ brands: brands.map((one, at) => (at === k ? brand : one)) });
  const remove = (k: number): void => {
    setKeys(keys.filter((_, at) => at !== k));
    change({ brands: brands.filter((_, at) => at !== k) });
  };
  const add = (): void => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    change({ brands: [...brands, { name: "", aliases: [], handles: [] }] });
  };
  return (
    <>
      {brands.length === 0 ? null : (
        <ul className="define-brands">
          {brands.map((brand, k) => (
            <OtherBrand
              key={keys[k]}
              brand={brand}
              change={(next) => put(k, next)}
              remove={() => remove(k)}
            />
          ))}
        </ul>
      )}
      <Button size="xs" variant="default" className="define-add" onClick={add}>
        {t("define.brand.add")}
      </Button>
    </>
  );
};

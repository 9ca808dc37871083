// What the words of a column mean, where a field has a fixed list: won or lost, in or out, positive or negative.

import { NativeSelect } from "@mantine/core";
import { useLanguage, useText } from "../../../text/text.tsx";
import { type Checked, type Schema, type Spec, withWord } from "./state.ts";

interface Props {
  readonly schema: Schema;
  readonly words: Checked["words"];
  readonly spec: Spec;
  readonly change: (spec: Spec) => void;
}

export const WordList = ({ schema, words, spec, change }: Props) => {
  const t = useText();
  const language = useLanguage();
  return words.flatMap(({ field: key, words: all }) => {
    const field = schema.fields.find((one) => one.key === key);
    // A column of sixty words is the wrong one, and the check says so.
    if (field === undefined || !spec.columns[key] || all.length > 40) return [];
    return [
      <fieldset key={key} className="map-words">
        <legend>{t("map.words", { field: field.name[language] })}</legend>
        <div className="map-fields">
          {all.map(({ word, count, meaning }) => (
            <NativeSelect
              key={word}
              size="xs"
              label={t("map.word", { word, count })}
              value={spec.words[key]?.[word] ?? meaning ?? "?"}
              error={(spec.words[key]?.[word] ?? meaning) === null}
              data={[
                ...(meaning === null ? [{ value: "?", label: t("map.choose") }] : []),
                ...field.choices.map(({ value, name }) => ({ value, label: name[language] })),
                { value: "", label: t("map.means_nothing") },
              ]}
              onChange={(event) => change(withWord(spec, key, word, event.currentTarget.value))}
            />
          ))}
        </div>
      </fieldset>,
    ];
  });
};

// The form of a qualified interaction: which events count, with what each came to lately, and what comes near it.

import { XMarkIcon } from "@heroicons/react/24/outline";
import { ActionIcon, Button, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { qualifiedDefinition } from "../../../../src/contract/definitions/qualified.ts";
import { useAsk } from "../../../app/ask.ts";
import { useText } from "../../../text/text.tsx";
import { EventTable, useEventName } from "./event-table.tsx";
import type { FormProps } from "./form.ts";

type Said = z.output<typeof qualifiedDefinition>;
type Grade = Said["graded"][number];

const nothing: Said = { name: "", events: [], graded: [] };

const without = (all: readonly string[], some: readonly string[]): string[] =>
  all.filter((one) => !some.includes(one));

interface GradeProps {
  readonly grade: Grade;
  readonly free: readonly string[];
  readonly change: (grade: Grade) => void;
  readonly remove: () => void;
}

const GradeFields = ({ grade, free, change, remove }: GradeProps) => {
  const t = useText();
  return (
    <li className="define-form">
      <div className="define-named">
        <TextInput
          label={t("define.qualified.grade_name")}
          value={grade.name}
          maxLength={120}
          onChange={(event) => change({ ...grade, name: event.currentTarget.value })}
        />
        <ActionIcon
          variant="subtle"
          aria-label={t("define.qualified.grade_remove", { name: grade.name })}
          onClick={remove}
        >
          <XMarkIcon width={16} aria-hidden />
        </ActionIcon>
      </div>
      <TagsInput
        label={t("define.qualified.grade_events")}
        value={[...grade.events]}
        data={[...free]}
        acceptValueOnBlur
        onChange={(events) => change({ ...grade, events })}
      />
    </li>
  );
};

interface GradesProps {
  readonly graded: readonly Grade[];
  readonly free: readonly string[];
  readonly change: (graded: Grade[]) => void;
}

const Grades = ({ graded, free, change }: GradesProps) => {
  const t = useText();
  // A grade keeps its place on the page whatever it is called meanwhile.
  const [keys, setKeys] = useState(() => graded.map((_, k) => k));
  const put = (k: number, grade: Grade): void => change(graded.map((one, at) => (at === k ? grade : one)));
  const remove = (k: number): void => {
    setKeys(keys.filter((_, at) => at !== k));
    change(graded.filter((_, at) => at !== k));
  };
  const add = (): void => {
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    change([...graded, { name: "", events: [] }]);
  };
  return (
    <fieldset className="define-grades">
      <legend>{t("define.qualified.graded")}</legend>
      <ul className="opening-days">
        {graded.map((grade, k) => (
          <GradeFields
            key={keys[k]}
            grade={grade}
            free={free}
            change={(next) => put(k, next)}
            remove={() => remove(k)}
          />
        ))}
      </ul>
      <Button size="compact-xs" variant="default" onClick={add}>
        {t("define.qualified.grade_add")}
      </Button>
    </fieldset>
  );
};

export const Qualified = ({ body, change, workspace }: FormProps<Said>) => {
  const t = useText();
  const nameOf = useEventName();
  const now = body ?? nothing;
  const { data } = useAsk("list_candidates", {
    workspace,
    ...(now.events.length === 0 ? {} : { events: now.events }),
  });
  const known = data?.events.map(({ event }) => event) ?? [];
  const unseen = without(now.events, known);
  const toggle = (event: string): void => {
    const events = now.events.includes(event) ? without(now.events, [event]) : [...now.events, event];
    change({ ...now, events });
  };
  const taken = [...now.events, ...now.graded.flatMap(({ events }) => events)];
  return (
    <>
      <TextInput
        label={t("define.qualified.name")}
        placeholder={t("define.qualified.name_hint")}
        value={now.name}
        maxLength={120}
        onChange={(event) => change({ ...now, name: event.currentTarget.value })}
      />
      {data && <EventTable known={data} chosen={now.events} toggle={toggle} />}
      <TagsInput
        label={t("define.qualified.more")}
        value={unseen.map(nameOf)}
        acceptValueOnBlur
        onChange={(more) => change({ ...now, events: [...without(now.events, unseen), ...more] })}
      />
      <Grades
        graded={now.graded}
        free={without(known, taken)}
        change={(graded) => change({ ...now, graded })}
      />
    </>
  );
};

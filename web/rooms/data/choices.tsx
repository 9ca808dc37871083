// What the file leaves open and a person must say: the account its rows belong to, and which number of a date is the day.

import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Workspace } from "../../app/workspace.ts";
import { useText } from "../../text/text.tsx";
import type { DateOrder, Job, Preview } from "./jobs.ts";
import { orderOf } from "./styles.ts";
import { choose } from "./work.ts";

/** The date order a preview took; `assumed` where the file leaves it open. */
const dateOrder = ({ parts, problem }: Preview): { order: DateOrder | null; assumed: boolean } => {
  const dates = parts.flatMap(({ columns }) => columns).filter(({ style }) => orderOf(style) !== null);
  const open = dates.find(({ assumed }) => assumed) ?? dates[0];
  const assumed = problem?.code === "row/unclear-date" || dates.some((date) => date.assumed);
  return { order: orderOf(open?.style ?? null), assumed };
};

const Account = ({ workspace, job, preview }: { workspace: Workspace; job: Job; preview: Preview }) => {
  const t = useText();
  const [name, setName] = useState(job.account);
  const changed = name.trim() !== "" && name.trim() !== job.account;
  const apply = (): void => {
    if (changed) choose(workspace.id, job.id, { account: name.trim() });
  };
  return (
    <form
      className="choice"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <TextInput
        size="xs"
        label={t("data.choice.account")}
        description={t("data.choice.account_about")}
        placeholder={t("data.choice.account_example")}
        value={name}
        list={`accounts-${job.id}`}
        autoComplete="off"
        required
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={apply}
      />
      <datalist id={`accounts-${job.id}`}>
        {preview.accounts.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      {changed && (
        <Button size="xs" type="submit" variant="default">
          {t("data.choice.use")}
        </Button>
      )}
    </form>
  );
};

const Order = ({ workspace, job, preview }: { workspace: Workspace; job: Job; preview: Preview }) => {
  const t = useText();
  const { order } = dateOrder(preview);
  return (
    <div className="choice">
      <div>
        <p className="choice-label" id={`order-${job.id}`}>
          {t("data.choice.order")}
        </p>
        <p className="meta">{t("data.choice.order_about")}</p>
      </div>
      <SegmentedControl
        size="xs"
        aria-labelledby={`order-${job.id}`}
        value={job.dateOrder ?? order ?? ""}
        data={[
          { value: "mdy", label: t("data.choice.mdy") },
          { value: "dmy", label: t("data.choice.dmy") },
        ]}
        onChange={(value) => choose(workspace.id, job.id, { dateOrder: value as DateOrder })}
      />
    </div>
  );
};

export const Choices = (props: { workspace: Workspace; job: Job; preview: Preview }) => {
  const { job, preview } = props;
  const order = dateOrder(preview).assumed || job.dateOrder !== null;
  const account = preview.accountNeeded || job.account !== "";
  if (!order && !account) return null;
  return (
    <div className="choices">
      {account && <Account {...props} />}
      {order && <Order {...props} />}
    </div>
  );
};

// What the file leaves open and a person must say: the account its rows belong to, and which number of a date is the day.

import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useReportName } from "../../app/report-name.ts";
import type { Workspace } from "../../app/workspace.ts";
import { platformName } from "../../shape/platform.ts";
import { useText } from "../../text/text.tsx";
import { accountOf, type DateOrder, type Job, type Need, type Preview } from "./jobs.ts";
import { orderOf } from "./styles.ts";
import { choose, chooseAccount } from "./work.ts";

/** The date order a preview took; `assumed` where the file leaves it open. */
const dateOrder = ({ parts, problem }: Preview): { order: DateOrder | null; assumed: boolean } => {
  const dates = parts.flatMap(({ columns }) => columns).filter(({ style }) => orderOf(style) !== null);
  const open = dates.find(({ assumed }) => assumed) ?? dates[0];
  const assumed = problem?.code === "row/unclear-date" || dates.some((date) => date.assumed);
  return { order: orderOf(open?.style ?? null), assumed };
};

const handled = ["x", "instagram", "threads", "tiktok"];
const pages = ["linkedin", "linkedin_personal", "facebook", "youtube", "pinterest", "naver", "kakao"];

/** What an account is called differs: a handle, a page, an ad account; of a CRM or a site it is the brand. */
const kindOf = ({ platform }: Need): "handle" | "page" | "ads" | "other" => {
  if (handled.includes(platform)) return "handle";
  if (pages.includes(platform)) return "page";
  return platform.endsWith("_ads") ? "ads" : "other";
};

const Account = (props: { workspace: Workspace; job: Job; need: Need; alone: boolean }) => {
  const { workspace, job, need, alone } = props;
  const t = useText();
  const reportName = useReportName();
  const said = accountOf(job, need.key);
  const [name, setName] = useState(said);
  const changed = name.trim() !== "" && name.trim() !== said;
  const apply = (): void => {
    if (changed) chooseAccount(workspace.id, job.id, need.key, name.trim());
  };
  // Reports of no network are asked one by one.
  const of = need.platform === "" ? need.sources.map(reportName).join(", ") : platformName(need.platform);
  const kind = kindOf(need);
  const about =
    name.trim() === ""
      ? t(`data.choice.account_open.${kind}`)
      : t(
          job.guessed.includes(need.key) && !changed
            ? "data.choice.account_about"
            : "data.choice.account_said",
        );
  const list = `accounts-${job.id}-${need.key}`;
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
        label={alone ? t("data.choice.account") : t("data.choice.account_of", { network: of })}
        description={about}
        placeholder={t(`data.choice.account_example.${kind}`)}
        value={name}
        list={list}
        autoComplete="off"
        required
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={apply}
      />
      <datalist id={list}>
        {need.accounts.map((known) => (
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
  const { workspace, job, preview } = props;
  const order = dateOrder(preview).assumed || job.dateOrder !== null;
  // A preview that is refused does not say what it needs: what was named stays to be put right.
  const needs = preview.problem === null ? preview.needs : (job.bare?.needs ?? []);
  if (!order && needs.length === 0) return null;
  return (
    <div className="choices">
      {/* A field with another proposal is another field. */}
      {needs.map((need) => (
        <Account
          key={job.guessed.includes(need.key) ? `${need.key} ${accountOf(job, need.key)}` : need.key}
          workspace={workspace}
          job={job}
          need={need}
          alone={needs.length === 1}
        />
      ))}
      {order && <Order {...props} />}
    </div>
  );
};

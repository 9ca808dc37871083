// Shares by employees, clicks on our short links, effort and rubric scores.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const advocacyShare = table("advocacy_share", {
  note: "An employee's share of company content.",
  key: ["platform", "share"],
  columns: {
    ...where,
    share: { type: "text", note: "Id of the share." },
    ...onDay,
    employee: { type: "text", note: "Employee id." },
    content: { type: "text", note: "Id of the content shared." },
    link: { type: "text", note: "Short link it carried." },
    advocacy_shares: { type: "integer", unit: "share", note: "Always 1." },
  },
});

export const linkClick = table("link_click", {
  note: "A click on a short link, with the verdict whether a person made it.",
  key: ["account", "click"],
  columns: {
    ...where,
    click: { type: "text", note: "Id of the click." },
    ...onDay,
    link: { type: "text", note: "Short link." },
    campaign: { type: "text", note: "Campaign of the link." },
    human: { type: "flag", note: "False for bots, prefetch and link previews." },
    human_clicks: { type: "integer", unit: "click", note: "1 for a person, 0 for a machine." },
  },
});

export const effort = table("effort", {
  note: "Hours of work and what they cost.",
  key: ["platform", "account", "report", "day", "task"],
  columns: {
    ...where,
    ...onDay,
    task: { type: "text", note: "What was done." },
    currency: { type: "text", note: "ISO 4217." },
    hours: { type: "number", unit: "hour", note: "Hours worked." },
    effort_minor: { type: "integer", unit: "minor unit", note: "Hours times rate, in minor units." },
  },
});

export const rubricScore = table("rubric_score", {
  note: "Points given to a post for one criterion.",
  key: ["platform", "post", "criterion", "scorer"],
  columns: {
    ...where,
    post: { type: "text", note: "Post that was scored." },
    criterion: { type: "text", note: "Criterion of the rubric." },
    scorer: { type: "text", note: "Who scored it." },
    ...onDay,
    points: { type: "number", unit: "point", note: "Points given." },
    points_max: { type: "number", unit: "point", note: "Points that could be given." },
  },
});

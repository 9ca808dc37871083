// Shares by employees, clicks on our short links, effort and rubric scores.

import { onDay, where } from "./common.ts";
import { table } from "./table.ts";

export const advocacyShare = table("advocacy_share", {
  note: "An employee's share of company content.",
  key: ["platform", "share"],
  lifetime: true,
  columns: {
    ...where,
    share: { type: "text", note: "Id of the share." },
    ...onDay,
    employee: {
      type: "text",
      note: "Who shared: the name where the file says that the person agreed, else a pseudonym, the same in every file.",
    },
    content: { type: "text", note: "Title or id of the content shared." },
    text: { type: "text", note: "What the employee wrote." },
    link: { type: "text", note: "Short link it carried." },
    utm: { type: "text", note: "Campaign tag in the links of this employee and of nobody else." },
    impressions: {
      type: "integer",
      unit: "impression",
      note: "Times the share was shown, where the tool tells it.",
    },
    clicks: {
      type: "integer",
      unit: "click",
      note: "Clicks on the share's link so far, of people where the tool tells bots apart.",
    },
    engagements: {
      type: "integer",
      unit: "engagement",
      note: "Reactions, comments and further shares of it so far; unknown, and not 0, where the network does not show them.",
    },
    sharer_followers: {
      type: "integer",
      unit: "follower",
      stock: true,
      note: "Followers or connections of the account that shared, on that network.",
    },
    advocacy_shares: { type: "integer", unit: "share", note: "Always 1." },
  },
});

export const advocacyContent = table("advocacy_content", {
  note: "Content put up for employees to share, and what became of it inside the company.",
  key: ["account", "content"],
  lifetime: true,
  columns: {
    ...where,
    content: { type: "text", note: "Title or id of the content, as shares name it." },
    ...onDay,
    employee: { type: "text", note: "Who put it up; a pseudonym where nobody says that the person agreed." },
    link: { type: "text", note: "Link to the content." },
    internal_views: { type: "integer", unit: "view", note: "Views inside the tool so far." },
    internal_reactions: {
      type: "integer",
      unit: "reaction",
      note: "Likes and comments inside the tool so far.",
    },
    contents: { type: "integer", unit: "content", note: "Always 1." },
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
    channel: {
      type: "text",
      note: "What the work was for: organic_social, paid_social, organic_search, paid_search, other.",
    },
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

// The tables of which no program's export is known: mentions, cases and messages of a social inbox, payments, hours and the like.

import { site } from "./brand.ts";
import type { Year } from "./calendar.ts";
import type { Case } from "./care.ts";
import type { Deal } from "./deals.ts";
import { clockOf, dealId } from "./files-people.ts";
import { type Column, channelOf, type OwnFile, ownTable } from "./own-table.ts";
import { forms, type Paid, type SignUp, type Touched, type Work } from "./paying.ts";
import { type Share, type SharedContent, titleOf } from "./sharing.ts";
import type { Mention } from "./talk.ts";

const two = (n: number): string => String(n).padStart(2, "0");
const money = (minor: number): string => (minor / 100).toFixed(2);

export const mentionTable = (mentions: readonly Mention[]): OwnFile =>
  ownTable(
    "listening-mentions.csv",
    { name: "Listening tool", schema: "mention" },
    [
      ["Mention ID", "mention", ({ id }) => id],
      [
        "Published",
        "created_at",
        ({ day, minute }) => `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
      ],
      ["Network", "platform", ({ network }) => network],
      ["Query name", "brand", ({ brand }) => brand],
      ["Author", "author", ({ author }) => author],
      ["Snippet", "content", ({ text }) => text],
      ["Retweet", "repost", ({ repost }) => (repost ? "yes" : "no")],
      ["Estimated reach", "mention_reach", ({ reach }) => reach],
      ["Interactions", "mention_engagements", ({ engagements }) => engagements],
    ],
    mentions,
  );

export const caseTable = (year: Year, cases: readonly Case[]): OwnFile =>
  ownTable(
    "social-inbox-cases.csv",
    { name: "Social inbox: cases", schema: "ticket", once: { account: "Dobranuri" } },
    [
      ["Case ID", "conversation", ({ id }) => id],
      ["Opened", "created_at", ({ opened }) => clockOf(year, opened)],
      ["First reply", "acknowledged_at", ({ replied }) => clockOf(year, replied)],
      ["Solved", "resolved_at", ({ resolved }) => clockOf(year, resolved)],
      ["Reopened", "reopened_at", ({ reopened }) => clockOf(year, reopened)],
      ["Network", "platform", ({ network }) => network],
      ["Privacy", "visibility", (one) => (one.private ? "private" : "public")],
    ],
    cases,
  );

interface Said {
  readonly of: Case;
  readonly out: boolean;
}
export const messageTable = (year: Year, cases: readonly Case[]): OwnFile =>
  ownTable<Said>(
    "social-inbox-messages.csv",
    { name: "Social inbox: messages", schema: "message", once: { account: "Dobranuri" } },
    [
      ["Message ID", "message", ({ of, out }) => `${of.id}-${out ? 2 : 1}`],
      ["Thread", "conversation", ({ of }) => of.id],
      ["Sent at", "created_at", ({ of, out }) => clockOf(year, out ? of.replied : of.opened)],
      ["In/out", "direction", ({ out }) => (out ? "out" : "in")],
      ["Network", "platform", ({ of }) => of.network],
      ["Privacy", "visibility", ({ of }) => (of.private ? "private" : "public")],
      ["From", "author", ({ of, out }) => (out ? "dobranuri" : of.author)],
      ["Message", "content", ({ of, out }) => (out ? of.answer : of.text)],
    ],
    cases.flatMap((of) => [{ of, out: false }, ...(of.replied === null ? [] : [{ of, out: true }])]),
  );

export const paymentTable = (paid: readonly Paid[], deals: readonly Deal[]): OwnFile => {
  const numberOf = new Map(deals.map((deal, n) => [deal, dealId(n)]));
  return ownTable(
    "invoices-paid.csv",
    { name: "Invoices paid", schema: "payment", once: { currency: "PLN" } },
    [
      ["Invoice number", "payment", ({ id }) => id],
      ["Paid on", "day", ({ day }) => day],
      ["Customer email", "customer", ({ lead }) => lead.email],
      ["Amount", "paid", ({ amount }) => money(amount)],
      ["Deal ID", "deal", ({ lead }) => (lead.deal === null ? "" : (numberOf.get(lead.deal) ?? ""))],
    ],
    paid,
  );
};

export const effortTable = (work: readonly Work[]): OwnFile =>
  ownTable(
    "timesheet.csv",
    { name: "Timesheet", schema: "effort", once: { currency: "PLN" } },
    [
      ["Date", "day", ({ day }) => day],
      ["Person", "person", ({ person }) => person],
      ["Task", "task", ({ task }) => task],
      ["Hours", "hours", ({ hours }) => hours],
      ["Hourly rate", "rate", ({ rate }) => rate.toFixed(2)],
      ["Work for", "channel", (one) => one.for],
      ["Network", "platform", ({ network }) => network],
    ],
    work,
  );

const tracked = ({ employee, network }: Share): string =>
  `https://${site}/plan?utm_source=${network}&utm_medium=social&utm_campaign=${employee.tag}`;

export const shareTable = (shares: readonly Share[]): OwnFile =>
  ownTable(
    "advocacy-shares.csv",
    { name: "Advocacy: shares", schema: "advocacy_share" },
    [
      ["Share ID", "share", ({ id }) => id],
      ["Shared on", "day", ({ day }) => day],
      ["Employee", "employee", ({ employee }) => employee.name],
      ["May be named", "consent", ({ employee }) => (employee.agreed ? "yes" : "no")],
      ["Network", "platform", ({ network }) => network],
      ["Content", "content", ({ post }) => titleOf(post)],
      ["Share URL", null, tracked],
      ["UTM campaign", "utm", ({ employee }) => employee.tag],
      ["Connections", "sharer_followers", ({ employee }) => employee.connections],
      ["Impressions", "impressions", ({ impressions }) => impressions],
      ["Clicks", "clicks", ({ clicks }) => clicks],
      ["Reactions", "reactions", ({ reactions }) => reactions],
      ["Comments", "comments", ({ comments }) => comments],
      ["Reshares", "reshares", ({ reshares }) => reshares],
    ],
    shares,
  );

export const contentTable = (library: readonly SharedContent[]): OwnFile =>
  ownTable(
    "advocacy-content.csv",
    { name: "Advocacy: content", schema: "advocacy_content" },
    [
      ["Content title", "content", ({ title }) => title],
      ["Added on", "day", ({ day }) => day],
      ["Added by", "employee", ({ by }) => by.name],
      ["May be named", "consent", ({ by }) => (by.agreed ? "yes" : "no")],
      ["Internal views", "internal_views", ({ views }) => views],
      ["Internal likes", "internal_reactions", ({ likes }) => likes],
    ],
    library,
  );

type OfPerson = Pick<Touched, "id" | "day" | "email" | "origin" | "campaign">;
const ofPerson = <T extends OfPerson>(id: string): readonly Column<T>[] => [
  ["Email", "person", ({ email }) => email],
  ["Channel", "channel", ({ origin }) => channelOf[origin] ?? "other"],
  ["Campaign", "campaign", ({ campaign }) => campaign],
  [id, id === "Touch ID" ? "touch" : "conversion", (one) => one.id],
];

export const touchTable = (touches: readonly Touched[]): OwnFile =>
  ownTable(
    "touchpoints.csv",
    { name: "Touchpoints", schema: "touch" },
    [["Touched on", "day", ({ day }) => day], ...ofPerson<Touched>("Touch ID")],
    touches,
  );

const [ebook, newsletter, trial, demo] = forms;
export const signUpTable = (signUps: readonly SignUp[]): OwnFile =>
  ownTable(
    "form-submissions.csv",
    {
      ...{ name: "Forms of the website", schema: "sign_up" },
      words: {
        name: {
          ...{ [ebook.toLowerCase()]: "ebook", [newsletter.toLowerCase()]: "newsletter" },
          ...{ [trial.toLowerCase()]: "trial", [demo.toLowerCase()]: "demo" },
        },
      },
    },
    [
      ["Submitted at", "day", ({ day }) => day],
      ["Form", "name", ({ form }) => form],
      ...ofPerson<SignUp>("Submission ID"),
    ],
    signUps,
  );

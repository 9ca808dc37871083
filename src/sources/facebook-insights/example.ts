// Writes the old Insights' exports by post: as a text, as a workbook of several sheets, and as people kept them with ";".

import { csvText, type MadeFile, utf8, workbook } from "../layout.ts";

type Row = readonly (string | number)[];

const about = ["Post ID", "Permalink", "Post Message", "Type", "Countries", "Languages", "Posted"];
const figures: readonly (readonly [name: string, meaning: string])[] = [
  ["Lifetime Post Total Reach", "The total number of people your Page post was served to. (Unique Users)"],
  ["Lifetime Post organic reach", "The number of people who saw your Page post in news feed. (Unique Users)"],
  [
    "Lifetime Post Paid Reach",
    "The number of people your advertised Page post was served to. (Unique Users)",
  ],
  ["Lifetime Post Total Impressions", "The number of impressions of your Page post. (Total Count)"],
  ["Lifetime Post Organic Impressions", "The number of impressions of your post in News Feed. (Total Count)"],
  ["Lifetime Post Paid Impressions", "The number of impressions of your Page post in an Ad. (Total Count)"],
  ["Lifetime Engaged Users", "The number of people who clicked anywhere in your posts. (Unique Users)"],
  ["Lifetime Post Consumers", "The number of people who clicked anywhere in your post. (Unique Users)"],
  ["Lifetime Post Consumptions", "The number of clicks anywhere in your post. (Total Count)"],
  ["Lifetime Negative feedback", "The number of people who have given negative feedback. (Unique Users)"],
  ["Lifetime Negative Feedback from Users", "The number of times people have given it. (Total Count)"],
  [
    "Lifetime Post Impressions by people who have liked your Page",
    "The number of impressions of your Page post to people who have liked your Page. (Total Count)",
  ],
  [
    "Lifetime Post reach by people who like your Page",
    "The number of people who saw your Page post because they've liked your Page (Unique Users)",
  ],
  [
    "Lifetime People who have liked your Page and engaged with your post",
    "The number of people who have liked your Page and clicked anywhere in your posts. (Unique Users)",
  ],
  // Twice under one name: times and people.
  [
    "Lifetime Organic Video Views",
    "Number of times your video was viewed for more than 3 seconds. (Total Count)",
  ],
  [
    "Lifetime Organic Video Views",
    "Number of times your video was viewed for more than 3 seconds. (Unique Users)",
  ],
];

const page = "951745000000001";
const posts = [0, 1, 2].map((n) => {
  const id = `98042200000000${n}`;
  return {
    ...{ id: `${page}_${id}`, link: `https://www.facebook.com/ExampleWorks/posts/${id}:0` },
    text: ["Quiet tools, loud launch?\nRead on.", "조용한 분기", ""][n] ?? "",
    type: ["Photo", "Link", "SharedVideo"][n] ?? "",
    // Late in California is the next day in Warsaw.
    posted: ["10/1/2015 21:00", "10/13/2015 9:22", "1/4/2016 23:59"][n] ?? "",
    reach: 800 + 90 * n,
    impressions: 1500 + 77 * n,
    paid: n === 1 ? 300 : 0,
    clicks: 40 + n,
    acts: [21 + n, 4, n] as const,
  };
});
type Post = (typeof posts)[number];

const start = (of: Post): Row => [of.id, of.link, of.text, of.type, "", "", of.posted];
const lifetime = (of: Post): Row => [
  ...[of.reach, of.reach - of.paid / 2, of.paid / 2, of.impressions, of.impressions - of.paid, of.paid],
  ...[60, 35, of.clicks, 1, 2, of.impressions - 400, of.reach - 300, 50, "", ""],
];
const meanings = (of: readonly (readonly [string, string])[], extra: number): Row => [
  ...Array.from({ length: about.length + extra }, () => ""),
  ...of.map(([, meaning]) => `Lifetime: ${meaning}`),
];

const metrics: readonly Row[] = [
  [...about, "Audience Targeting", ...figures.map(([name]) => name)],
  meanings(figures, 1),
  ...posts.map((of) => [...start(of), " ", ...lifetime(of)]),
];

const acts = ["like", "comment", "share"];
/** Shares that nobody made are left out, not printed as 0. */
const counted = (of: Post): Row => of.acts.map((n) => (n === 0 ? "" : n));
const stories: readonly Row[] = [
  [...about, ...acts],
  [
    ...about.map(() => ""),
    ...acts.map(() => "Lifetime: The number of stories about your Page post. (Total Count)"),
  ],
  ...posts.map((of) => [...start(of), ...counted(of)]),
];
const people: readonly Row[] = [
  [...about, ...acts],
  [
    ...about.map(() => ""),
    ...acts.map(() => "Lifetime: The number of people who made a story. (Unique Users)"),
  ],
  ...posts.map((of) => [...start(of), ...of.acts.map((n) => Math.max(0, n - 1))]),
];

/** The columns of the well-known data set, before its ids and days were taken out. */
const kept: readonly Row[] = [
  [
    ...["Post ID", "Posted", "Page total likes", "Type", "Category", "Paid"],
    ...figures.flatMap(([name], at) => ([0, 3, 6, 7, 8, 11, 12, 13].includes(at) ? [name] : [])),
    ...["comment", "like", "share", "Total Interactions"],
  ],
  ...posts.map((of) => [
    ...[of.id, of.posted, 139441, of.type, 2, of.paid > 0 ? 1 : 0],
    ...[of.reach, of.impressions, 60, 35, of.clicks, of.impressions - 400, of.reach - 300, 50],
    ...[of.acts[1], of.acts[0], of.acts[2], of.acts[0] + of.acts[1] + of.acts[2]],
  ]),
];

const name = (day: string, ending: string): string =>
  `Facebook Insights Data Export (Post Level) - Example Works - ${day}.${ending}`;

export const examples: readonly MadeFile[] = [
  { name: name("2016-02-01", "csv"), bytes: utf8(csvText(metrics, { newline: "\r\n" })) },
  {
    name: name("2016-03-01", "xls"),
    bytes: workbook(
      [
        { name: "Key Metrics", rows: metrics },
        { name: "Lifetime Post Stories by act...", rows: stories },
        { name: "Lifetime Talking About This(...", rows: people },
      ],
      "xls",
    ),
  },
  { name: name("2016-04-01", "csv"), bytes: utf8(csvText(kept, { delimiter: ";" })) },
];

// Writes Shares.csv as LinkedIn's archive holds it: every paragraph in quotes of its own, links with coded colons, newest first.

import { csvText, type MadeFile, utf8, zip } from "../layout.ts";
import { activityId } from "../linkedin-page-content/example.ts";

const header = ["Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", "Visibility"];

const link = (urn: string, at: string, chance: number): string =>
  `https://www.linkedin.com/feed/update/urn%3Ali%3A${urn}%3A${activityId(Date.parse(at), chance)}`;

/** What the archive makes of the line breaks in a text. */
const paragraphs = (...all: readonly string[]): string => all.join('"\n"');

const rows = (year: string): readonly (readonly string[])[] => [
  [
    ...[`${year}-05-07 16:41:18`, link("ugcPost", `${year}-05-07T16:41:18Z`, 0.1)],
    ...[paragraphs("We made a quiet tool.", "", 'It says "hush", and does.'), "", "", "MEMBER_NETWORK"],
  ],
  [
    ...[`${year}-04-01 23:30:00`, link("share", `${year}-04-01T23:30:00Z`, 0.2)],
    ...["우리 회사 글입니다 🌊", "https://example.com/autumn?utm_campaign=autumn", "", "PUBLIC"],
  ],
  // The same post after an edit: a row and a number of its own.
  [
    ...[`${year}-04-01 23:34:10`, link("share", `${year}-04-01T23:34:10Z`, 0.3)],
    ...["우리 회사 글입니다", "https://example.com/autumn?utm_campaign=autumn", "", "PUBLIC"],
  ],
  // A repost without a word.
  [`${year}-03-02 07:00:00`, link("share", `${year}-03-02T07:00:00Z`, 0.4), "", "", "", "PUBLIC"],
  // Some dates are left out; the number of the post still tells when.
  ["", link("share", `${year}-02-14T12:00:00Z`, 0.5), "Żółta łódź", "", "https://media.example/1", "PUBLIC"],
];

const shares = (year: string): string => csvText([header, ...rows(year)]);

export const examples: readonly MadeFile[] = [
  { name: "Shares.csv", bytes: utf8(shares("2026")) },
  {
    name: "Complete_LinkedInDataExport_06-01-2025.zip",
    bytes: zip([
      { name: "Shares_17529409.csv", text: shares("2025") },
      {
        name: "Connections.csv",
        text: csvText([
          ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"],
          ["Jan", "Example", "https://www.linkedin.com/in/jan-example", "", "Example", "Head", "02 May 2025"],
        ]),
      },
    ]),
  },
];

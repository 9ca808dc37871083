// Writes tweets between customers and brands in the layout of twcs.csv.

import { csvText, type MadeFile, utf8 } from "../layout.ts";

const rows = [
  ["tweet_id", "author_id", "inbound", "created_at", "text", "response_tweet_id", "in_response_to_tweet_id"],
  [
    ...[
      "1",
      "NowaFabryka",
      "False",
      "Tue Oct 31 22:10:47 +0000 2017",
      "@115712 I understand. Which order, please?",
    ],
    ...["2", "3.0"],
  ],
  [
    ...[
      "2",
      "115712",
      "True",
      "Tue Oct 31 22:11:45 +0000 2017",
      "@NowaFabryka and how do you propose we do that",
    ],
    ...["", "1.0"],
  ],
  [
    ...[
      "3",
      "115712",
      "True",
      "Tue Oct 31 22:08:27 +0000 2017",
      '@NowaFabryka I sent several "private" messages,\nno one answers',
    ],
    ...["1,4", ""],
  ],
  ["4", "NowaFabryka", "False", "Wed Nov  1 09:05:00 +0000 2017", "@115712 Please send us a note.", "", "3"],
  ["5", "115713", "True", "yesterday", "hello", "", ""],
];

export const examples: readonly MadeFile[] = [{ name: "twcs.csv", bytes: utf8(csvText(rows)) }];

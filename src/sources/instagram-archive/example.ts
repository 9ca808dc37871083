// Writes the posts of an Instagram archive: every byte of its UTF-8 as a letter of its own, numbers as texts.

import { type MadeFile, utf8, zip } from "../layout.ts";

/** As Instagram writes it: "ó" as "Ã³". */
const mangled = (text: string): string => String.fromCharCode(...utf8(text));

const post = (file: string, title: string, at: number, figures: Readonly<Record<string, string>>) => ({
  media_map_data: {
    "Media Thumbnail": {
      ...{ uri: `media/posts/202608/${file}.jpg`, creation_timestamp: at, title: mangled(title) },
      cross_post_source: { source_app: "FB" },
    },
  },
  string_map_data: {
    "Creation Timestamp": { href: "", value: "", timestamp: at },
    ...Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, { href: "", value, timestamp: 0 }]),
    ),
  },
});

const posts = {
  organic_insights_posts: [
    post("457742621_n_18136753804356985", "Łódź w październiku 🍂", 1785740400, {
      ...{ Impressions: "3,119", "Accounts reached": "2,804", Likes: "310", Comments: "12", Shares: "7" },
      ...{ Saves: "21", Follows: "3", "Profile visits": "44" },
    }),
    post("457742621_n_18136753804356986", "가을 신상품", 1785826800, {
      ...{ Impressions: "--", "Accounts reached": "640", Likes: "55", Comments: "0", Shares: "--" },
      ...{ Saves: "2", Follows: "--", "Profile visits": "5" },
    }),
  ],
};

export const examples: readonly MadeFile[] = [
  {
    name: "instagram-nowafabryka-2026-09-24-AbCdEfGh.zip",
    bytes: zip([
      {
        name: "logged_information/past_instagram_insights/posts.json",
        text: JSON.stringify(posts).replace(
          /[\u0080-\uffff]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
        ),
      },
    ]),
  },
];

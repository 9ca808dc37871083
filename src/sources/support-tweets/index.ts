// Tweets between customers and brands in the layout of the data set "Customer support on Twitter".

import { message } from "../../facts/care.ts";
import { notBefore } from "../file-name.ts";
import type { Source } from "../source.ts";
import { column, constant, dayOf, lookup, match } from "../words.ts";
import { about } from "./about.ts";

export const supportTweets: Source = {
  id: "support-tweets",
  name: "Customer support on Twitter",
  about,
  platform: "x",
  report: "support_tweets",
  columns: {
    message: { headers: ["tweet_id"], cell: "id" },
    author: { headers: ["author_id"], cell: "text" },
    inbound: { headers: ["inbound"], cell: "flag" },
    created_at: { headers: ["created_at"], cell: "instant", zone: "UTC" },
    content: { headers: ["text"], cell: "text" },
    answers: { headers: ["response_tweet_id"], cell: "text" },
    // A whole number that went through a table of floats: "3.0".
    parent: { headers: ["in_response_to_tweet_id"], cell: "text" },
  },
  detect: { required: ["message", "author", "inbound", "created_at", "parent"] },
  given: ({ fileName }) => ({ observed_at: notBefore(fileName) }),
  facts: [
    {
      into: message,
      values: {
        platform: constant("x"),
        report: constant("support_tweets"),
        message: column("message"),
        parent: match("parent", "^([0-9]+)(?:\\.0)?$"),
        day: dayOf("created_at"),
        created_at: column("created_at"),
        direction: lookup("inbound", { true: "in", false: "out" }, constant(null)),
        visibility: constant("public"),
        kind: constant("tweet"),
        author: column("author"),
        content: column("content"),
        messages: constant(1),
      },
    },
  ],
};

// What every LinkedIn export of posts shares: the id and the moment inside the link, and the words for formats.

import type { Value } from "./source.ts";
import { dayOf, first, idTime, lookup, match } from "./words.ts";

/** The number in …urn:li:activity:7123…, …-activity-7123…-x or …urn%3Ali%3Ashare%3A7123…; its upper bits are the moment of publication. */
const number = (link: string): Value => match(link, "(?i)(?:activity|share|ugcpost)(?:[:-]|%3a)(\\d{15,20})");

/** `named`: the id where the link holds none. */
export const linkedinPost = (link: string, printedDay: string, ...named: readonly Value[]) => {
  const id = first(number(link), ...named);
  return {
    post: first(id, link),
    published_at: idTime(id, "linkedin"),
    // LinkedIn prints days in UTC; with the moment known, the day is the workspace's own.
    day: first(dayOf(idTime(id, "linkedin")), printedDay),
  };
};

export const linkedinFormat = (type: string): Value =>
  lookup(
    type,
    {
      image: "image",
      "single image": "image",
      "multi image": "carousel",
      multiimage: "carousel",
      carousel: "carousel",
      video: "video",
      "native video": "video",
      document: "document",
      article: "link",
      link: "link",
      newsletter: "article",
      poll: "poll",
      event: "event",
      text: "text",
      none: "text",
    },
    { is: "column", column: type },
  );

/** A campaign named in the text's own link, where the link was not shortened. */
export const campaignIn = (text: string): Value => match(text, "[?&]utm_campaign=([^&\\s#]+)");

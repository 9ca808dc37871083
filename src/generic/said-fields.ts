// Fields that mentions and messages share: who said it, where it stands, in which tone, at what time of day.

import { words } from "../base/words.ts";
import { type Choice, choice, field } from "./schema.ts";

export const author = field(
  "author",
  "text",
  words("Author", "작성자", "Autor"),
  "author|author name|full name|user|username|screen name|from|sender|profile name|requester|customer|contact name|작성자|사용자|보낸 사람|고객|autor|nadawca|użytkownik|klient|zgłaszający",
);
export const url = field(
  "url",
  "url",
  words("Link", "링크", "Link"),
  "url|link|permalink|mention url|post url|source url|링크|주소|url 주소|adres|odnośnik",
);
const sentiments: readonly Choice[] = [
  choice(
    "positive",
    words("positive", "긍정", "pozytywny"),
    "positive|pos|+|1|very positive|긍정|긍정적|pozytywny|pozytywna|pozytywne|dodatni",
  ),
  choice(
    "neutral",
    words("neutral", "중립", "neutralny"),
    "neutral|neu|0|mixed|unassigned|중립|중립적|neutralny|neutralna|neutralne|mieszany",
  ),
  choice(
    "negative",
    words("negative", "부정", "negatywny"),
    "negative|neg|-1|very negative|부정|부정적|negatywny|negatywna|negatywne|ujemny",
  ),
];
export const sentiment = field(
  "sentiment",
  "choice",
  words("Sentiment", "감성", "Wydźwięk"),
  "sentiment|tone|polarity|감성|감정|긍부정|wydźwięk|sentyment|nastrój",
  { choices: sentiments },
);
/** Of tables that print day and time in two columns. */
export const timeOfDay = field(
  "time_of_day",
  "time",
  words("Time of day", "시각", "Godzina"),
  "time|time of day|hour|시간|시각|godzina|czas|godz",
);

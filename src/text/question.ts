// Whether a text asks something: a question mark, the words a language begins questions with, a model for Korean.

import { classify, type Model } from "./linear.ts";
import { prose, sentencesIn } from "./plain.ts";

const english = [
  "(?:do|does|did|can|could|will|would|is|are|was|were|has|have|should|shall|may|am|isn't|aren't|don't|can't)\\s+(?:you|i|we|it|they|he|she|there|this|that|these|those|any|anyone|someone|somebody|the|your|my)\\b",
  "(?:what|when|where|why|who|which|how)(?:'s|\\s+(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have))\\b",
  "how\\s+(?:much|many|long|far|often|old|come|about|to)\\b",
  "(?:what|which)\\s+(?:time|size|colou?r|kind|about|if|day)\\b",
  "(?:any|does\\s+any|has\\s+any)\\s*(?:one|body)\\b",
  "any\\s+(?:idea|chance|update|news|plans)\\b",
];
const polish = [
  "(?:a\\s+)?(?:czy|dlaczego|czemu|po\\s+ile|skąd)",
  "(?:ile|w\\s+jakiej\\s+cenie)\\s+(?:kosztuj|trwa|czeka|za|to|jest|można|płac)",
  "(?:gdzie|jak|kiedy|którędy|skąd)\\s+(?:mog|można|mam|jest|są|będ|kup|znajd|zam[óa]wi|to|się|dotr|dosta|otw|wr[óa]c|długo|daleko|często|duż|wygląda)",
  "(?:kto|ktoś)\\s+(?:wie|może|zna|mi|ma|był)",
  "co\\s+(?:z|to|się|robi|zrobi|oznacza|zawiera|jeśli|mam|polec)",
  "(?:któr|jak)(?:y|a|e|ie|i|ą)\\s+(?:jest|są|to|rozmiar|kolor|model|cen|termin|numer|adres)",
  "(?:wie|zna|ma|może)\\s+ktoś",
  "(?:da|można)\\s+(?:się|prosić|to)",
  "(?:macie|jest\\s+możliwość|są\\s+jeszcze|będzie\\s+jeszcze)",
];
const opening = (parts: readonly string[]): RegExp =>
  new RegExp(
    `^[^\\p{L}]*(?:(?:hi|hello|hey|hej|cześć|dzień dobry|witam)[^\\p{L}]+)?(?:${parts.join("|")})`,
    "iu",
  );
const openers: Readonly<Record<string, RegExp>> = { en: opening(english), pl: opening(polish) };

/** Sentences beyond this are not asked one by one. */
const most = 30;

/**
 * Whether it asks; null where no question mark says so and the language has no rule.
 *
 * Korean asks by endings and often without a mark: each sentence goes through a model.
 */
export const isQuestion = (text: string, language: string | null, korean: Model): boolean | null => {
  const words = prose(text);
  if (/[?？؟]/.test(words)) return true;
  const opener = openers[language ?? ""];
  if (opener === undefined && language !== "ko") return null;
  const sentences = sentencesIn(words, language).slice(0, most);
  return sentences.some((sentence) =>
    opener ? opener.test(sentence) : classify(korean, sentence).label === "question",
  );
};

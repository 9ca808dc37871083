// The tone in which others speak of the brand: as a file tells it, else as it is read off the text.

import type { TextKind } from "../base/text-kinds.ts";
import { words } from "../base/words.ts";
import { message } from "../facts/care.ts";
import { type Filter, minus, plus, shareOf, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { byOthers, items, said } from "./voice.ts";
import { added, articleA, articleB, rated } from "./words.ts";

const asCorrected = {
  id: "corrected",
  name: words("Corrected by labels", "라벨로 보정", "Skorygowane etykietami"),
  aside: true,
} as const;
const correctedNote = words(
  "Put right by texts that you labelled by hand, each language by its own and only languages with at least 100 labels, with the interval that carries the doubt about the tool. It takes for granted that the tool errs in this period as it does over all.",
  "직접 라벨을 붙인 글로 보정한 값입니다. 언어별로 라벨이 100개 이상인 언어만 해당 언어의 라벨로 보정하며, 구간에는 판정 오류의 불확실성이 담겨 있습니다. 이 기간의 오류가 전체와 같다고 가정합니다.",
  "Skorygowane ręcznymi etykietami: każdy język według własnych i tylko języki z co najmniej 100 etykietami; przedział uwzględnia niepewność narzędzia. Zakłada, że narzędzie myli się w tym okresie tak jak ogółem.",
);
const labelled = (kind: TextKind): Filter => ({ column: "language", labelled: kind });

/** tone: the file's, else ours · sentiment: the file's alone. */
type Told = "tone" | "sentiment";
const scoredBy = (by: Told): readonly Filter[] => [...byOthers, { column: by, known: true }];
const toned = (tone: string, by: Told = "tone") => items([...scoredBy(by), { column: by, in: [tone] }]);
const labelledMentions = [...scoredBy("tone"), labelled("mention")];
const labelledTone = (tone: string) => items([...labelledMentions, { column: "tone", in: [tone] }]);
const uncorrected = words(
  "Uncorrected: the tone the file tells, and where it tells none the one Leadline reads off the text (English, Polish, Korean). Both err in a quarter of cases or more, so read the trend and not the level.",
  "보정되지 않은 값입니다. 파일에 감성이 있으면 그 값을, 없으면 Leadline이 본문(영어·폴란드어·한국어)에서 판정한 값을 씁니다. 둘 다 오류가 4분의 1 이상일 수 있으므로 수준보다 추세를 보세요.",
  "Bez korekty: wydźwięk z pliku, a gdy plik go nie podaje, ten, który Leadline odczytuje z treści (angielski, polski, koreański). Oba mylą się co najmniej w jednej czwartej przypadków, więc liczy się trend, a nie poziom.",
);
const asTold = {
  id: "told",
  name: words("Only as the file tells it", "파일에 있는 판정만", "Tylko według pliku"),
  aside: true,
  note: words(
    "Uncorrected, and without what Leadline scored itself.",
    "보정 전이며, Leadline이 직접 판정한 값은 제외합니다.",
    "Bez korekty i bez ocen samego Leadline.",
  ),
} as const;

const positiveMentions = kpi({
  id: "positive_mentions",
  code: "K5",
  group: "care",
  name: words("Positive mentions", "긍정적 언급", "Pozytywne wzmianki"),
  about: words(
    "Share of mentions with a positive tone among those whose tone was scored.",
    "어조가 판정된 언급 중 긍정적인 언급의 비율입니다.",
    "Udział wzmianek pozytywnych wśród tych, których wydźwięk oceniono.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: pozytywne wzmianki`,
  variants: [
    variant({
      ...said,
      ...rated,
      id: "raw",
      name: words("Share, uncorrected", "비율, 보정 전", "Udział, bez korekty"),
      unit: "1",
      formula: shareOf(toned("positive"), items(scoredBy("tone"))),
      note: uncorrected,
    }),
    variant({
      ...said,
      ...added,
      id: "count",
      name: words("Number, uncorrected", "건수, 보정 전", "Liczba, bez korekty"),
      unit: "mention",
      formula: toned("positive"),
      aside: true,
      note: uncorrected,
    }),
    variant({
      ...said,
      ...rated,
      ...asTold,
      unit: "1",
      formula: shareOf(toned("positive", "sentiment"), items(scoredBy("sentiment"))),
    }),
    variant({
      ...said,
      ...rated,
      ...asCorrected,
      unit: "1",
      formula: shareOf(labelledTone("positive"), items(labelledMentions)),
      corrected: { kind: "mention", of: "positive" },
      note: correctedNote,
    }),
  ],
});

const netSentiment = kpi({
  id: "net_sentiment",
  code: "K6",
  group: "care",
  name: words("Net sentiment", "순감성", "Nastawienie netto"),
  about: words(
    "Positive mentions less negative ones, over those whose tone was scored: from −100 % to 100 %.",
    "긍정 언급에서 부정 언급을 뺀 수를 어조가 판정된 언급 수로 나눈 값입니다(−100%~100%).",
    "Wzmianki pozytywne minus negatywne, do ocenionych: od −100% do 100%.",
  ),
  better: "up",
  kind: "none",
  source: `${articleB}: nastawienie, śledź wiadomości`,
  variants: [
    variant({
      ...said,
      ...rated,
      id: "mentions",
      name: words("Of mentions, uncorrected", "언급 기준, 보정 전", "Wzmianki, bez korekty"),
      unit: "1",
      formula: shareOf(minus(toned("positive"), toned("negative")), items(scoredBy("tone"))),
      note: uncorrected,
    }),
    variant({
      ...said,
      ...rated,
      ...asTold,
      unit: "1",
      formula: shareOf(
        minus(toned("positive", "sentiment"), toned("negative", "sentiment")),
        items(scoredBy("sentiment")),
      ),
    }),
    variant({
      ...said,
      ...rated,
      ...asCorrected,
      unit: "1",
      formula: shareOf(minus(labelledTone("positive"), labelledTone("negative")), items(labelledMentions)),
      corrected: {
        kind: "mention",
        of: "net",
        leaning: shareOf(plus(labelledTone("positive"), labelledTone("negative")), items(labelledMentions)),
      },
      note: correctedNote,
    }),
  ],
});

const publicIn = (by: Told): readonly Filter[] => [
  { column: "direction", in: ["in"] },
  { column: "visibility", in: ["public"] },
  { column: by, known: true },
];
const negativeShare = (by: Told, ...more: readonly Filter[]) =>
  shareOf(
    sum(message, "messages", { where: [...publicIn(by), ...more, { column: by, in: ["negative"] }] }),
    sum(message, "messages", { where: [...publicIn(by), ...more] }),
  );
const negativeComments = kpi({
  id: "negative_comment_share",
  code: "E3b",
  group: "engagement",
  name: words("Share of negative comments", "부정적 댓글 비율", "Udział negatywnych komentarzy"),
  about: words(
    "Comments by others with a negative tone among those whose tone was scored.",
    "어조가 판정된 다른 사람의 공개 댓글 중 부정적인 댓글의 비율입니다.",
    "Negatywne komentarze innych wśród tych, których wydźwięk oceniono.",
  ),
  better: "down",
  kind: "none",
  source: `${articleA}: 긍정적 및 부정적 댓글`,
  variants: [
    variant({
      ...said,
      ...rated,
      id: "raw",
      name: words("Uncorrected", "보정 전", "Bez korekty"),
      unit: "1",
      formula: negativeShare("tone"),
      note: uncorrected,
    }),
    variant({ ...said, ...rated, ...asTold, unit: "1", formula: negativeShare("sentiment") }),
    variant({
      ...said,
      ...rated,
      ...asCorrected,
      unit: "1",
      formula: negativeShare("tone", labelled("comment")),
      corrected: { kind: "comment", of: "negative" },
      note: correctedNote,
    }),
  ],
});

export const sentiment = [negativeComments, positiveMentions, netSentiment];

/** The texts whose tone is counted, from which samples are drawn. */
export const labelledWhere: Readonly<Record<TextKind, readonly Filter[]>> = {
  mention: scoredBy("tone"),
  comment: publicIn("tone"),
};

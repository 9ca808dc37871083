// How hard own posts read: each language by its own formula, and all of them by their place within their language.

import { type Words, words } from "../base/words.ts";
import { scoredPost } from "../facts/text-score.ts";
import { type Filter, over, shareOf, sum } from "./expr.ts";
import { kpi, variant } from "./kpi.ts";
import { articleA, ownPosts, rated } from "./words.ts";

const mean = { display: "per", basis: "published", time: "ratio", entities: "ratio" } as const;
const posts = (...where: readonly Filter[]) => sum(scoredPost, "posts", { where: [ownPosts, ...where] });
const byFormula = (formula: string): Filter => ({ column: "formula", in: [formula] });
const tooShort = words(
  "Posts under 30 words have no score.",
  "30단어 미만의 게시물에는 점수가 없습니다.",
  "Posty poniżej 30 słów nie mają wyniku.",
);

const lower = words("Lower reads easier.", "낮을수록 읽기 쉽습니다.", "Niżej znaczy łatwiej.");
const both = (a: Words, b: Words): Words => words(`${a.en} ${b.en}`, `${a.ko} ${b.ko}`, `${a.pl} ${b.pl}`);

const indexOf = (
  id: string,
  formula: string,
  { name, note, column = "readability" }: { name: Words; note: Words; column?: "readability" | "beside" },
) =>
  variant({
    ...mean,
    id,
    name,
    unit: "index per post",
    formula: over(
      sum(scoredPost, column, { where: [ownPosts, byFormula(formula)] }),
      posts(byFormula(formula)),
    ),
    aside: true,
    note: both(note, tooShort),
  });

const readabilityIndex = kpi({
  id: "readability",
  code: "I4",
  group: "internal",
  name: words("Readability", "가독성 지수", "Czytelność"),
  about: words(
    "How easily own posts read, each language by its own formula. Indexes of two languages do not compare; places within the own language do.",
    "자체 게시물이 얼마나 쉽게 읽히는지를 언어별 공식으로 나타냅니다. 언어가 다르면 지수끼리는 비교할 수 없고, 같은 언어 안에서의 위치는 비교할 수 있습니다.",
    "Jak łatwo czyta się własne posty; każdy język ma swój wzór. Wskaźników dwóch języków nie można porównywać, miejsca w obrębie języka można.",
  ),
  better: "up",
  kind: "leading",
  source: `${articleA}: 형식적 가독성 지수`,
  variants: [
    variant({
      ...mean,
      id: "percentile",
      name: words("Percentile within own language", "같은 언어 내 백분위", "Percentyl w obrębie języka"),
      unit: "percentile per post",
      formula: over(sum(scoredPost, "readability_rank", { where: [ownPosts] }), posts()),
      note: both(
        words(
          "Mean over the posts: of a hundred own posts of all times in the same language, so many read harder. 50 is as usual, more is easier. Unknown where a language has fewer than three posts with a score.",
          "게시물 평균: 같은 언어로 쓴 전체 기간의 자체 게시물 100개 중 더 어렵게 읽히는 게시물 수입니다. 50이 평소 수준이고, 높을수록 쉽습니다. 점수가 있는 게시물이 3개 미만인 언어는 알 수 없습니다.",
          "Średnia z postów: ile ze stu własnych postów ze wszystkich okresów w tym samym języku czyta się trudniej. 50 to poziom zwykły, więcej znaczy łatwiej. Nieznane, gdy w danym języku wynik mają mniej niż trzy posty.",
        ),
        tooShort,
      ),
    }),
    indexOf("flesch", "flesch_reading_ease", {
      name: words(
        "English: Flesch Reading Ease",
        "영어: 플레시 읽기 용이도",
        "Angielski: Flesch Reading Ease",
      ),
      note: words("Higher reads easier.", "높을수록 읽기 쉽습니다.", "Wyżej znaczy łatwiej."),
    }),
    indexOf("fog", "fog_pl", {
      name: words("Polish: FOG", "폴란드어: FOG", "Polski: FOG"),
      note: lower,
    }),
    indexOf("pisarek", "fog_pl", {
      name: words("Polish: Pisarek", "폴란드어: 피사레크", "Polski: Pisarek"),
      note: lower,
      column: "beside",
    }),
    indexOf("surface_length", "eojeol_per_sentence", {
      name: words(
        "Korean: surface length index",
        "한국어: 표면 길이 지수",
        "Koreański: wskaźnik długości powierzchniowej",
      ),
      note: both(
        words(
          "Eojeol per sentence: no grade, for Korean has no open formula.",
          "문장당 어절 수입니다. 한국어에는 공개된 공식이 없어 학년 수준을 뜻하지 않습니다.",
          "Eojeol na zdanie: to nie stopień trudności, bo dla koreańskiego nie ma otwartego wzoru.",
        ),
        lower,
      ),
    }),
    indexOf("lix", "lix", {
      name: words("Other languages: LIX", "그 밖의 언어: LIX", "Inne języki: LIX"),
      note: lower,
    }),
    variant({
      ...rated,
      id: "too_short",
      name: words("Share too short to score", "점수를 매기기에 너무 짧은 비율", "Odsetek zbyt krótkich"),
      unit: "1",
      basis: "published",
      formula: shareOf(
        posts({ column: "language", known: true }, { column: "unread", in: ["too_short"] }),
        posts({ column: "language", known: true }),
      ),
      aside: true,
      note: words(
        "Own posts under 30 words, of those whose language was recognised.",
        "언어를 알 수 있는 자체 게시물 중 30단어 미만의 비율입니다.",
        "Własne posty poniżej 30 słów wśród tych, których język rozpoznano.",
      ),
    }),
  ],
});

export const readability = [readabilityIndex];

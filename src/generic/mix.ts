// What a post is for: the classes of a content mix, by the words teams call them.

import { words } from "../base/words.ts";
import { type Choice, choice, field } from "./schema.ts";

const classes: readonly Choice[] = [
  choice(
    "product",
    words("product", "제품", "produkt"),
    "product|products|product news|feature|제품|상품|제품 소개|produkt|produkty|produktowy",
  ),
  choice(
    "promotion",
    words("promotion", "프로모션", "promocja"),
    "promotion|promotions|promo|sale|offer|discount|프로모션|할인|이벤트|행사|promocja|promocje|oferta",
  ),
  choice(
    "useful",
    words("useful", "유용한 정보", "poradnik"),
    "useful|educational|education|how-to|how to|tips|guide|유용한 정보|정보|교육|팁|poradnik|porady|edukacyjny|edukacja",
  ),
  choice(
    "fun",
    words("fun", "재미", "rozrywka"),
    "fun|entertainment|entertaining|humour|humor|meme|재미|유머|엔터테인먼트|rozrywka|rozrywkowy|zabawa",
  ),
  choice(
    "lifestyle",
    words("lifestyle", "라이프스타일", "styl życia"),
    "lifestyle|life|behind the scenes|라이프스타일|일상|styl życia|lifestylowy|kulisy",
  ),
];

export const mix = field(
  "mix",
  "choice",
  words("Class in the content mix", "콘텐츠 믹스 분류", "Klasa w miksie treści"),
  "content mix|mix|content pillar|pillar|content category|theme|콘텐츠 믹스|콘텐츠 분류|콘텐츠 유형 분류|miks treści|filar treści|kategoria treści",
  { choices: classes },
);

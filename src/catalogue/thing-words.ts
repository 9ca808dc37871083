// The words of what formulas count or take a figure of: a post, a person, a conversation.

import { type Words, words } from "../base/words.ts";
import { journeyThings } from "./journey-words.ts";

/** Of formulas that count different things, or take a figure per thing. */
export const things: Readonly<Record<string, { readonly one: Words; readonly different: Words }>> = {
  post: {
    one: words("post", "게시물", "post"),
    different: words("number of different posts", "서로 다른 게시물 수", "liczba różnych postów"),
  },
  conversation: {
    one: words("conversation", "대화", "rozmowa"),
    different: words("number of different conversations", "서로 다른 대화 수", "liczba różnych rozmów"),
  },
  item: {
    one: words("mention", "언급", "wzmianka"),
    different: words("number of different mentions", "서로 다른 언급 수", "liczba różnych wzmianek"),
  },
  author: {
    one: words("author", "작성자", "autor"),
    different: words("number of different authors", "서로 다른 작성자 수", "liczba różnych autorów"),
  },
  tagged: {
    one: words("tagged account", "태그된 계정", "oznaczone konto"),
    different: words(
      "number of different tagged accounts",
      "서로 다른 태그된 계정 수",
      "liczba różnych oznaczonych kont",
    ),
  },
  bucket: {
    one: words("hour", "시간", "godzina"),
    different: words("number of different hours", "서로 다른 시간 수", "liczba różnych godzin"),
  },
  employee: {
    one: words("employee", "임직원", "pracownik"),
    different: words("number of different employees", "서로 다른 임직원 수", "liczba różnych pracowników"),
  },
  ...journeyThings,
  person: {
    one: words("person", "사람", "osoba"),
    different: words("number of different people", "서로 다른 사람 수", "liczba różnych osób"),
  },
};

// What stands under the first line of longer posts, by that line: enough words to tell how hard they read.

import { themes } from "./brand.ts";

type Story = readonly [en: string, pl: string, ko: string];

/** In the order of the themes; some are short posts everywhere. */
const stories: readonly (Story | null)[] = [
  [
    "They bake at two in the morning, and the plan used to hang on a nail by the oven. One page was for bread and one for cakes. When someone was ill, half of it was wrong by five. Now each of them sees the same page, and the first coffee is a quiet one.",
    "Pieką od drugiej w nocy, a plan wisiał na gwoździu przy piecu. Jedna kartka była na chleb, druga na ciasta. Gdy ktoś zachorował, o piątej połowa już się nie zgadzała. Teraz wszyscy widzą tę samą stronę, a pierwsza kawa jest spokojna.",
    "이 빵집은 새벽 두 시에 굽기 시작합니다. 계획표는 오븐 옆 못에 걸려 있었습니다. 한 장은 빵, 한 장은 케이크였습니다. 누가 아프면 다섯 시쯤에는 절반이 틀렸습니다. 이제 모두가 같은 화면을 봅니다. 그래서 첫 커피를 조용히 마십니다. 서로 전화할 일도 많이 줄었습니다.",
  ],
  [
    "Who will be there to help when a machine stops at three in the morning? Which order would be late without it, and have you asked that customer? And what would two quiet hours on Friday give you instead? Write the answers down before you hire, because a night shift is easier to begin than to end.",
    "Kto pomoże, gdy o trzeciej w nocy stanie maszyna? Które zamówienie spóźni się bez tej zmiany i czy klient w ogóle o tym wie? Co dałyby zamiast tego dwie spokojne godziny w piątek? Zapisz odpowiedzi, zanim zatrudnisz ludzi, bo nocną zmianę łatwiej zacząć niż skończyć.",
    "새벽 세 시에 기계가 멈추면 누가 도와줍니까? 야간 근무가 없으면 어떤 주문이 늦어집니까? 그 고객에게 물어보셨습니까? 금요일의 조용한 두 시간이 대신할 수는 없습니까? 사람을 뽑기 전에 답을 적어 보세요. 야간 근무는 시작하기는 쉽고 끝내기는 어렵습니다.",
  ],
  null,
  null,
  [
    "We asked them what they do in the first hour of the week. Most of them look for people, not for parts. Four in ten write a new plan because the old one was made for a team that is not there. The best mornings had one thing in common: somebody had looked at the plan on Friday at two.",
    "Zapytaliśmy, co robią w pierwszej godzinie tygodnia. Większość szuka ludzi, a nie części. Czterech na dziesięciu pisze nowy plan, bo stary powstał dla zespołu, którego nie ma. Najlepsze poranki łączyło jedno: ktoś zajrzał do planu w piątek o czternastej i poprawił go zawczasu.",
    "한 주의 첫 시간에 무엇을 하는지 물었습니다. 대부분은 부품이 아니라 사람을 찾습니다. 열 명 중 네 명은 계획을 다시 씁니다. 지난 계획이 지금 없는 사람들로 짜였기 때문입니다. 좋은 아침에는 공통점이 있었습니다. 누군가 금요일 두 시에 계획을 미리 보았습니다.",
  ],
  null,
  null,
];

const byLine = new Map(
  themes.flatMap(({ texts }, n) => {
    const story = stories[n] ?? null;
    return story === null ? [] : texts.map((line, language) => [line, story[language] as string] as const);
  }),
);

/** The story that follows a first line: one paragraph or none. */
export const storyOf = (line: string): readonly string[] => {
  const story = byLine.get(line);
  return story === undefined ? [] : [story];
};

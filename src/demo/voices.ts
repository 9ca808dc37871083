// What people say to the brand and about it, in its three languages. All of it is made up.

export type Tone = "glad" | "plain" | "asking" | "cross";

/** Under posts, for everyone to read. */
export const comments: Readonly<Record<Tone, readonly string[]>> = {
  glad: [
    "We love this plan, it is great and saves us an hour every morning. Thank you!",
    "Great work, our foreman is happy with it.",
    "Świetny pomysł, bardzo nam pomogło. Polecam!",
    "Super, plan na jednej stronie działa u nas znakomicie.",
    "정말 좋아요. 현장에서 아주 만족하고 있습니다. 감사합니다!",
    "덕분에 아침 회의가 짧아졌어요. 최고입니다.",
  ],
  plain: [
    "We print ours on Fridays.",
    "Shared with the team in the second hall.",
    "U nas plan wisi przy wejściu na halę.",
    "Zobaczymy po nowym roku.",
    "우리 공장은 월요일에 계획을 붙입니다.",
    "다음 주에 팀과 이야기해 보겠습니다.",
  ],
  asking: [
    "Does it work offline on an old tablet?",
    "How much is it for 12 seats?",
    "Czy da się wydrukować plan na A3?",
    "Kiedy będzie wersja na telefon?",
    "엑셀 파일도 불러올 수 있나요?",
    "교육은 얼마나 걸리나요?",
  ],
  cross: [
    "The update is terrible, the plan does not print and nobody answers. I am very disappointed.",
    "Still waiting for support, this is a bad service and I want my money back.",
    "Fatalna obsługa, od tygodnia czekam na odpowiedź. Jestem bardzo niezadowolony.",
    "Znowu nie działa drukowanie, to skandal. Żądam zwrotu pieniędzy.",
    "업데이트 이후 인쇄가 안 됩니다. 정말 실망이고 환불해 주세요.",
    "며칠째 답이 없네요. 서비스가 최악입니다.",
  ],
};

/** In private messages: most of them ask. */
export const privately: readonly string[] = [
  "Hello, could you send us an offer for 20 seats?",
  "Can we move our plan from a spreadsheet to you?",
  "Dzień dobry, czy prowadzicie szkolenia w Radomiu?",
  "Jak dodać drugą zmianę do planu?",
  "안녕하세요, 견적을 받을 수 있을까요?",
  "체험 기간을 늘릴 수 있나요?",
  "Thank you for the call today.",
  "감사합니다, 잘 받았습니다.",
];

export const answers: readonly string[] = [
  "Thank you for writing: it works offline, too. We have sent you the guide.",
  "We are sorry for the wait. It is mended since this morning.",
  "Dziękujemy za wiadomość, oferta jest już w drodze.",
  "Przepraszamy za kłopot, poprawka jest od dziś.",
  "문의 감사합니다. 안내 메일을 보내드렸습니다.",
  "불편을 드려 죄송합니다. 오늘 아침에 수정했습니다.",
];

export const subjects: readonly string[] = [
  "Print of the plan is cut off",
  "Invoice for last month",
  "New user for the night shift",
  "Nie działa logowanie",
  "Faktura korygująca",
  "Jak przenieść plan na inny dzień?",
  "계정 추가 요청",
  "인쇄가 잘립니다",
];

/** {brand} stands where a brand is named. */
export const mentions: Readonly<Record<Exclude<Tone, "asking">, readonly string[]>> = {
  glad: [
    "We moved our shift plan to {brand} and love it: a great tool for a small factory.",
    "{brand} is really good, setup took us one excellent morning.",
    "Polecam {brand}, świetny program i bardzo dobra obsługa.",
    "{brand} znakomicie sprawdza się w naszej piekarni.",
    "{brand} 정말 좋네요. 현장에서 아주 만족합니다.",
    "{brand} 덕분에 일정이 편해졌어요. 추천합니다.",
  ],
  plain: [
    "Comparing {brand} with two others for our packing hall.",
    "{brand} was at the fair in hall 3.",
    "Oglądamy {brand} w przyszłym tygodniu.",
    "Porównanie programów do planu produkcji: {brand} i inne.",
    "{brand} 설명회에 다녀왔습니다.",
    "생산 계획 프로그램 비교: {brand} 포함.",
  ],
  cross: [
    "Disappointed with {brand}: slow, expensive and bad support.",
    "{brand} lost our plan again, terrible morning.",
    "Nie polecam {brand}, fatalne wsparcie i ciągłe błędy.",
    "{brand} znów się zawiesił, strata czasu.",
    "{brand} 너무 느리고 불편해요. 실망입니다.",
    "{brand} 오류가 많아서 최악이에요.",
  ],
};

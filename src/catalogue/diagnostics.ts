// The seven diagnostics of the seeds: what each looks for, and the sentence it says of what it found.

import { type Words, words } from "../base/words.ts";

export interface Diagnostic {
  readonly code: `D-${number}`;
  readonly name: Words;
  /** The rule, with its thresholds. */
  readonly rule: Words;
  /** Of one finding: {holes} are filled with its figures. */
  readonly says: Words;
  /** What must be there to try it. */
  readonly needs: Words;
}

const diagnostic = <const D extends Diagnostic>(declared: D): D => declared;

/** Sessions from social under which a landing page is not judged. */
export const fewestSessions = 100;
/** Clicks over sessions above which something eats visits. */
export const mostClicksPerSession = 1.5;
export const mostUntagged = 0.15;

export const diagnostics = {
  weak_page: diagnostic({
    code: "D-1",
    name: words(
      "Landing pages that lose social visitors",
      "소셜 방문자를 놓치는 랜딩 페이지",
      "Strony docelowe, które tracą odwiedzających z social mediów",
    ),
    rule: words(
      "Of landing pages with at least 100 social sessions: engaged time below the 25th percentile of these pages and bounce rate above their 75th.",
      "소셜 세션이 100회 이상인 랜딩 페이지 가운데 참여 시간이 하위 25%이고 이탈률이 상위 25%인 페이지입니다.",
      "Wśród stron z co najmniej 100 sesjami z social mediów: czas zaangażowania poniżej 25. percentyla tych stron i współczynnik odrzuceń powyżej 75.",
    ),
    says: words(
      "{subject}: {seconds} s per session and {bounce} bounce in {sessions} social sessions. Look at its content or what the posts promise.",
      "{subject}: 소셜 세션 {sessions}회에서 세션당 {seconds}초, 이탈률 {bounce}입니다. 콘텐츠나 게시물의 약속을 점검하세요.",
      "{subject}: {seconds} s na sesję i {bounce} odrzuceń w {sessions} sesjach z social mediów. Sprawdź treść strony albo to, co obiecują posty.",
    ),
    needs: words(
      "Needs web analytics by landing page: four pages or more with 100 social sessions each.",
      "랜딩 페이지별 웹 분석이 필요합니다(소셜 세션 100회 이상인 페이지 4개 이상).",
      "Potrzebna analityka według stron docelowych: co najmniej cztery strony po 100 sesji z social mediów.",
    ),
  }),
  seen_not_clicked: diagnostic({
    code: "D-2",
    name: words(
      "Posts that are seen and not clicked",
      "노출되지만 클릭되지 않는 게시물",
      "Posty oglądane, ale nieklikane",
    ),
    rule: words(
      "Of a network's posts with known reach and link clicks: reach above their 75th percentile and clicks per 1,000 reach below their 25th.",
      "도달과 링크 클릭이 알려진 네트워크별 게시물 가운데 도달이 상위 25%이고 도달 1,000명당 클릭이 하위 25%인 게시물입니다.",
      "Wśród postów sieci o znanym zasięgu i kliknięciach linku: zasięg powyżej 75. percentyla i kliknięcia na 1000 zasięgu poniżej 25.",
    ),
    says: words(
      "“{subject}” reached {reach} accounts and got {clicks} link clicks: {rate} per 1,000. Its call to action may be weak.",
      "“{subject}” 게시물은 {reach}개 계정에 도달했지만 링크 클릭은 {clicks}회(1,000명당 {rate}회)입니다. 행동 유도 문구가 약할 수 있습니다.",
      "„{subject}” dotarł do {reach} kont i zebrał {clicks} kliknięć linku: {rate} na 1000. Wezwanie do działania może być słabe.",
    ),
    needs: words(
      "Needs posts with reach and link clicks: eight or more of one network.",
      "도달과 링크 클릭이 있는 게시물이 한 네트워크에 8개 이상 필요합니다.",
      "Potrzebne posty z zasięgiem i kliknięciami linku: co najmniej osiem w jednej sieci.",
    ),
  }),
  ghost_audience: diagnostic({
    code: "D-3",
    name: words("Followers who do not react", "반응하지 않는 팔로워", "Obserwujący, którzy nie reagują"),
    rule: words(
      "Engagements per 1,000 followers and post in the last whole week below the 5th percentile of the weeks before (twenty at least).",
      "최근 온전한 한 주의 팔로워 1,000명당 게시물 참여가 이전 주(최소 20주)의 5백분위수보다 낮은 경우입니다.",
      "Zaangażowanie na 1000 obserwujących i post w ostatnim pełnym tygodniu poniżej 5. percentyla wcześniejszych tygodni (co najmniej dwudziestu).",
    ),
    says: words(
      "Week of {subject}: {rate} engagements per 1,000 followers and post; in 95 of 100 weeks before it was above {limit}. Followers may have been bought or lost interest.",
      "{subject} 주: 팔로워 1,000명당 게시물 참여 {rate}회로, 이전 주의 95%는 {limit}회를 넘었습니다. 구매한 팔로워이거나 관심이 줄었을 수 있습니다.",
      "Tydzień od {subject}: {rate} zaangażowań na 1000 obserwujących i post; w 95 na 100 wcześniejszych tygodni było ponad {limit}. Obserwujący mogli zostać kupieni albo stracili zainteresowanie.",
    ),
    needs: words(
      "Needs posts and followers of the same network over 21 weeks.",
      "같은 네트워크의 게시물과 팔로워가 21주 이상 필요합니다.",
      "Potrzebne posty i obserwujący tej samej sieci z 21 tygodni.",
    ),
  }),
  lost_clicks: diagnostic({
    code: "D-4",
    name: words(
      "Clicks that do not arrive",
      "사이트에 도달하지 않는 클릭",
      "Kliknięcia, które nie docierają",
    ),
    rule: words(
      "Link clicks a network counted over sessions that came from it: above 1.5.",
      "네트워크가 집계한 링크 클릭을 그 네트워크에서 온 세션으로 나눈 값이 1.5를 넘는 경우입니다.",
      "Kliknięcia linku liczone przez sieć do sesji, które z niej przyszły: powyżej 1,5.",
    ),
    says: words(
      "{subject}: {clicks} link clicks and {sessions} sessions, {rate} to one. Bots, refused cookies, a slow page or links without tags come to mind.",
      "{subject}: 링크 클릭 {clicks}회, 세션 {sessions}회로 {rate}배입니다. 봇, 쿠키 거부, 느린 페이지, 태그 없는 링크를 의심해 보세요.",
      "{subject}: {clicks} kliknięć linku i {sessions} sesji, {rate} do jednego. Możliwe przyczyny: boty, brak zgody na pliki cookie, wolna strona, linki bez tagów.",
    ),
    needs: words(
      "Needs link clicks of a network and web analytics by source for the same days.",
      "같은 기간의 네트워크 링크 클릭과 소스별 웹 분석이 필요합니다.",
      "Potrzebne kliknięcia linku z sieci i analityka według źródeł z tych samych dni.",
    ),
  }),
  untagged: diagnostic({
    code: "D-5",
    name: words(
      "Social visits without a campaign",
      "캠페인 태그 없는 소셜 방문",
      "Wizyty z social mediów bez kampanii",
    ),
    rule: words(
      "Social sessions that carry no campaign over all social sessions: above 15 %.",
      "캠페인이 없는 소셜 세션이 전체 소셜 세션의 15%를 넘는 경우입니다.",
      "Sesje z social mediów bez kampanii do wszystkich sesji z social mediów: powyżej 15%.",
    ),
    says: words(
      "{untagged} of {sessions} social sessions ({share}) carry no campaign: tag the links of posts, or nobody can tell which post they came by.",
      "소셜 세션 {sessions}회 중 {untagged}회({share})에 캠페인이 없습니다. 게시물 링크에 태그를 달아야 어느 게시물에서 왔는지 알 수 있습니다.",
      "{untagged} z {sessions} sesji z social mediów ({share}) nie ma kampanii: oznaczaj linki w postach, inaczej nie wiadomo, z którego przyszły.",
    ),
    needs: words(
      "Needs web analytics by campaign.",
      "캠페인별 웹 분석이 필요합니다.",
      "Potrzebna analityka według kampanii.",
    ),
  }),
  fell_silent: diagnostic({
    code: "D-6",
    name: words("Figures that stopped", "멈춘 수치", "Liczby, które ustały"),
    rule: words(
      "An account's daily impressions or views are 0 on the last three days or more of its data while another account goes on, after two weeks with figures on nearly every day.",
      "2주 동안 거의 매일 수치가 있던 계정의 노출·조회가 마지막 3일 이상 0이고 다른 계정은 계속되는 경우입니다.",
      "Dzienne wyświetlenia konta są zerowe przez co najmniej trzy ostatnie dni jego danych, gdy inne konto liczy dalej, po dwóch tygodniach z liczbami prawie każdego dnia.",
    ),
    says: words(
      "{subject}: nothing since {since} ({days} days) while other accounts go on. The export or the network's counting may have changed.",
      "{subject}: {since}부터 {days}일 동안 수치가 없지만 다른 계정은 계속됩니다. 내보내기나 네트워크 집계가 바뀌었을 수 있습니다.",
      "{subject}: nic od {since} ({days} dni), choć inne konta liczą dalej. Eksport albo sposób liczenia w sieci mógł się zmienić.",
    ),
    needs: words(
      "Needs daily figures of two accounts over two weeks.",
      "두 계정의 2주 이상 일별 수치가 필요합니다.",
      "Potrzebne dzienne liczby dwóch kont z dwóch tygodni.",
    ),
  }),
  redefined: diagnostic({
    code: "D-7",
    name: words(
      "Figures counted otherwise since",
      "집계 방식이 바뀐 수치",
      "Liczby liczone od pewnego dnia inaczej",
    ),
    rule: words(
      "A network changed how it counts within the period or the one before it.",
      "이 기간이나 그 이전 기간에 네트워크가 집계 방식을 바꾼 경우입니다.",
      "Sieć zmieniła sposób liczenia w tym okresie lub w poprzednim.",
    ),
    says: words(
      "{since}: {subject} Numbers before and after are not the same measure.",
      "{since}: {subject} 전후 수치는 같은 기준이 아닙니다.",
      "{since}: {subject} Liczby sprzed i po tym dniu to nie ta sama miara.",
    ),
    needs: words("Needs figures of a network.", "네트워크의 수치가 필요합니다.", "Potrzebne liczby z sieci."),
  }),
} as const satisfies Record<string, Diagnostic>;

export type DiagnosticName = keyof typeof diagnostics;
export const diagnosticNames = Object.keys(diagnostics) as [DiagnosticName, ...DiagnosticName[]];

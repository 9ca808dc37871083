// Whether a text complains: what people write when something went wrong, and the tone it is written in.

import { type Model, probabilities } from "./linear.ts";
import { prose, withoutLinks } from "./plain.ts";
import type { Sentiment } from "./sentiment.ts";

interface Words {
  /** Says by itself that something is wrong. */
  readonly wrong: RegExp;
  /** Service and goods: in a negative text a complaint. */
  readonly service: RegExp;
  /** Takes the words above back: “no problem”. */
  readonly unless: RegExp;
}

const start = "(?<![\\p{L}\\p{N}])";
const words = (parts: readonly string[]): RegExp => new RegExp(`${start}(?:${parts.join("|")})`, "iu");

const english: Words = {
  wrong: words([
    "(?:not|never|stopped|isn['’]t|aren['’]t|won['’]t|doesn['’]t|don['’]t|can['’]t|cannot|didn['’]t)\\s+(?:work|load|open|arriv|deliver|respond|repl|answer|show|receiv|connect|log\\s?in|refund|turn\\s+on)",
    "(?:still|been)\\s+(?:waiting|no\\b|not\\b|haven|hasn|broken|down)",
    "wait(?:ed|ing)\\s+(?:for\\s+)?(?:over|more|\\d|hours|days|weeks|months|ages|forever)",
    "(?:broken|damaged|defective|faulty|scam|rip[- ]?off|overcharged|charged\\s+(?:me\\s+)?twice|double[- ]charged|out\\s+of\\s+order)",
    "(?:my|a|want|give|need|demand|get)\\s+(?:\\p{L}+\\s+)?(?:refund|money\\s+back)",
    "(?:never|haven['’]t|hasn['’]t|didn['’]t)\\s+(?:got|get|received|receive|arrived|come|came|heard)",
    "(?:another|again)\\s+(?:delay|outage|crash|bug|error)|(?:another|the\\s+same)\\s+(?:problem|issue)",
    "(?:worst|terrible|awful|horrible|appalling|pathetic|unacceptable|disgusting)\\s+(?:\\p{L}+\\s+)?(?:service|experience|support|company|app|product|quality|airline|customer|food|staff)",
    "(?:waste\\s+of\\s+(?:money|time)|wrong\\s+(?:item|order|size|colou?r|address|product)|poor\\s+(?:service|quality))",
    "(?:keeps?\\s+(?:crashing|freezing|failing|disconnecting)|crash(?:es|ed)\\b|no\\s+(?:reply|response|answer)\\b)",
  ]),
  service: words([
    "(?:service|support|staff|order|delivery|deliver|shipping|shipped|package|parcel|app|website|site|account|refund|delay|delayed|cancel|wait|waiting|hours?|days?|weeks?|bag|flight|call|phone|email|password|login|update|problem|issue|error|price|bill|charge|quality|product|item|box|store|shop|response|reply|you|your|u|guys)\\b",
    "@",
  ]),
  unless: words(["no\\s+(?:problem|issue|complaint|delay)s?", "problem\\s+solved", "not\\s+a\\s+problem"]),
};

const polish: Words = {
  wrong: words([
    "nie\\s+(?:dzia[łl]a|da\\s+si[ęe]|mog[ęe]\\s+si[ęe]|dotar|przysz|dosz|otrzyma|dosta|odpowiada|odpisu|odbiera|polecam|w[łl][ąa]cza|[łl]aduje|otwiera)",
    "(?:uszkodz|zepsu|wadliw|pop[ęe]kan|podart|niekompletn|przeterminowan)\\p{L}*",
    "(?:reklamacj|skarg|oszus|oszuk|naci[ąa]ga|skandal|[żz]enad|kpin|tragedi|pora[żz]k|dramat|rozczarowa|zawied|zawiod)\\p{L}*",
    "zwrot\\p{L}*\\s+(?:pieni[ęe]dzy|koszt[óo]w|got[óo]wki|[śs]rodk[óo]w)|(?:prosz[ęe]|chc[ęe]|[żz][ąa]dam)\\s+(?:o\\s+)?zwrot",
    "(?:ci[ąa]gle|wci[ąa][żz]|nadal|zn[óo]w|znowu|dalej)\\s+(?:si[ęe]|nie|czekam|brak|to\\s+samo|problem|wy[łl][ąa]cza|zawiesza)",
    "(?:wy[łl][ąa]cza|zawiesza|zacina|wiesza)\\s+si[ęe]|brak\\s+(?:odpowiedzi|kontaktu|reakcji|informacji)",
    "czekam\\s+(?:ju[żz]\\s+)?(?:od|ponad|\\d|wiele|kilka)",
    "(?:najgorsz|fataln|beznadziejn|koszmarn)\\p{L}*",
  ]),
  service: words([
    "(?:obs[łl]ug|zam[óo]wie|paczk|przesy[łl]k|dostaw|kurier|sklep|aplikacj|stron|konto|kont[ae]|cen|produkt|towar|jako[śs][ćc]|termin|czeka|telefon|infolini|kontakt|pieni[ąa]dz|faktur|rachun|personel|recepcj|lekarz|pok[óo]j|pokoj|[łl]azienk|jedzeni|[śs]niadani)\\p{L}*",
    "(?:wy|was|wam|wasz|pa[ńn]stw|macie|jeste[śs]cie)\\p{L}*|@",
  ]),
  unless: words(["bez\\s+(?:problem|zarzut|zastrze)", "nie\\s+(?:ma|by[łl]o)\\s+(?:problem|zastrze)"]),
};

const korean =
  /(?:환불|반품)\s?(?:해|좀|요청|처리|안|못|원|바랍|부탁|받고)|고장|불량|파손|하자가|누락|오배송|먹통|안\s?(?:와요|왔|오네|와서|돼요|되네|됩니다|되는데)|답변(?:이|도)?\s?(?:없|안)|연락(?:이|도)?\s?(?:없|안)|불친절|사기(?:꾼|당|네|임|입)|아직도\s?(?:안|못)|너무\s?(?:느려|늦)/u;

/** As in the cases that were labelled by hand: a tag that says what the text is. */
const failed = /[#＃](?:fail|epicfail|badservice|neveragain|scam|porażka|nigdywięcej|żenada)(?![\p{L}])/iu;

const byWords = (text: string, { wrong, service, unless }: Words, sentiment: Sentiment | null): boolean => {
  if (failed.test(text)) return true;
  const said = prose(text).replace(new RegExp(unless.source, "giu"), " ");
  return wrong.test(said) || (sentiment === "negative" && service.test(withoutLinks(text)));
};

/** The model learnt grumbling of any kind; below this a polite question passes for it. */
const sure = 0.6;

/** What a model makes of a Korean text: its second class is the complaint. */
export const grumbles = (model: Model, text: string): boolean =>
  (probabilities(model, text)[1] as number) >= sure;

/** Whether it complains; null where the language has neither rule nor model. */
export const isComplaint = (
  text: string,
  language: string | null,
  sentiment: Sentiment | null,
  complaints: Model,
): boolean | null => {
  if (language === "en") return byWords(text, english, sentiment);
  if (language === "pl") return byWords(text, polish, sentiment);
  if (language !== "ko") return null;
  return failed.test(text) || korean.test(text) || grumbles(complaints, text);
};

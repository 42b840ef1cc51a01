/** Function words that make up a good part of any text of their language and are rare in the others. */
const FUNCTION_WORDS: Record<string, string> = {
  en: "the of and to is that with are this from have which you not be by was it or an",
  de: "der die das und ist nicht mit ein eine den dem von zu sich auf für werden auch wird sind",
  fr: "le les des est une et dans que qui pour pas sur vous avec du au cette sont ce nous",
  es: "el los las una del que es por con para se está como pero más sus al y lo son",
  it: "il di che è una per con non sono della gli nel alla si anche questo più dei come delle",
  pt: "o os uma não com para que em do da dos das um são mais ao pela pelo você também",
  nl: "de het een van en niet dat op te zijn voor met aan wordt deze ook bij naar om die",
  sv: "och att det som en är på för av med inte till den har ett om kan de från eller",
  da: "og at det som en er på for af med ikke til den har et kan der fra eller også",
  fi: "ja on ei se että kun ovat joka sekä mutta voi tai niin myös ole oli hän kuin mukaan tämä",
  pl: "i w nie na się z do jest że to jak przez oraz dla od po są tego lub może",
  cs: "a se na je že v s do to pro ve jsou jako za které by nebo může není při",
  hu: "a az és hogy nem is egy van ez meg vagy csak mint de már lehet azt ki el volt",
  tr: "ve bir bu için ile de da olarak daha çok gibi olan en sonra kadar ancak veya her ne var",
  ru: "и в не на что с по как это для от из к или при он мы вы также будет",
  uk: "і в не на що з та як це для від до або при він ми ви також буде є",
};
const CODES = Object.keys(FUNCTION_WORDS);

const LANGUAGES_OF_WORD = new Map<string, number[]>();
for (const [index, code] of CODES.entries()) {
  for (const word of (FUNCTION_WORDS[code] ?? "").split(" ")) {
    LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), index]);
  }
}

const MIN_WORDS = 100;
const READ_WORDS = 600;
/** Prose holds 25 to 40 % of its own function words and under 8 % of another language's. */
const MIN_SHARE = 0.16;
const MAX_RIVAL = 0.6;
/** Lists of names repeat one word ("impl Token for Group"); prose uses many. */
const MIN_DISTINCT = 5;

/** Scripts that belong to one language. Kana decides for Japanese, because Han alone would be Chinese. */
const SCRIPTS: [string, RegExp][] = [
  ["ja", /[\u3040-\u30ff]/g],
  ["ko", /[\uac00-\ud7af]/g],
  ["zh", /[\u4e00-\u9fff](?![\u3040-\u30ff])/g],
  ["el", /[\u0370-\u03ff]/g],
  ["he", /[\u0590-\u05ff]/g],
  ["th", /[\u0e00-\u0e7f]/g],
];
const READ_CHARS = 2_000;

/** An ISO 639-1 code, only when one language stands out clearly; short texts, code and mixtures give null. */
export function recogniseLanguage(text: string, words: readonly string[]): string | null {
  if (words.length < MIN_WORDS) return null;
  return byScript(text.slice(0, READ_CHARS)) ?? byFunctionWords(words);
}

function byScript(text: string): string | null {
  if (!/[\u0370-\u03ff\u0590-\u05ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text)) return null;
  const letterCount = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [code, script] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / Math.max(1, letterCount);
    // Japanese prose is about half kana; the others write nearly everything in their own script.
    if (share > (code === "ja" ? 0.2 : 0.6)) return code;
  }
  return null;
}

function byFunctionWords(words: readonly string[]): string | null {
  const counts = new Uint32Array(CODES.length);
  const read = Math.min(words.length, READ_WORDS);
  for (let i = 0; i < read; i++) {
    const languages = LANGUAGES_OF_WORD.get(words[i] ?? "");
    if (languages) for (const index of languages) counts[index] = (counts[index] ?? 0) + 1;
  }
  const ranked = [...counts].map((hits, index) => ({ hits, code: CODES[index] ?? "" })).sort((a, b) => b.hits - a.hits);
  const best = ranked[0];
  const rival = ranked[1];
  if (!best || best.hits / read < MIN_SHARE) return null;
  const index = CODES.indexOf(best.code);
  const seen = new Set(words.slice(0, read).filter((word) => LANGUAGES_OF_WORD.get(word)?.includes(index)));
  if (seen.size < MIN_DISTINCT) return null;
  // Danish is written so much like Norwegian that both read as one; the rule that compares codes knows it.
  return (rival?.hits ?? 0) <= best.hits * MAX_RIVAL ? best.code : null;
}

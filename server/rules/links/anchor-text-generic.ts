import type { AnchorFacts } from "@/server/facts/types";
import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { isLinkList } from "../page/link-list";
import { failed, linkSeen, notApplicable, PASSED } from "../page/outcomes";

/** Short pages are links for the most part; only a long list is an index, where "Continue" is an entry. */
const LIST_WORDS = 200;

const ENGLISH =
  "click here|click|here|this|this link|this page|link|go|start|right here|more|read more|learn more|more info|more information|find out more|see more|details|continue|continue reading";

const OTHERS: Readonly<Record<string, string>> = {
  de: "hier|hier klicken|klicken sie hier|mehr|mehr erfahren|weiterlesen|mehr lesen|mehr infos",
  fr: "ici|cliquez ici|en savoir plus|lire la suite|lire plus|plus",
  es: "aquí|haz clic aquí|haga clic aquí|clic aquí|más|leer más|más información|saber más|ver más",
  it: "qui|clicca qui|leggi tutto|leggi di più|scopri di più",
  pt: "clique aqui|saiba mais|leia mais|veja mais",
  nl: "klik hier|lees meer|meer lezen|meer informatie",
  sv: "läs mer|klicka här",
  nb: "les mer|klikk her",
  no: "les mer|klikk her",
  da: "læs mere|klik her",
  pl: "tutaj|kliknij tutaj|czytaj więcej|więcej",
  ru: "здесь|тут|подробнее|читать далее|ещё",
  ja: "こちら|詳細|続きを読む|もっと見る",
  zh: "点击这里|更多|阅读更多",
};

const EVERY = phrases(Object.keys(OTHERS));
const BY_LANGUAGE = new Map(Object.keys(OTHERS).map((language) => [language, phrases([language])]));
const ENGLISH_ONLY = phrases([]);

function phrases(languages: string[]): ReadonlySet<string> {
  return new Set([ENGLISH, ...languages.map((language) => OTHERS[language] ?? "")].join("|").split("|"));
}

/** English is used everywhere; a phrase of another language only counts on a page that may be in it. */
function phrasesFor(lang: string | null): ReadonlySet<string> {
  const language = (lang ?? "").trim().toLowerCase().split(/[-_]/)[0] ?? "";
  return language === "" ? EVERY : (BY_LANGUAGE.get(language) ?? ENGLISH_ONLY);
}

/** Reference pages link keywords to their own entry: "continue" to #continue, "PLUS" to #token.PLUS. */
function isNameOfSection({ text, fragment }: AnchorFacts): boolean {
  return fragment !== null && fragment.split(".").pop()?.toLowerCase() === text.toLowerCase();
}

export default defineHtmlRule({
  id: "anchor-text-generic",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Link texts say where they lead",
  failureTitle: "A link text says nothing about its target",
  why: '"Click here" tells neither people nor search engines what is behind the link.',
  howToFix: "Use the name of the target as link text.",
  threshold:
    'The whole text is a known phrase such as "click here", "read more" or "hier klicken", on a link to a page of the site. Phrases of other languages count on pages in that language; long lists of links are left out.',
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable#write-good-anchor-text",
  check({ page, html }) {
    const generic = phrasesFor(html.lang);
    const found = html.anchors.filter(
      (anchor) =>
        anchor.isInternal &&
        !anchor.isHidden &&
        anchor.url !== null &&
        anchor.url !== page.url &&
        !isNameOfSection(anchor) &&
        generic.has(
          anchor.text
            .toLowerCase()
            .replace(/[\s.…!›»→>]+$/u, "")
            .trim(),
        ),
    );
    if (found.length === 0) return PASSED;
    if (html.text.wordCount >= LIST_WORDS && isLinkList(html)) return notApplicable("The page is a list of names.");
    return failed(
      `${count(found.length, "link")} ${found.length === 1 ? "does" : "do"} not say where ${found.length === 1 ? "it leads" : "they lead"}.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});

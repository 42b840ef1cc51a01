import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";

const GENERIC = new Set(
  "click here|click|here|this|this link|this page|link|go|start|right here|more|read more|learn more|more info|more information|find out more|see more|details|continue|continue reading|hier|hier klicken|klicken sie hier|mehr|mehr erfahren|weiterlesen|mehr lesen|mehr infos|ici|cliquez ici|en savoir plus|lire la suite|lire plus|plus|aquí|haz clic aquí|haga clic aquí|clic aquí|más|leer más|más información|saber más|ver más|qui|clicca qui|leggi tutto|leggi di più|scopri di più|clique aqui|saiba mais|leia mais|veja mais|klik hier|lees meer|meer lezen|meer informatie|läs mer|klicka här|les mer|klikk her|læs mere|klik her|tutaj|kliknij tutaj|czytaj więcej|więcej|здесь|тут|подробнее|читать далее|ещё|こちら|詳細|続きを読む|もっと見る|点击这里|更多|阅读更多".split(
    "|",
  ),
);

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
    'The whole text is a known phrase such as "click here", "read more" or "hier klicken", on a link to a page of the site.',
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/links-crawlable#write-good-anchor-text",
  check({ page, html }) {
    const found = html.anchors.filter(
      (anchor) =>
        anchor.isInternal &&
        !anchor.isHidden &&
        anchor.url !== null &&
        anchor.url !== page.url &&
        GENERIC.has(
          anchor.text
            .toLowerCase()
            .replace(/[\s.…!›»→>]+$/u, "")
            .trim(),
        ),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "link")} ${found.length === 1 ? "does" : "do"} not say where ${found.length === 1 ? "it leads" : "they lead"}.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});

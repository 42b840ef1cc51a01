import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { isIndexableHtml, isLiveHtml } from "@/server/rules/join/page-state";
import type { SiteFacts } from "@/server/rules/types";

const MIN_PAGES = 10;
/** Longer link texts are sentences that may mention anything. */
const MAX_CHARS = 60;

/** By path or link text, in the languages where we know the usual words; an imprint names and reaches its owner. */
const KINDS: { name: string; pattern: RegExp }[] = [
  {
    name: "about",
    pattern:
      /\babout\b|\bwho.we.are\b|\bour.(?:story|team|company)\b|\bcompany\b|\bteam\b|(?:ueber|über|uber).uns|\bimpressum\b|\bimprint\b|qui.sommes.nous|(?:à|a).propos|mentions.l[ée]gales|qui[ée]nes.somos|acerca|sobre|chi.siamo|over.ons|om.oss?\b|o.nas\b|hakkımızda|о.нас|会社概要|关于/i,
  },
  {
    name: "contact",
    pattern:
      /contact|kontakt|contatt|contato|\bimpressum\b|\bimprint\b|get.in.touch|\bsupport\b|\bhelp\b|yhteystiedot|iletişim|контакт|お問い合わせ|联系/i,
  },
  {
    name: "privacy",
    pattern:
      /privacy|data.protection|datenschutz|confidentialit|donn[ée]es.personnelles|privacidad|riservatezza|integritet|personvern|privatliv|tietosuoja|prywatno|gizlilik|конфиденциальн|プライバシー|隐私|gdpr|rgpd|dsgvo/i,
  },
];

const LABELS: Record<string, string> = {
  about: "who runs the site",
  contact: "how to reach its owner",
  privacy: "what happens to their data",
};

/** What links and addresses of the site say, each once: menus repeat on every page. */
function wordsOf(site: SiteFacts): Set<string> {
  const words = new Set<string>();
  const urls = new Set(site.pages.keys());
  for (const page of site.pages.values()) {
    if (!isLiveHtml(page)) continue;
    for (const { text, href, url } of page.html.anchors) {
      if (url !== null) urls.add(url);
      if (url !== null && text.length < MAX_CHARS) words.add(text);
      else if (url === null && /^\s*mailto:/i.test(href ?? "")) words.add("contact");
    }
  }
  for (const url of urls) words.add(new URL(url).pathname);
  return words;
}

export default defineSiteRule({
  id: "trust-page-missing",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Site says who runs it and how to reach them",
  failureTitle: "Site lacks a page that visitors look for to trust it",
  why: "Visitors and Google's quality raters look for who is behind a site, how to reach them, and what happens to personal data.",
  howToFix: "Add the page named and link it in the footer of every page.",
  threshold:
    "No page, link or address of a completely crawled site of at least 10 indexable pages that reads as about, contact or privacy, in ten common languages.",
  learnMore: "https://developers.google.com/search/docs/fundamentals/creating-helpful-content#get-to-know-e-e-a-t",
  check(site) {
    const indexableCount = [...site.pages.values()].filter(isIndexableHtml).length;
    if (!site.isCrawlComplete || indexableCount < MIN_PAGES)
      return notApplicable("The site is small or was not crawled completely.");
    const words = [...wordsOf(site)];
    const missing = KINDS.filter(({ pattern }) => !words.some((text) => pattern.test(text))).map(({ name }) => name);
    return missing.length === 0
      ? passSite()
      : [
          failSite(
            `No page tells visitors about ${missing.map((name) => LABELS[name] ?? name).join(", or about ")}.`,
            missing.map((name) => ({ kind: "text", label: "Missing", value: name })),
          ),
        ];
  },
});

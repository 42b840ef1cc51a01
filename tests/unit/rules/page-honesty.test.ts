import dateDisagreement from "@/server/rules/content/date-disagreement";
import hiddenText from "@/server/rules/content/hidden-text";
import ymylWithoutDisclaimer from "@/server/rules/content/ymyl-without-disclaimer";
import langContentMismatch from "@/server/rules/international/lang-content-mismatch";
import sdDiffersFromPage from "@/server/rules/structured-data/sd-differs-from-page";
import sdMissing from "@/server/rules/structured-data/sd-missing";
import sdRatingOutOfScope from "@/server/rules/structured-data/sd-rating-out-of-scope";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

const PASSAGE = "Cheap pills of every kind are sold here to everyone who finds this passage.";
const LINKS = ["a", "b", "c"]
  .map((name) => `<a href="https://${name}.example.net/">Pills of kind ${name}</a>`)
  .join(" ");
const SCRIPT = '<script src="/site.js"></script>';

describePageRule(hiddenText, {
  fails: {
    "text moved off the screen": documentWith(`${SCRIPT}<div style="position:absolute;left:-9999px">${PASSAGE}</div>`),
    "text in the colour of its ground": documentWith(`<p style="color:#fff; background-color:#FFF">${PASSAGE}</p>`),
    "text nothing can open on a page without scripts": {
      page: pageFrom(documentWith(`<div hidden>${PASSAGE}</div>`)),
      severity: "warning",
    },
    "hidden links to several other sites": {
      page: pageFrom(documentWith(`${SCRIPT}<div style="display:none">${PASSAGE} ${LINKS}</div>`)),
      severity: "critical",
      message: "3 links",
    },
  },
  passes: {
    "a menu a script can find": documentWith(`${SCRIPT}<div id="menu" style="display:none">${PASSAGE}</div>`),
    "a panel a script may reach from its neighbour": documentWith(`${SCRIPT}<div hidden>${PASSAGE}</div>`),
    "a few words": documentWith('<p style="display:none">Closed</p>'),
    "a closed dialog": documentWith(`<dialog>${PASSAGE}</dialog>`),
    "a trap for robots that fill in forms": documentWith(
      `<div style="position:absolute;left:-5000px">${PASSAGE}<input name="url"></div>`,
    ),
    "white text on a dark ground": documentWith(`<p style="color:#fff;background:#000">${PASSAGE}</p>`),
  },
});

const article = (dates: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "Article", headline: "Tents", ...dates })}</script>`;
const dated = (markup: object, body: string, url?: string) =>
  pageFrom(documentWith(`<main>${body}</main>`, article(markup)), url === undefined ? {} : { url });

describePageRule(dateDisagreement, {
  fails: {
    "a visible date of another month": {
      page: dated({ datePublished: "2026-03-01" }, '<time datetime="2026-04-20">20 April</time>'),
      message: "visible date",
    },
    "an address of another year": {
      page: dated({ datePublished: "2026-03-01" }, "", "https://example.com/2019/05/tents"),
      message: "2019",
    },
  },
  passes: {
    "equal dates": dated({ datePublished: "2026-03-01" }, '<time datetime="2026-03-01T23:30:00-08:00">1 March</time>'),
    "a visible date of the last change": dated(
      { datePublished: "2025-01-01", dateModified: "2026-04-20" },
      '<time datetime="2026-04-20">20 April</time>',
    ),
    "the dates of many comments": dated(
      { datePublished: "2026-03-01" },
      '<time datetime="2026-04-20">a</time><time datetime="2026-04-21">b</time><time datetime="2026-04-22">c</time>',
    ),
    "dates beside the main content": pageFrom(
      documentWith('<aside><time datetime="2020-01-01">old</time></aside>', article({ datePublished: "2026-03-01" })),
    ),
    "an address of the same new year": dated(
      { datePublished: "2026-01-01T00:30:00+01:00" },
      "",
      "https://example.com/2025/12/tents",
    ),
  },
  skips: { "a page without a date": documentWith("<p>Tents") },
});

const GERMAN =
  "Dieses Handbuch beschreibt, wie man das Zelt auf dem Berg aufbaut und was dabei zu beachten ist. Wer mit dem Wind nicht rechnet, wird von ihm überrascht, und das ist für die Heringe und die Stangen auch nicht gut. ";
const ENGLISH =
  "This guide describes how you pitch the tent on the mountain and what to watch for. Anyone who does not count on the wind will be surprised by it, which is not good for the pegs and the poles that you have. ";
const CODE = "const tent = pitch ( ridge , { pegs : 12 , poles : 2 } ) ; await wind . check ( tent ) ; ";
const inLanguage = (lang: string, text: string) =>
  `<!doctype html><html lang="${lang}"><title>Zelt</title><main><p>${text}</main>`;

describePageRule(langContentMismatch, {
  fails: {
    "German text declared as English": {
      page: pageFrom(inLanguage("en-GB", GERMAN.repeat(8))),
      message: "German",
    },
    "Japanese text declared as English": inLanguage(
      "en",
      "このテントは山の上でも風に強く、二人で使うことができます。".repeat(30),
    ),
  },
  passes: {
    "German text declared as Swiss German": inLanguage("de-CH", GERMAN.repeat(8)),
    "English text declared as English": inLanguage("en", ENGLISH.repeat(8)),
    "Danish text declared as Norwegian": inLanguage(
      "nb",
      "Det er en god idé at have et telt med på turen, og det er ikke svært for dig at sætte det op når vejret er godt, som det også kan være på fjeldet. ".repeat(
        10,
      ),
    ),
  },
  skips: {
    "a short text": inLanguage("en", GERMAN),
    code: inLanguage("fr", CODE.repeat(30)),
    "a page without a language": `<title>x</title><main>${GERMAN.repeat(8)}</main>`,
    "a language nobody knows": inLanguage("xx", GERMAN.repeat(8)),
  },
});

const marked = (node: object, text: string) =>
  documentWith(
    `<main><p>${"Words about the mountains and their weather. ".repeat(20)}${text}</main>`,
    `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...node })}</script>`,
  );
const PRODUCT = {
  "@type": "Product",
  name: "Storm stove",
  offers: { "@type": "Offer", price: "1349.00", priceCurrency: "CHF" },
  aggregateRating: { "@type": "AggregateRating", ratingValue: 4.6, reviewCount: 89 },
};

describePageRule(sdDiffersFromPage, {
  fails: {
    "another price": {
      page: pageFrom(marked(PRODUCT, "The Storm stove costs CHF 1299.–, rated 4.6.")),
      message: "1 value",
    },
    "a rating nobody sees": marked(PRODUCT, "The Storm stove costs CHF 1349."),
    "another product": marked({ ...PRODUCT, name: "Alder lamp" }, "The Storm stove costs CHF 1349, rated 4.6."),
  },
  passes: {
    "a price in Swiss notation": marked(PRODUCT, "The Storm stove: CHF 1’349.–, rated 4,6 of 5."),
    "a price in German notation": marked(PRODUCT, "The Storm stove: 1.349,00 CHF, rated 4.6."),
    "stars with a label": marked(PRODUCT, 'Storm stove 1349 <span role="img" aria-label="4.6 of 5"></span>'),
    "the number of votes beside drawn stars": marked(PRODUCT, "Storm stove 1349 (89 reviews)"),
    "a list of several products": documentWith(
      `<p>${"Words about many stoves here. ".repeat(40)}</p>`,
      `<script type="application/ld+json">${JSON.stringify([PRODUCT, PRODUCT].map((node) => ({ "@context": "https://schema.org", ...node, aggregateRating: undefined })))}</script>`,
    ),
    "a page filled in by scripts": documentWith(
      "<main></main>",
      `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...PRODUCT })}</script>`,
    ),
  },
  skips: { "a page without markup": documentWith("<p>x") },
});

const withData = (node: object) =>
  documentWith(
    "<p>Text",
    `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...node })}</script>`,
  );
const RATING = { "@type": "AggregateRating", ratingValue: 5, reviewCount: 12 };

describePageRule(sdRatingOutOfScope, {
  fails: {
    "a firm that rates itself": {
      page: pageFrom(withData({ "@type": "LocalBusiness", name: "Halden", aggregateRating: RATING })),
      message: "1 rating",
    },
    "a rating of nothing": withData(RATING),
  },
  passes: {
    "a rated product": withData({ "@type": "Product", name: "Stove", aggregateRating: RATING }),
    "a rating that names its item": withData({ ...RATING, itemReviewed: { "@type": "Product", name: "Stove" } }),
    "a directory's entry about another firm": withData({
      "@type": "Restaurant",
      name: "The Quay",
      url: "https://quay.example.net/",
      aggregateRating: RATING,
    }),
    "a list of firms": withData({
      "@graph": [
        { "@type": "Hotel", name: "One", aggregateRating: RATING },
        { "@type": "Hotel", name: "Two", aggregateRating: RATING },
      ],
    }),
  },
  skips: { "a page without ratings": withData({ "@type": "Product", name: "Stove" }) },
});

const og = (type: string, more = "") => documentWith("<p>x", `<meta property="og:type" content="${type}">${more}`);

describePageRule(sdMissing, {
  fails: {
    "a product": og("product"),
    "a dated article": og("article", '<meta property="article:published_time" content="2026-01-01">'),
  },
  passes: {
    "a product with microdata": documentWith(
      '<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Stove</span></div>',
      '<meta property="og:type" content="product">',
    ),
  },
  skips: {
    "a page that is called an article like every page": og("article"),
    "an ordinary page": documentWith("<p>x"),
  },
});

const medical = (body: string, node: object = {}) =>
  documentWith(
    `<main>${body}</main>`,
    `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "MedicalWebPage", name: "Frostbite", ...node })}</script>`,
  );

describePageRule(ymylWithoutDisclaimer, {
  fails: { "medical advice out of nowhere": medical("<p>Rub it with snow.") },
  passes: {
    "advice with a source": medical('<p>See <a href="https://who.example.org/">WHO</a>.'),
    "advice that was reviewed": medical("<p>x", { reviewedBy: { "@type": "Person", name: "Dr Ice" } }),
    "advice with its limits": medical("<p>This is not a substitute for professional medical advice."),
  },
  skips: { "any other page": documentWith("<p>Rub it with snow.") },
});

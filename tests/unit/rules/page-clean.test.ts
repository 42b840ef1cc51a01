import { describe, expect, it } from "vitest";
import { PAGE_RULES } from "@/server/rules/registry";
import { runPageRules } from "@/server/rules/run-page-rules";
import { CONTEXT, PAGE_URL, pageFrom } from "../../helpers/page-facts";

const PARAGRAPH =
  "The Ridge keeps two people dry when the weather turns, and it packs small enough for any bag you already own. ";

const STRUCTURED = JSON.stringify({
  "@context": "https://schema.org",
  "@graph": [
    {
      "@type": "Organization",
      name: "Halden Outdoor",
      url: "https://example.com/",
      sameAs: ["https://www.wikidata.org/wiki/Q1"],
    },
    {
      "@type": "Product",
      name: "Ridge tent",
      image: "https://example.com/media/ridge-tent.jpg",
      offers: { "@type": "Offer", price: "349.00", priceCurrency: "CHF" },
    },
  ],
});

const CLEAN = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Ridge: a light four-season tent for two | Halden</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="The Ridge weighs two kilograms, stands alone on rock and keeps two people dry through all four seasons.">
<link rel="canonical" href="${PAGE_URL}">
<link rel="alternate" hreflang="en" href="${PAGE_URL}">
<link rel="alternate" hreflang="de" href="https://example.com/de/zelte/ridge">
<link rel="alternate" hreflang="x-default" href="${PAGE_URL}">
<meta property="og:title" content="Ridge tent"><meta property="og:type" content="product">
<meta property="og:image" content="https://example.com/media/ridge-tent-card.jpg">
<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
<meta property="og:url" content="${PAGE_URL}"><meta name="twitter:card" content="summary_large_image">
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/site.3f2a.css">
<script src="/site.9c1b.js" defer></script>
<script type="application/ld+json">${STRUCTURED}</script>
</head>
<body>
<a href="#content">Skip to content</a>
<header><a href="/"><img src="/media/halden-logo.svg" alt="Halden Outdoor" width="120" height="40"></a>
<nav><ul><li><a href="/tents">Tents</a></li><li><a href="/journal">Journal</a></li><li><a href="/cart" aria-label="Cart"><svg viewBox="0 0 8 8"><path d="M0 0h8"/></svg></a></li></ul></nav></header>
<main id="content"><h1>Ridge tent</h1>
<picture><source srcset="/media/ridge-tent.avif" type="image/avif"><img src="/media/ridge-tent.jpg" alt="An orange tent on a rocky ridge at dawn" width="1200" height="800" srcset="/media/ridge-tent-600.jpg 600w" fetchpriority="high"></picture>
<h2>Why it stands firm</h2><p>${PARAGRAPH.repeat(10)}</p>
<p>CHF 349.– including delivery.</p><h2>Sizes</h2><table><thead><tr><th>Size</th><th>Weight</th></tr></thead><tbody><tr><td>Two</td><td>2.0 kg</td></tr><tr><td>Three</td><td>2.6 kg</td></tr></tbody></table>
<p>Questions? Call <a href="tel:+41441234567">+41 44 123 45 67</a> or write to <a href="mailto:hello@example.com">hello@example.com</a>.
Tested by <a href="https://alpine-review.example.org/ridge" target="_blank" rel="noopener">Alpine Review</a>.</p>
<form action="/search" method="get"><label>Search <input name="q"></label><button>Find</button></form></main>
<footer><p>© 2026 Halden Outdoor</p><a href="/privacy">Privacy</a></footer>
</body>
</html>`;

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "strict-transport-security": "max-age=31536000",
  "content-security-policy": "default-src 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=()",
  server: "nginx",
};

describe("page rules", () => {
  it("find nothing on a clean product page", () => {
    const page = pageFrom(CLEAN, { headers: HEADERS, cookies: ["sid=1; Path=/; Secure; HttpOnly; SameSite=Lax"] });
    const { findings, errors } = runPageRules(page, CONTEXT);
    expect(findings.map((finding) => `${finding.ruleId}: ${finding.message}`)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("find nothing on the same page as home page", () => {
    const page = pageFrom(CLEAN, { headers: HEADERS });
    const { findings } = runPageRules(page, { ...CONTEXT, isHome: true });
    expect(findings.map((finding) => finding.ruleId)).toEqual([]);
  });

  it("say nothing but the status about a redirect", () => {
    const page = pageFrom(null, {
      status: 301,
      redirectUrl: "https://example.com/new",
      headers: HEADERS,
      indexability: { isIndexable: false, reason: "redirect" },
    });
    expect(runPageRules(page, CONTEXT).findings).toEqual([]);
  });

  it("are many, and explain themselves", () => {
    expect(PAGE_RULES.length).toBeGreaterThanOrEqual(150);
    for (const rule of PAGE_RULES) {
      expect(rule.title, rule.id).not.toBe(rule.failureTitle);
      expect(rule.learnMore, rule.id).toMatch(/^https:\/\//);
      expect(rule.weight === 0 || rule.severity !== "critical" || rule.weight >= 7, rule.id).toBe(true);
    }
  });
});

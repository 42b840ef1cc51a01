import { parse } from "parse5";
import { normaliseUrl } from "@/server/crawl/normalise-url";
import { toJsonb } from "@/server/db/to-jsonb";
import { runPageRules } from "@/server/rules/run-page-rules";
import { runSiteRules } from "@/server/rules/run-site-rules";
import { buildSiteFacts } from "@/server/rules/site-facts";
import { factsOf, generatedBodies, ORIGIN } from "./page-inputs";

const NO_PROBES = {
  robots: null,
  sitemaps: [],
  missingUrl: null,
  httpHome: null,
  otherHost: null,
  favicon: null,
  llmsTxt: null,
  tls: null,
};

/** One thread, no network, no database: what a page costs in facts, rules, text for the database and joins. */
export async function bench(args: string[]): Promise<void> {
  const count = Number(args[args.indexOf("--pages") + 1] || 1_000) || 1_000;
  const bodies = generatedBodies(count);
  const startUrl = `${ORIGIN}/page/0`;
  const now = new Date(0).toISOString();
  const context = { startUrl, isHome: false, now };
  // The compiler of the engine settles first, so that the order of the rows below does not matter.
  for (const { url, body } of bodies.slice(0, 200)) toJsonb(runPageRules(factsOf(url, body), context));

  const baseline = measure(() => bodies.map(({ body }) => parse(body.toString("utf8"))).length);
  const facts = measure(() => bodies.map(({ url, body }) => factsOf(url, body)));
  const rules = measure(() => facts.value.map((page) => runPageRules(page, context)));
  const text = measure(() => facts.value.reduce((sum, page) => sum + toJsonb(page).length, 0));
  const join = measure(() =>
    runSiteRules(
      buildSiteFacts({
        startUrl,
        now,
        pages: facts.value,
        probes: NO_PROBES,
        isCrawlComplete: true,
        normalise: normaliseUrl,
      }),
    ),
  );

  const row = (name: string, ms: number) =>
    console.log(
      `  ${name.padEnd(44)}${(ms / count).toFixed(3).padStart(9)} ms${(ms / baseline.ms).toFixed(2).padStart(9)}`,
    );
  console.log(`\n  ${count} generated pages in one thread, each\n`);
  row("parse5 alone", baseline.ms);
  row("facts", facts.ms);
  row("page rules", rules.ms);
  row("facts as text", text.ms);
  row("join: whole-crawl rules", join.ms);
  console.log(
    `\n  ${Math.round(text.value / count / 1024)} KB of facts a page, ${rules.value.reduce((sum, run) => sum + run.findings.length, 0)} findings of pages, ${join.value.findings.length} of the join\n`,
  );
}

function measure<Value>(work: () => Value): { value: Value; ms: number } {
  const startedAt = performance.now();
  const value = work();
  return { value, ms: performance.now() - startedAt };
}

import type { Metadata } from "next";
import Link from "next/link";
import { ScorePlumbLine } from "@/components/charts/score-plumb-line";
import { JsonLd } from "@/components/marketing/json-ld";
import { PipelineSteps } from "@/components/marketing/pipeline-steps";
import { Promises } from "@/components/marketing/promises";
import { Button } from "@/components/ui/button";
import { env } from "@/server/env";
import { CATEGORY_META } from "@/server/rules/categories";
import { RULES } from "@/server/rules/registry";
import { CATEGORIES } from "@/server/rules/types";

export const metadata: Metadata = {
  title: { absolute: "Plumbline: audit a website's search quality" },
  description:
    "Crawl a site, check it against published rules, measure a sample in a real browser, and share a report that shows where each number comes from.",
  alternates: { canonical: "/" },
};

export default function LandingPage() {
  const counts = CATEGORIES.map((category) => ({
    category,
    label: CATEGORY_META[category].label,
    count: RULES.filter((rule) => rule.category === category).length,
  })).filter(({ count }) => count > 0);

  const { appUrl } = env();
  return (
    <>
      <JsonLd
        data={{
          "@graph": [
            { "@type": "Organization", "@id": `${appUrl}/#organization`, name: "Plumbline", url: appUrl },
            {
              "@type": "WebSite",
              name: "Plumbline",
              url: appUrl,
              publisher: { "@id": `${appUrl}/#organization` },
            },
          ],
        }}
      />
      <section className="grid gap-10 py-12 md:py-20 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div>
          <h1 className="max-w-[18ch] font-semibold text-[2.5rem] leading-[1.08] tracking-tight md:text-[3.5rem]">
            Find out what holds a website back in search
          </h1>
          <p className="mt-5 max-w-measure text-ink-2 text-lg">
            Plumbline crawls a site, checks it against {RULES.length} published rules, measures a sample in a real
            browser and explains the result. You watch it happen, then send a report with your own name on it.
          </p>
          <div className="mt-7 flex flex-wrap gap-2">
            <Button asChild variant="primary" size="lg">
              <Link href="/sign-up?next=/audits/new">Audit a site</Link>
            </Button>
            <Button asChild size="lg">
              <Link href="/rules">See the rules</Link>
            </Button>
          </div>
        </div>
        <figure className="flex items-start gap-5 lg:pt-3">
          <ScorePlumbLine score={78} previous={74} />
          <figcaption>
            <span className="block font-semibold text-[4rem] leading-none tracking-[-0.045em]">78</span>
            <span className="block font-semibold text-warning">Needs work</span>
            <span className="mt-2 block max-w-44 text-ink-3 text-sm">
              An example. The score hangs on its scale, and every lost point is on the receipt.
            </span>
          </figcaption>
        </figure>
      </section>

      <PipelineSteps />
      <Promises />

      <section aria-labelledby="catalogue" className="mt-14 border-hairline border-t pt-8">
        <h2 id="catalogue" className="font-semibold text-xl tracking-tight">
          {RULES.length} rules, each with its source
        </h2>
        <p className="mt-2 max-w-measure text-ink-2">
          Every rule says why it matters, how to fix it, what its limit is and where that comes from.
        </p>
        <ul className="mt-6 grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
          {counts.map(({ category, label, count }) => (
            <li key={category} className="flex justify-between border-hairline border-b py-2">
              <Link href={`/rules#${category}`} className="hover:underline">
                {label}
              </Link>
              <span className="mono text-ink-3 text-sm">{count}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

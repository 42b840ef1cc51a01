import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { PageHeader } from "@/components/layout/page-header";
import { JsonLd } from "@/components/marketing/json-ld";
import { describeRule } from "@/components/rules/describe-rule";
import { QuotedCode } from "@/components/rules/quoted-code";
import { RelatedRules } from "@/components/rules/related-rules";
import { env } from "@/server/env";
import { CATEGORY_META } from "@/server/rules/categories";
import { findRule, RULES } from "@/server/rules/registry";
import type { Effort, Rule } from "@/server/rules/types";

interface Params {
  params: Promise<{ ruleId: string }>;
}

const EFFORT_LABELS: Record<Effort, string> = {
  "one-change": "One change, usually in a template or a setting",
  "per-page": "Page by page",
  project: "A project of its own",
};

const JUDGED: Record<Rule["scope"], string> = {
  page: "Each page is judged by itself, from the answer of the server and the HTML as it was sent.",
  site: "The crawl as a whole is judged, once all pages are in.",
  rendered: "Pages are judged as a browser shows them, after their scripts have run.",
  measurement: "Measurements of a sample of pages in a browser are judged.",
};
const RELATED = 5;

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const rule = findRule((await params).ruleId);
  if (!rule) return {};
  return { title: rule.failureTitle, description: describeRule(rule), alternates: { canonical: `/rules/${rule.id}` } };
}

export default async function RulePage({ params }: Params) {
  const rule = findRule((await params).ruleId);
  if (!rule) notFound();
  const category = CATEGORY_META[rule.category];
  const facts: [string, ReactNode][] = [
    ["Passes when", rule.title],
    ["Limit", <QuotedCode key="limit" text={rule.threshold ?? "None: it is there or it is not."} />],
    [
      "Weight",
      rule.weight === 0 ? "Informational, never scored" : `${rule.weight} of 10 in ${category.label.toLowerCase()}`,
    ],
    ["Work", EFFORT_LABELS[rule.effort]],
  ];
  const inCategory = RULES.filter((other) => other.category === rule.category);
  const place = inCategory.indexOf(rule);
  // The neighbours in the list, around its end as well.
  const related = Array.from({ length: Math.min(RELATED, inCategory.length - 1) }, (_, step) => {
    return inCategory[(place + 1 + step) % inCategory.length];
  }).filter((other) => other !== undefined);
  const { appUrl } = env();
  return (
    <article className="max-w-3xl pt-4">
      <PageHeader
        crumbs={[
          { label: "Rules", href: "/rules" },
          { label: category.label, href: `/rules#${rule.category}` },
        ]}
        title={rule.failureTitle}
        facts={rule.id}
      />
      <SeverityLabel severity={rule.severity} />
      <h2 className="mt-6 font-semibold">Why it matters</h2>
      <p className="mt-1 max-w-measure text-ink-2">{rule.why}</p>
      <h2 className="mt-6 font-semibold">How to fix it</h2>
      <p className="mt-1 max-w-measure text-ink-2">{rule.howToFix}</p>
      <h2 className="mt-6 font-semibold">How it is judged</h2>
      <p className="mt-1 max-w-measure text-ink-2">
        {JUDGED[rule.scope]} A page that could not be seen, such as one behind a bot wall, is unverified and never
        counted as failed.{" "}
        {rule.weight === 0
          ? "This rule is for information: it never changes the score."
          : `Its weight is ${rule.weight} of 10 within ${category.label.toLowerCase()}, so the more pages fail it, the more of the category's points it takes.`}
      </p>
      <dl className="mt-8 border-hairline border-t">
        {facts.map(([term, text]) => (
          <div key={term} className="grid gap-x-4 border-hairline border-b py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="text-ink-3">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6">
        <a href={rule.learnMore} rel="noopener" className="text-accent underline underline-offset-4">
          Read the source
        </a>
      </p>
      <RelatedRules rules={related} categoryLabel={category.label} />
      <JsonLd
        data={{
          "@type": "BreadcrumbList",
          itemListElement: [
            { "@type": "ListItem", position: 1, name: "Rules", item: `${appUrl}/rules` },
            { "@type": "ListItem", position: 2, name: rule.failureTitle, item: `${appUrl}/rules/${rule.id}` },
          ],
        }}
      />
    </article>
  );
}

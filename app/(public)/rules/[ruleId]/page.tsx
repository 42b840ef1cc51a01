import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { PageHeader } from "@/components/layout/page-header";
import { CATEGORY_META } from "@/server/rules/categories";
import { findRule } from "@/server/rules/registry";
import type { Effort } from "@/server/rules/types";

interface Params {
  params: Promise<{ ruleId: string }>;
}

const EFFORT_LABELS: Record<Effort, string> = {
  "one-change": "One change, usually in a template or a setting",
  "per-page": "Page by page",
  project: "A project of its own",
};

/** None at build time: each page is rendered on its first visit and kept, which keeps a first start short. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const rule = findRule((await params).ruleId);
  if (!rule) return {};
  return { title: rule.failureTitle, description: rule.why, alternates: { canonical: `/rules/${rule.id}` } };
}

export default async function RulePage({ params }: Params) {
  const rule = findRule((await params).ruleId);
  if (!rule) notFound();
  const category = CATEGORY_META[rule.category];
  const facts: [string, string][] = [
    ["Passes when", rule.title],
    ["Limit", rule.threshold ?? "None: it is there or it is not."],
    [
      "Weight",
      rule.weight === 0 ? "Informational, never scored" : `${rule.weight} of 10 in ${category.label.toLowerCase()}`,
    ],
    ["Work", EFFORT_LABELS[rule.effort]],
    [
      "Looks at",
      rule.scope === "page"
        ? "Each page by itself"
        : rule.scope === "site"
          ? "The whole crawl"
          : rule.scope === "rendered"
            ? "Pages as a browser shows them, after scripts have run"
            : "Measurements in a browser",
    ],
  ];
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
    </article>
  );
}

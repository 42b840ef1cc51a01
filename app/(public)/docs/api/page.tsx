import type { Metadata } from "next";
import { Contents } from "@/components/api-reference/contents";
import { FieldList } from "@/components/api-reference/field-list";
import { Guide } from "@/components/api-reference/guide";
import { RouteSection } from "@/components/api-reference/route-section";
import { PageHeader } from "@/components/layout/page-header";
import { DEFAULT_LIMIT, IDEMPOTENCY_HOURS, MAX_LIMIT, RATE_LIMITS } from "@/server/api/constants";
import { loadReference } from "@/server/api/load-reference";
import { env } from "@/server/env";

export const metadata: Metadata = {
  title: "API reference: audits by program",
  description:
    "Start website audits and read scores, findings, pages and measurements over REST, with scoped tokens and OpenAPI 3.1.",
  alternates: { canonical: "/docs/api" },
};

// Addresses in the examples are those of the running installation, not of the build.
export const dynamic = "force-dynamic";

const LIMITS = {
  defaultLimit: DEFAULT_LIMIT,
  maxLimit: MAX_LIMIT,
  readsPerMinute: RATE_LIMITS.read,
  writesPerMinute: RATE_LIMITS.write,
  idempotencyHours: IDEMPOTENCY_HOURS,
};

export default function ApiReferencePage() {
  const reference = loadReference();
  return (
    <div className="pt-4">
      <PageHeader
        title="API reference"
        facts={`version ${reference.version} · ${reference.baseUrl}`}
        description="Everything an audit finds, for programs: start audits, follow them, read results, share them."
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Contents reference={reference} />
        <div className="min-w-0">
          <Guide reference={reference} appUrl={env().appUrl} limits={LIMITS} />
          {reference.groups.map((group) => (
            <section key={group.name} aria-labelledby={group.name} className="mt-10 border-hairline border-t pt-6">
              <h2 id={group.name} className="scroll-mt-4 font-semibold text-lg tracking-tight">
                {group.name}
              </h2>
              <p className="text-ink-2">{group.description}</p>
              {group.routes.map((route) => (
                <RouteSection key={route.id} route={route} />
              ))}
            </section>
          ))}
          <section aria-labelledby="objects" className="mt-10 border-hairline border-t pt-6">
            <h2 id="objects" className="scroll-mt-4 font-semibold text-lg tracking-tight">
              Objects
            </h2>
            {reference.objects.map((object) => (
              <section key={object.name} aria-labelledby={object.name} className="mt-6">
                <h3 id={object.name} className="scroll-mt-4 font-semibold">
                  {object.name}
                </h3>
                <p className="text-ink-2">{object.description}</p>
                <FieldList fields={object.fields} isAnswer />
              </section>
            ))}
          </section>
        </div>
      </div>
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/components/providers/trpc-provider";
import { formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import { CHANGE_LABELS } from "./labels";

/** What differs on one page from the last audit that knew it. Stays away until it is known, and where there is nothing before. */
export function PageHistoryPart({ auditId, pageId }: { auditId: string; pageId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.compare.page.queryOptions({ auditId, pageId }));
  if (!data?.before) return null;
  const { before, fields, findings } = data;
  const counts = (["new", "fixed", "still", "unobserved"] as const).filter((change) => findings[change].length > 0);
  return (
    <section>
      <h3 className="mb-1 font-semibold text-sm">
        Changed since{" "}
        <Link
          href={`/audits/${before.auditId}/pages?page-id=${before.pageId}`}
          className="underline underline-offset-4"
        >
          <Time at={before.at} as="date" />
        </Link>
      </h3>
      {fields.length === 0 ? (
        <p className="text-ink-2">What this page says of itself is the same.</p>
      ) : (
        <dl>
          {fields.map((field) => (
            <div
              key={field.label}
              className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-3 border-hairline border-t py-1.5"
            >
              <dt className="text-ink-3 text-sm">{field.label}</dt>
              <dd className="[overflow-wrap:anywhere]">
                <del className="block text-ink-3 no-underline">
                  <span className="sr-only">Before: </span>
                  {field.before ?? "none"}
                </del>
                <ins className="block no-underline">
                  <span aria-hidden>→ </span>
                  <span className="sr-only">Now: </span>
                  {field.after ?? "none"}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {counts.length > 0 && (
        <p className="mt-1 text-ink-2 text-sm">
          {counts.map((change) => `${formatNoun(findings[change].length, "finding")} ${WORDS[change]}`).join(", ")}.
        </p>
      )}
    </section>
  );
}

const WORDS = {
  new: CHANGE_LABELS.new.toLowerCase(),
  fixed: CHANGE_LABELS.fixed.toLowerCase(),
  still: CHANGE_LABELS.still.toLowerCase(),
  unobserved: CHANGE_LABELS.unobserved.toLowerCase(),
};

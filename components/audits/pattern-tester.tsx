"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPCClient } from "@/components/providers/trpc-provider";
import { FieldError } from "@/components/ui/field";
import { formatAddress, formatCount, formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import type { TestPatternsInput } from "@/server/sites/schemas";
import type { PatternMatches, PatternTest, SiteRow } from "@/server/sites/types";

const PAUSE_MS = 300;

export interface PatternTesterProps {
  /** The chosen ones; the first that is known is tried. */
  sites: Pick<SiteRow, "id" | "name">[];
  include: string[];
  exclude: string[];
}

/** What the typed patterns would do to the addresses that the last audit of the chosen site knew. */
export function PatternTester({ sites, include, exclude }: PatternTesterProps) {
  const [site] = sites;
  if (include.length + exclude.length === 0) return null;
  if (!site)
    return (
      <p className="mt-4 text-ink-3 text-sm">
        Choose one of your sites above to see which of its known addresses these patterns match.
      </p>
    );
  return <TestOfSite key={site.id} site={site} include={include} exclude={exclude} />;
}

function TestOfSite({
  site,
  include,
  exclude,
}: Omit<PatternTesterProps, "sites"> & { site: { id: string; name: string } }) {
  const client = useTRPCClient();
  const typed = { siteId: site.id, include, exclude } satisfies TestPatternsInput;
  const input = JSON.parse(useSettled(JSON.stringify(typed))) as typeof typed;
  const query = useQuery({
    queryKey: ["pattern-test", input],
    queryFn: ({ signal }) => client.sites.testPatterns.mutate(input, { signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (query.isError) return <FieldError message={query.error.message} />;
  return (
    <div aria-live="polite" aria-busy={query.isFetching} className="mt-4 min-h-12 text-sm">
      {query.data ? <Outcome test={query.data} siteName={site.name} /> : <p className="text-ink-3">Trying it …</p>}
    </div>
  );
}

function Outcome({ test, siteName }: { test: PatternTest; siteName: string }) {
  if (test.errors.length > 0)
    return (
      <div className="flex flex-col gap-1">
        {test.errors.map((error) => (
          <FieldError key={`${error.field} ${error.message}`} message={error.message} />
        ))}
      </div>
    );
  if (test.auditedAt === null || test.matches === null)
    return <p className="text-ink-3">{siteName} was not audited yet, so there are no known addresses to try.</p>;
  const { included, excluded, notIncluded } = test.matches;
  return (
    <>
      <p className="text-ink-2">
        Of {formatNoun(test.knownCount, "address", "addresses")} known from the audit of {siteName}{" "}
        <Time at={test.auditedAt} as="relative" />:
      </p>
      <Group label="would be crawled" matches={included} />
      <Group label="would be left out" matches={excluded} />
      <Group label="are in no pattern to include" matches={notIncluded} />
    </>
  );
}

function Group({ label, matches }: { label: string; matches: PatternMatches }) {
  const title = (
    <>
      <span className="mono font-medium">{formatCount(matches.count)}</span> {label}
    </>
  );
  if (matches.count === 0) return <p className="mt-1.5 pl-4 text-ink-3">{title}</p>;
  const more = matches.count - matches.examples.length;
  return (
    <details className="mt-1.5">
      <summary className="cursor-pointer">{title}</summary>
      <ul className="mt-1 pl-4">
        {matches.examples.map((url) => (
          <li key={url} className="mono truncate text-ink-2 text-xs" title={url}>
            {formatAddress(url)}
          </li>
        ))}
        {more > 0 && <li className="text-ink-3 text-xs">and {formatCount(more)} more</li>}
      </ul>
    </details>
  );
}

/** The value once it has stayed the same for a moment, so that not every key asks the server. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

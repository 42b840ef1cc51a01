import { Panel } from "@/components/layout/panel";
import { formatAddress, formatNoun } from "@/components/ui/format";
import type { PageChanges } from "@/server/compare/types";

const answer = (status: number | null) => (status === null ? "no answer" : String(status));

/** Addresses that came, went or answer differently. */
export function PageChangesPanel({ pages, isComplete }: { pages: PageChanges; isComplete: boolean }) {
  const { addedCount, goneCount, statusChangedCount } = pages;
  const lists = [
    {
      title: "Only in the newer crawl",
      count: addedCount,
      rows: pages.added.map(({ url, status }) => [url, answer(status)]),
    },
    {
      title: "Only in the older crawl",
      count: goneCount,
      rows: pages.gone.map(({ url, status }) => [url, answer(status)]),
    },
    {
      title: "Other answer",
      count: statusChangedCount,
      rows: pages.statusChanged.map(({ url, before, after }) => [url, `${answer(before)} → ${answer(after)}`]),
    },
  ].filter(({ count }) => count > 0);
  return (
    <Panel title="Pages" note="addresses and how they answer" hasRule>
      {!isComplete && (addedCount > 0 || goneCount > 0) && (
        <p className="mb-3 max-w-measure text-ink-2 text-sm">
          A crawl was not complete, so an address that one lacks may simply not have been reached.
        </p>
      )}
      {lists.length === 0 && <p className="text-ink-2">The same addresses answered in the same way.</p>}
      <div className="grid gap-6 lg:grid-cols-3">
        {lists.map(({ title, count, rows }) => (
          <section key={title} className="min-w-0">
            <h3 className="mb-1 font-medium text-sm">
              {title} <span className="text-ink-3">{formatNoun(count, "address", "addresses")}</span>
            </h3>
            <ul className="border-hairline border-t">
              {rows.map(([url = "", text]) => (
                <li key={url} className="mono flex justify-between gap-3 border-hairline border-b py-1 text-xs">
                  <span className="min-w-0 break-all">{formatAddress(url)}</span>
                  <span className="shrink-0 text-ink-3">{text}</span>
                </li>
              ))}
            </ul>
            {count > rows.length && <p className="mt-1 text-ink-3 text-sm">and {count - rows.length} more</p>}
          </section>
        ))}
      </div>
    </Panel>
  );
}

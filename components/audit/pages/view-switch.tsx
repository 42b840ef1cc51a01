import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { PAGE_VIEWS, type PageView } from "@/server/audits/search-params";

const LABELS: Record<PageView, string> = { crawled: "Crawled", "left-out": "Not crawled" };

/** Between the pages that were requested and the addresses that were not. */
export function ViewSwitch({ auditId, current }: { auditId: string; current: PageView }) {
  const base = `/audits/${auditId}/pages`;
  return (
    <nav aria-label="Which addresses" className="ml-auto flex rounded-md border border-hairline-strong">
      {PAGE_VIEWS.map((view) => (
        <Link
          key={view}
          href={view === "crawled" ? base : `${base}?view=${view}`}
          aria-current={view === current ? "page" : undefined}
          className={cn(
            "flex h-8 items-center rounded-md px-3 text-ink-2 hover:text-ink",
            view === current && "bg-sunken font-medium text-ink",
          )}
        >
          {LABELS[view]}
        </Link>
      ))}
    </nav>
  );
}

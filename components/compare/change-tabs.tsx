import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { formatCount } from "@/components/ui/format";
import { CHANGE_CLASSES, type ChangeClass } from "@/server/compare/constants";
import { CHANGE_HINTS, CHANGE_LABELS } from "./labels";
import { compareHref } from "./search-params";

export interface ChangeTabsProps {
  auditId: string;
  withId: string;
  counts: Record<ChangeClass, number>;
  current: ChangeClass;
}

/** The four fates of a finding as filters with their counts. */
export function ChangeTabs({ auditId, withId, counts, current }: ChangeTabsProps) {
  return (
    <>
      <nav aria-label="What became of findings" className="mt-4 grid grid-cols-2 gap-px sm:grid-cols-4">
        {CHANGE_CLASSES.map((change) => (
          <Link
            key={change}
            href={compareHref({ auditId, withId, change })}
            aria-current={change === current ? "page" : undefined}
            className={cn(
              "border-hairline border-t-2 px-1 py-2 text-ink-2 hover:text-ink",
              change === current && "border-accent text-ink",
            )}
          >
            <span className="mono block font-semibold text-lg">{formatCount(counts[change])}</span>
            {CHANGE_LABELS[change]}
          </Link>
        ))}
      </nav>
      <p className="mt-1 px-1 text-ink-3 text-sm">{CHANGE_HINTS[current]}</p>
    </>
  );
}

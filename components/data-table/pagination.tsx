"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/components/ui/format";

export interface PaginationProps {
  page: number;
  pageSize: number;
  totalCount: number;
  /** What is counted, plural: "pages". */
  noun: string;
}

/** "51–100 of 1,340 pages" with links back and forth; the page lives in the address as `page`. */
export function Pagination({ page, pageSize, totalCount, noun }: PaginationProps) {
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const lastPage = Math.max(1, Math.ceil(totalCount / pageSize));
  const from = totalCount === 0 ? 0 : (page - 1) * pageSize + 1;
  const hrefOf = (target: number) => {
    const params = new URLSearchParams(searchParams);
    if (target <= 1) params.delete("page");
    else params.set("page", String(target));
    const query = params.toString();
    return query ? `${pathname}?${query}` : pathname;
  };
  return (
    <nav aria-label="Pages of the list" className="mt-3 flex items-center justify-between gap-4 text-ink-2 text-sm">
      <p>
        <span className="mono">
          {formatCount(from)}–{formatCount(Math.min(page * pageSize, totalCount))}
        </span>{" "}
        of <span className="mono">{formatCount(totalCount)}</span> {noun}
      </p>
      {lastPage > 1 && (
        <div className="flex gap-2">
          <Step label="Previous page" href={page > 1 ? hrefOf(Math.min(page - 1, lastPage)) : null}>
            <ChevronLeft aria-hidden />
          </Step>
          <Step label="Next page" href={page < lastPage ? hrefOf(page + 1) : null}>
            <ChevronRight aria-hidden />
          </Step>
        </div>
      )}
    </nav>
  );
}

function Step({ label, href, children }: { label: string; href: string | null; children: ReactNode }) {
  if (href === null) {
    return (
      <Button size="icon-sm" disabled aria-label={label}>
        {children}
      </Button>
    );
  }
  return (
    <Button asChild size="icon-sm">
      <Link href={href} aria-label={label} scroll={false}>
        {children}
      </Link>
    </Button>
  );
}

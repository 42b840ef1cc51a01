"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";

export interface TabNavItem {
  label: string;
  href: string;
  /** Left out when null; 0 is shown. */
  count?: number | null;
}

const number = new Intl.NumberFormat("en-US");

/** Tabs that are addresses. The longest href that the path starts with is current. */
export function TabNav({ items, label }: { items: readonly TabNavItem[]; label: string }) {
  const pathname = usePathname();
  const current = items
    .filter((item) => pathname === item.href || pathname.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={label} data-print="hide" className="overflow-x-auto border-hairline border-b">
      <ul className="flex gap-5.5">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item === current ? "page" : undefined}
              className={cn(
                "block whitespace-nowrap border-transparent border-b-2 py-2 text-ink-2 outline-offset-[-2px] hover:text-ink",
                item === current && "border-ink font-medium text-ink",
              )}
            >
              {item.label}
              {item.count !== null && item.count !== undefined && (
                <span className="mono ml-1.5 font-normal text-2xs text-ink-3">{number.format(item.count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import {
  isCurrentItem,
  NAV_FOOTER_ITEMS,
  NAV_ITEMS,
  type NavCounts,
  type NavFeature,
  type NavItem,
  visibleItems,
} from "./nav-items";

export interface AppNavProps {
  counts: NavCounts;
  features: readonly NavFeature[];
  onNavigate?: () => void;
}

/** Main items on top, those about the account at the foot. */
export function AppNav({ counts, features, onNavigate }: AppNavProps) {
  const pathname = usePathname();
  const list = (items: readonly NavItem[]) =>
    visibleItems(items, features).map((item) => {
      const isCurrent = isCurrentItem(item, pathname);
      const count = item.countKey ? counts[item.countKey] : undefined;
      return (
        <li key={item.href}>
          <Link
            href={item.href}
            onClick={onNavigate}
            aria-current={isCurrent ? "page" : undefined}
            className={cn(
              "flex items-center justify-between gap-3 rounded-md px-2.5 py-1.5 text-ink-2 hover:bg-sunken hover:text-ink",
              isCurrent && "bg-sunken font-medium text-ink",
            )}
          >
            {item.label}
            {count !== undefined && count > 0 && <span className="mono text-2xs text-ink-3">{count}</span>}
          </Link>
        </li>
      );
    });
  return (
    <nav aria-label="Main" className="flex flex-1 flex-col">
      <ul className="flex flex-col gap-0.5">{list(NAV_ITEMS)}</ul>
      <div className="min-h-6 flex-1" />
      <ul className="flex flex-col gap-0.5">{list(NAV_FOOTER_ITEMS)}</ul>
    </nav>
  );
}

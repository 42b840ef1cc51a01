import {
  CalendarClock,
  Globe,
  Inbox,
  Link2,
  ListChecks,
  type LucideIcon,
  ScrollText,
  Settings,
  UserRoundCheck,
  Users,
} from "lucide-react";

export type NavCountKey = "audits" | "sites" | "shares" | "findings";
export type NavCounts = Partial<Record<NavCountKey, number>>;

export interface NavItem {
  label: string;
  href: string;
  icon: LucideIcon;
  countKey?: NavCountKey;
  /** Shown only when the deployment has it. */
  needs?: "outbox" | "schedules" | "shares";
}

export type NavFeature = NonNullable<NavItem["needs"]>;

/** The one list that the sidebar and the command palette are built from. */
export const NAV_ITEMS: readonly NavItem[] = [
  { label: "Audits", href: "/audits", icon: ScrollText, countKey: "audits" },
  { label: "Sites", href: "/sites", icon: Globe, countKey: "sites" },
  { label: "My findings", href: "/findings", icon: UserRoundCheck, countKey: "findings" },
  { label: "Schedules", href: "/schedules", icon: CalendarClock, needs: "schedules" },
  { label: "Shared links", href: "/shares", icon: Link2, countKey: "shares", needs: "shares" },
  { label: "Rules", href: "/rules", icon: ListChecks },
];

export const NAV_FOOTER_ITEMS: readonly NavItem[] = [
  { label: "Mail outbox", href: "/outbox", icon: Inbox, needs: "outbox" },
  { label: "Team", href: "/team", icon: Users },
  { label: "Settings", href: "/settings", icon: Settings },
];

export function visibleItems(items: readonly NavItem[], features: readonly NavFeature[]): NavItem[] {
  return items.filter((item) => item.needs === undefined || features.includes(item.needs));
}

/** An item is current on its own page and on all below it. */
export function isCurrentItem(item: NavItem, pathname: string): boolean {
  return pathname === item.href || pathname.startsWith(`${item.href}/`);
}

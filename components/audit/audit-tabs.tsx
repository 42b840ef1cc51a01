import { TabNav, type TabNavItem } from "@/components/layout/tab-nav";
import type { AuditView } from "@/server/audits/prepare-audit";

/** While the audit runs, the tabs whose content does not exist yet are left out. */
export function AuditTabs({ audit, causeCount }: { audit: AuditView; causeCount: number | null }) {
  const base = `/audits/${audit.id}`;
  const items: TabNavItem[] = audit.isLive
    ? [
        { label: "Progress", href: base },
        { label: "Issues so far", href: `${base}/issues` },
        { label: "Pages so far", href: `${base}/pages` },
        { label: "Settings", href: `${base}/settings` },
      ]
    : [
        { label: "Overview", href: base },
        { label: "Causes", href: `${base}/causes`, count: causeCount },
        { label: "Issues", href: `${base}/issues`, count: audit.findingCount },
        { label: "Pages", href: `${base}/pages`, count: audit.pageCount },
        { label: "Speed", href: `${base}/speed`, count: audit.measuredPageCount },
        { label: "Compare", href: `${base}/compare` },
        { label: "Analysis", href: `${base}/analysis` },
        { label: "Settings", href: `${base}/settings` },
      ];
  return <TabNav label="Parts of the audit" items={items} />;
}

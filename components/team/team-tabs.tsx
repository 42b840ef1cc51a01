import { TabNav } from "@/components/layout/tab-nav";

const TABS = [
  { label: "People", href: "/team" },
  { label: "Activity", href: "/team/activity" },
];

/** For those who may see the log. */
export function TeamTabs() {
  return <TabNav label="Team" items={TABS} />;
}

import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { TabNav } from "@/components/layout/tab-nav";

const TABS = [
  { label: "Account", href: "/settings" },
  { label: "Notifications", href: "/settings/notifications" },
  { label: "Brand", href: "/settings/brand" },
  { label: "Channels", href: "/settings/channels" },
  { label: "API", href: "/settings/api" },
  { label: "Usage", href: "/settings/usage" },
];

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PageHeader title="Settings" tabs={<TabNav label="Settings" items={TABS} />} />
      {children}
    </>
  );
}

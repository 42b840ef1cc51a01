import Link from "next/link";
import type { ReactNode } from "react";
import { PaletteButton } from "@/components/command-palette/palette-button";
import { Brand } from "@/components/icons/brand-mark";
import { NotificationBell } from "@/components/notifications/notification-bell";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { AppNav, type AppNavProps } from "./app-nav";
import { MobileBar } from "./mobile-bar";
import { MAIN_ID } from "./skip-link";

export interface AppShellProps {
  nav: Pick<AppNavProps, "counts" | "features">;
  account: AccountMenuProps;
  children: ReactNode;
}

/** Sidebar beside the page; below 900 px a bar with a drawer. */
export function AppShell({ nav, account, children }: AppShellProps) {
  return (
    <div className="min-h-dvh shell:grid shell:grid-cols-[13rem_minmax(0,1fr)]">
      <header data-print="hide" className="max-shell:hidden border-hairline border-r">
        <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto px-3 pt-4.5 pb-3">
          <div className="mb-3 flex items-center justify-between gap-2 pl-2.5">
            <Link href="/audits">
              <Brand />
            </Link>
            <NotificationBell />
          </div>
          <PaletteButton className="mb-3" />
          <AppNav {...nav} />
          <AccountMenu {...account} />
        </div>
      </header>
      <MobileBar nav={nav} account={account} />
      <main id={MAIN_ID} tabIndex={-1} className="min-w-0 max-w-page px-4 pt-5 pb-16 outline-none md:px-8">
        {children}
      </main>
    </div>
  );
}

"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Brand } from "@/components/icons/brand-mark";
import { NotificationBell } from "@/components/notifications/notification-bell";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetDescription, SheetTitle, SheetTrigger } from "@/components/ui/sheet";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { AppNav, type AppNavProps } from "./app-nav";

export interface MobileBarProps {
  nav: Pick<AppNavProps, "counts" | "features">;
  account: AccountMenuProps;
}

export function MobileBar({ nav, account }: MobileBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-30 flex h-13 items-center justify-between border-hairline border-b bg-paper px-4 md:px-8 shell:hidden"
    >
      <Link href="/audits">
        <Brand />
      </Link>
      <span className="flex-1" />
      <NotificationBell />
      <Sheet open={isOpen} onOpenChange={setIsOpen}>
        <SheetTrigger asChild>
          <Button variant="ghost" size="icon" aria-label="Open navigation">
            <Menu aria-hidden />
          </Button>
        </SheetTrigger>
        <SheetContent side="left" className="px-3 pt-4 pb-3">
          <SheetTitle className="mb-4 px-2.5">
            <Brand />
          </SheetTitle>
          <SheetDescription className="sr-only">Pages of the dashboard</SheetDescription>
          <AppNav {...nav} onNavigate={() => setIsOpen(false)} />
          <AccountMenu {...account} />
        </SheetContent>
      </Sheet>
    </header>
  );
}

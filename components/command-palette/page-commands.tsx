"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import type { NavItem } from "@/components/layout/nav-items";
import { PaletteGroup, PaletteItem } from "./palette-item";
import { keysOf, NEW_AUDIT_HREF } from "./shortcuts";

/** The one list of the navigation, and the action that matters. */
export function PageCommands({ pages, onClose }: { pages: readonly NavItem[]; onClose: () => void }) {
  const router = useRouter();
  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  return (
    <PaletteGroup heading="Go to">
      <PaletteItem
        id={NEW_AUDIT_HREF}
        icon={Plus}
        label="New audit"
        keywords={["start", "run", "crawl", "check"]}
        keys={keysOf(NEW_AUDIT_HREF)}
        onSelect={() => go(NEW_AUDIT_HREF)}
      />
      {pages.map(({ href, icon, label }) => (
        <PaletteItem key={href} id={href} icon={icon} label={label} keys={keysOf(href)} onSelect={() => go(href)} />
      ))}
    </PaletteGroup>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import {
  isCurrentItem,
  NAV_FOOTER_ITEMS,
  NAV_ITEMS,
  type NavFeature,
  visibleItems,
} from "@/components/layout/nav-items";
import type { PaletteView } from "./open-palette";
import { PaletteDialog } from "./palette-dialog";
import { useSingleKeys } from "./shortcut-preference";
import { ShortcutSheet } from "./shortcut-sheet";
import { NEW_AUDIT_HREF, SHORTCUT_SHEET_ID } from "./shortcuts";
import { usePaletteKeys } from "./use-palette-keys";

export interface CommandPaletteProps {
  features: readonly NavFeature[];
  team: { id: string };
  teams: { id: string; name: string }[];
}

/** Everything the dashboard can do, by name, and the single-key shortcuts. Mount once in the dashboard layout. */
export function CommandPalette({ features, team, teams }: CommandPaletteProps) {
  const router = useRouter();
  const [view, setView] = useState<PaletteView | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const hasSingleKeys = useSingleKeys();
  const pages = visibleItems([...NAV_ITEMS, ...NAV_FOOTER_ITEMS], features);

  const open = (next: PaletteView) => {
    // Between the two views the focus belongs to a dialog that is about to go.
    if (view === null && document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
    setView(next);
  };
  const returnFocus = (event: Event) => {
    event.preventDefault();
    if (opener.current?.isConnected) opener.current.focus();
  };
  usePaletteKeys({
    hasSingleKeys,
    onOpen: open,
    onTogglePalette: () => (view === "palette" ? setView(null) : open("palette")),
    onShortcut: (id) => {
      if (id === SHORTCUT_SHEET_ID) open("shortcuts");
      else if (id === NEW_AUDIT_HREF || pages.some((item) => isCurrentItem(item, id))) router.push(id);
    },
  });

  return (
    <>
      <PaletteDialog
        isOpen={view === "palette"}
        pages={pages}
        otherTeams={teams.filter(({ id }) => id !== team.id)}
        onClose={() => setView(null)}
        onShowShortcuts={() => setView("shortcuts")}
        onCloseAutoFocus={view === null ? returnFocus : (event) => event.preventDefault()}
      />
      <ShortcutSheet
        isOpen={view === "shortcuts"}
        hasSingleKeys={hasSingleKeys}
        pages={pages}
        onClose={() => setView(null)}
        onCloseAutoFocus={returnFocus}
      />
    </>
  );
}

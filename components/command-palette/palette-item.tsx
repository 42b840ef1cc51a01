"use client";

import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { KeyHint } from "./key-hint";

export interface PaletteItemProps {
  /** Unique in the palette; not searched. */
  id: string;
  icon: LucideIcon;
  label: string;
  /** Other words that find it. */
  keywords?: string[];
  keys?: readonly string[] | undefined;
  note?: ReactNode;
  onSelect: () => void;
}

export function PaletteItem({ id, icon: Icon, label, keywords = [], keys, note, onSelect }: PaletteItemProps) {
  return (
    <Command.Item
      value={id}
      keywords={[label, ...keywords]}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2 py-1.5 select-none data-[selected=true]:bg-sunken"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {note && <span className="shrink-0 text-ink-3 text-sm">{note}</span>}
      {keys && <KeyHint keys={keys} className="max-sm:hidden" />}
    </Command.Item>
  );
}

export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="pb-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  );
}

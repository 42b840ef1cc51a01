"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { useState } from "react";
import type { NavItem } from "@/components/layout/nav-items";
import { DialogOverlay } from "@/components/ui/dialog";
import { AccountCommands } from "./account-commands";
import { KeyHint } from "./key-hint";
import { PageCommands } from "./page-commands";
import { rankCommand } from "./rank-command";
import { RecentCommands } from "./recent-commands";
import { ViewCommands } from "./view-commands";

export interface PaletteDialogProps {
  isOpen: boolean;
  pages: readonly NavItem[];
  otherTeams: { id: string; name: string }[];
  onClose: () => void;
  onShowShortcuts: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

export function PaletteDialog({ isOpen, onClose, onCloseAutoFocus, ...content }: PaletteDialogProps) {
  return (
    <Primitive.Root open={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <DialogOverlay />
        <Primitive.Content
          onCloseAutoFocus={onCloseAutoFocus}
          className="fixed top-[min(12dvh,8rem)] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-lg border border-hairline-strong bg-surface text-ink motion-safe:data-[state=closed]:animate-fade-out motion-safe:data-[state=open]:animate-fade-in"
        >
          <Primitive.Title className="sr-only">Command palette</Primitive.Title>
          <Primitive.Description className="sr-only">
            Type to find a page, a site or an action; Enter opens it, Escape closes.
          </Primitive.Description>
          <PaletteList {...content} onClose={onClose} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function PaletteList({
  pages,
  otherTeams,
  onClose,
  onShowShortcuts,
}: Omit<PaletteDialogProps, "isOpen" | "onCloseAutoFocus">) {
  const [text, setText] = useState("");
  return (
    // cmdk gives Ctrl K to the item above; here it closes what it opened.
    <Command label="Commands" filter={rankCommand} loop vimBindings={false}>
      <div className="flex items-center gap-2.5 border-hairline border-b px-3.5">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder="Go to a page, a site or an action"
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-ink-3 md:text-base"
        />
        <KeyHint keys={["Esc"]} className="max-sm:hidden" />
      </div>
      <Command.List className="max-h-[min(60dvh,24rem)] overflow-y-auto overscroll-contain p-1.5">
        <Command.Empty className="px-2 py-8 text-center text-ink-2">
          Nothing matches. Press Escape to go back to the page.
        </Command.Empty>
        <PageCommands pages={pages} onClose={onClose} />
        <ViewCommands onClose={onClose} />
        <RecentCommands isSearching={text.trim() !== ""} onClose={onClose} />
        <AccountCommands otherTeams={otherTeams} onClose={onClose} onShowShortcuts={onShowShortcuts} />
      </Command.List>
    </Command>
  );
}

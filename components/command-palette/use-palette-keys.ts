"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { OPEN_PALETTE_EVENT, type PaletteView } from "./open-palette";
import { type KeyPress, matchShortcut } from "./shortcuts";

/** Where letters are text or move a selection. */
const TAKES_LETTERS = "input, textarea, select, [contenteditable]:not([contenteditable='false']), [role='menu']";
const OVERLAY = "[role='dialog'][data-state='open'], [role='menu'][data-state='open'], [role='listbox']";

export interface PaletteKeys {
  hasSingleKeys: boolean;
  onOpen: (view: PaletteView) => void;
  onTogglePalette: () => void;
  onShortcut: (id: string) => void;
}

/** Ctrl or ⌘ with K anywhere; single letters only where no text field, menu or dialog wants them. */
export function usePaletteKeys({ hasSingleKeys, onOpen, onTogglePalette, onShortcut }: PaletteKeys): void {
  const before = useRef<KeyPress | null>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if ((event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      onTogglePalette();
      return;
    }
    if (event.metaKey || event.ctrlKey || event.altKey || !hasSingleKeys) return;
    if (event.target instanceof Element && event.target.closest(TAKES_LETTERS)) return;
    if (document.querySelector(OVERLAY)) return;
    const { id, pending } = matchShortcut({ key: event.key, atMs: event.timeStamp }, before.current);
    before.current = pending;
    if (id === null) return;
    event.preventDefault();
    onShortcut(id);
  });
  const onOpenEvent = useEffectEvent((event: Event) => {
    onOpen(event instanceof CustomEvent && event.detail === "shortcuts" ? "shortcuts" : "palette");
  });
  // The outside system is the keyboard of the whole window.
  useEffect(() => {
    const keydown = (event: KeyboardEvent) => onKeyDown(event);
    const open = (event: Event) => onOpenEvent(event);
    window.addEventListener("keydown", keydown);
    window.addEventListener(OPEN_PALETTE_EVENT, open);
    return () => {
      window.removeEventListener("keydown", keydown);
      window.removeEventListener(OPEN_PALETTE_EVENT, open);
    };
  }, []);
}

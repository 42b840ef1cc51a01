"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { useSingleKeys } from "@/components/command-palette/shortcut-preference";

const TAKES_LETTERS = "input, textarea, select, [contenteditable]:not([contenteditable='false']), [role='menu']";
const OVERLAYS = "[role='dialog'][data-state='open'], [role='menu'][data-state='open'], [role='listbox']";
const ROW = "[data-list-row]";

export interface ListKeys {
  /** Called with the `data-list-row` of the row at hand; left out where nothing can be selected. */
  onSelect?: ((row: string) => void) | undefined;
  onAssign?: ((row: string | null) => void) | undefined;
}

/**
 * j and k, or the arrows once a row has the focus, go through the rows below `list`; x selects the row at hand and e
 * hands it to somebody. A list behind an open dialog keeps still.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, { onSelect, onAssign }: ListKeys): void {
  const hasSingleKeys = useSingleKeys();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const root = list.current;
    if (!root || event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(TAKES_LETTERS)) return;
    const top = [...document.querySelectorAll(OVERLAYS)].at(-1);
    if (top && !top.contains(root)) return;
    const rows = [...root.querySelectorAll<HTMLElement>(ROW)];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (isArrow ? at === -1 : !hasSingleKeys) return;
    const row = rows[at]?.dataset.listRow ?? null;
    if (event.key === "j" || event.key === "ArrowDown") focusRow(rows[Math.min(at + 1, rows.length - 1)]);
    else if (event.key === "k" || event.key === "ArrowUp") focusRow(rows[Math.max(at - 1, 0)]);
    else if (event.key === "x" && onSelect && row !== null && !event.repeat) onSelect(row);
    else if (event.key === "e" && onAssign && !event.repeat) onAssign(row);
    else return;
    event.preventDefault();
  });
  // The outside system is the keyboard of the whole window.
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

/** A link says most of what its row is; a row without one is reached by its first control. */
export function focusRow(row: HTMLElement | null | undefined): void {
  const target =
    row?.querySelector<HTMLElement>("[data-row-focus]") ??
    row?.querySelector<HTMLElement>("a[href]") ??
    row?.querySelector<HTMLElement>("button");
  target?.focus();
  row?.scrollIntoView({ block: "nearest" });
}

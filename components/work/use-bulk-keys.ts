"use client";

import { type RefObject, useRef, useState } from "react";
import { focusRow, useListKeys } from "./use-list-keys";

interface Selection {
  selected: readonly { id: string }[];
  has: (id: string) => boolean;
  toggle: (id: string, isOn: boolean) => void;
}

export interface BulkKeys {
  isAssigning: boolean;
  setAssigning: (isOpen: boolean) => void;
  /** For menus of a bar that goes away with the selection: the focus returns to the row that was worked on. */
  returnFocus: (event: Event) => void;
}

/** Keys of a list with a selection: x selects the row at hand, e opens "Assign" for the selection or else that row. */
export function useBulkKeys(list: RefObject<HTMLElement | null>, selection: Selection, canEdit: boolean): BulkKeys {
  const [isAssigning, setAssigning] = useState(false);
  const row = useRef<string | null>(null);
  const remember = () => {
    row.current ??= selection.selected[0]?.id ?? null;
  };
  useListKeys(
    list,
    canEdit
      ? {
          onSelect: (id) => selection.toggle(id, !selection.has(id)),
          onAssign: (id) => {
            if (selection.selected.length === 0 && id === null) return;
            if (selection.selected.length === 0 && id !== null) selection.toggle(id, true);
            row.current = id;
            setAssigning(true);
          },
        }
      : {},
  );
  return {
    isAssigning,
    setAssigning: (isOpen) => {
      if (isOpen) remember();
      setAssigning(isOpen);
    },
    returnFocus: (event) => {
      remember();
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-list-row]") ?? [])];
      const target = rows.find((candidate) => candidate.dataset.listRow === row.current);
      row.current = null;
      if (!target) return;
      event.preventDefault();
      focusRow(target);
    },
  };
}

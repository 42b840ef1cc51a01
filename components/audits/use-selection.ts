"use client";

import { useState } from "react";

/** Chosen rows of a list by id; rows that left the list leave the selection with it. */
export function useSelection<Row extends { id: string }>(rows: readonly Row[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter((row) => chosen.has(row.id));
  const share: boolean | "indeterminate" =
    selected.length === 0 ? false : selected.length === rows.length ? true : "indeterminate";
  return {
    selected,
    /** For the checkbox of the head. */
    share,
    has: (id: string) => chosen.has(id),
    toggle: (id: string, isOn: boolean) =>
      setChosen((before) => {
        const next = new Set(before);
        if (isOn) next.add(id);
        else next.delete(id);
        return next;
      }),
    setAll: (isOn: boolean) => setChosen(new Set(isOn ? rows.map((row) => row.id) : [])),
    clear: () => setChosen(new Set()),
  };
}

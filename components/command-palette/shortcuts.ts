/** Single-letter shortcuts. `keys` are pressed one after the other; where each leads is decided by its id. */
export interface Shortcut {
  id: string;
  keys: readonly string[];
  label: string;
}

export const SHORTCUT_SHEET_ID = "shortcuts";
export const NEW_AUDIT_HREF = "/audits/new";

export const SHORTCUTS: readonly Shortcut[] = [
  { id: NEW_AUDIT_HREF, keys: ["n"], label: "New audit" },
  { id: "/audits", keys: ["g", "a"], label: "Go to audits" },
  { id: "/sites", keys: ["g", "s"], label: "Go to sites" },
  { id: "/findings", keys: ["g", "f"], label: "Go to my findings" },
  { id: "/shares", keys: ["g", "l"], label: "Go to shared links" },
  { id: "/rules", keys: ["g", "r"], label: "Go to rules" },
  { id: "/team", keys: ["g", "t"], label: "Go to team" },
  { id: SHORTCUT_SHEET_ID, keys: ["?"], label: "Show keyboard shortcuts" },
];

/** Keys of lists such as the issues of an audit; components/work/use-list-keys.ts acts on them. */
export const LIST_SHORTCUTS: readonly Shortcut[] = [
  { id: "list-next", keys: ["j"], label: "Next row" },
  { id: "list-previous", keys: ["k"], label: "Previous row" },
  { id: "list-open", keys: ["Enter"], label: "Open the row" },
  { id: "list-select", keys: ["x"], label: "Select the row" },
  { id: "list-assign", keys: ["e"], label: "Assign the row or the selection" },
];

export function keysOf(id: string): readonly string[] | undefined {
  return SHORTCUTS.find((shortcut) => shortcut.id === id)?.keys;
}

/** How long a first key waits for its second. */
const SEQUENCE_MS = 1_500;

export interface KeyPress {
  key: string;
  atMs: number;
}

export interface KeyMatch {
  id: string | null;
  /** The press to hand in with the next one, or null when nothing is begun. */
  pending: KeyPress | null;
}

/** What a key means after an earlier one. A second key that completes nothing may begin something of its own. */
export function matchShortcut(press: KeyPress, before: KeyPress | null): KeyMatch {
  const isInTime = before !== null && press.atMs - before.atMs <= SEQUENCE_MS;
  const second = isInTime ? SHORTCUTS.find(({ keys }) => keys[0] === before.key && keys[1] === press.key) : undefined;
  if (second) return { id: second.id, pending: null };
  const single = SHORTCUTS.find(({ keys }) => keys.length === 1 && keys[0] === press.key);
  if (single) return { id: single.id, pending: null };
  const begins = SHORTCUTS.some(({ keys }) => keys.length > 1 && keys[0] === press.key);
  return { id: null, pending: begins ? press : null };
}

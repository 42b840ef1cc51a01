"use client";

import { isCurrentItem, type NavItem } from "@/components/layout/nav-items";
import { Dialog, DialogContent, DialogHeader } from "@/components/ui/dialog";
import { Switch } from "@/components/ui/switch";
import { KeyHint } from "./key-hint";
import { setSingleKeys } from "./shortcut-preference";
import { LIST_SHORTCUTS, SHORTCUTS } from "./shortcuts";

export interface ShortcutSheetProps {
  isOpen: boolean;
  hasSingleKeys: boolean;
  /** Shortcuts to pages that are not here are left out. */
  pages: readonly NavItem[];
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

export function ShortcutSheet({ isOpen, hasSingleKeys, pages, onClose, onCloseAutoFocus }: ShortcutSheetProps) {
  const shown = SHORTCUTS.filter(({ id }) => !id.startsWith("/") || pages.some((item) => isCurrentItem(item, id)));
  return (
    <Dialog open={isOpen} onOpenChange={(next) => !next && onClose()}>
      <DialogContent onCloseAutoFocus={onCloseAutoFocus} className="max-w-md">
        <DialogHeader title="Keyboard shortcuts" description="Keys in a row are pressed one after the other." />
        <dl className="border-hairline border-t">
          <Row label="Command palette" keys={["Ctrl or ⌘", "K"]} />
          {shown.map(({ id, label, keys }) => (
            <Row key={id} label={label} keys={keys} isOff={!hasSingleKeys} />
          ))}
        </dl>
        <h3 className="mt-5 mb-1.5 font-semibold text-sm">In lists of findings</h3>
        <dl className="border-hairline border-t">
          {LIST_SHORTCUTS.map(({ id, label, keys }) => (
            <Row key={id} label={label} keys={keys} isOff={!hasSingleKeys && keys[0] !== "Enter"} />
          ))}
        </dl>
        <label htmlFor="single-keys" className="mt-5 flex items-center justify-between gap-4">
          <span>
            Single-key shortcuts
            <span className="block text-ink-3 text-sm">
              Switch them off if you speak to your computer or press keys by accident. Remembered in this browser.
            </span>
          </span>
          <Switch id="single-keys" checked={hasSingleKeys} onCheckedChange={setSingleKeys} />
        </label>
      </DialogContent>
    </Dialog>
  );
}

function Row({ label, keys, isOff = false }: { label: string; keys: readonly string[]; isOff?: boolean }) {
  return (
    <div className="flex items-center justify-between gap-4 border-hairline border-b py-1.5">
      <dt className={isOff ? "text-ink-3 line-through" : undefined}>{label}</dt>
      <dd>
        <KeyHint keys={keys} />
      </dd>
    </div>
  );
}

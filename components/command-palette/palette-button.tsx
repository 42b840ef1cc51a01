"use client";

import { Search } from "lucide-react";
import { useSyncExternalStore } from "react";
import { cn } from "@/components/ui/cn";
import { KeyHint } from "./key-hint";
import { openPalette } from "./open-palette";

const subscribe = () => () => undefined;

/** The visible way in, with the key for next time. */
export function PaletteButton({ className }: { className?: string }) {
  const isApple = useSyncExternalStore(
    subscribe,
    () => /mac|iphone|ipad/i.test(navigator.userAgent),
    () => false,
  );
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => openPalette()}
      className={cn(
        "flex items-center gap-2 rounded-md border border-hairline px-2.5 py-1.5 text-ink-3 hover:border-hairline-strong hover:text-ink",
        className,
      )}
    >
      <Search aria-hidden className="size-3.5 shrink-0" />
      <span className="flex-1 text-left">Find</span>
      <KeyHint keys={[isApple ? "⌘" : "Ctrl", "K"]} />
    </button>
  );
}

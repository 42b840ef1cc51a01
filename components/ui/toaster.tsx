"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

const THEMES = { light: "light", dark: "dark" } as const;

/** Results of actions only; import `toast` from "sonner" and give each kind of toast a stable id. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? THEMES.dark : THEMES.light}
      position="bottom-right"
      closeButton
      toastOptions={{
        classNames: {
          toast: "!rounded-md !border-hairline-strong !bg-surface !font-sans !text-base !text-ink !shadow-none",
          description: "!text-ink-2",
          actionButton: "!bg-accent !text-accent-ink",
        },
      }}
    />
  );
}

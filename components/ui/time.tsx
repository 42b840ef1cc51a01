"use client";

import { useSyncExternalStore } from "react";

const STYLES = {
  date: { day: "numeric", month: "long", year: "numeric" },
  "date-time": { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  time: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const UNITS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const subscribe = () => () => undefined;

/** False on the server and during hydration, true afterwards: the reader's time zone is only known in the browser. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}

export interface TimeProps {
  at: Date;
  /** "relative" says "3 hours ago" and keeps the full date in the title. */
  as?: keyof typeof STYLES | "relative";
  className?: string;
}

/** A moment in the reader's own time zone; UTC until the browser takes over. */
export function Time({ at, as = "date-time", className }: TimeProps) {
  const isInBrowser = useIsInBrowser();
  const format = (style: keyof typeof STYLES) =>
    new Intl.DateTimeFormat("en-GB", { ...STYLES[style], ...(isInBrowser ? {} : { timeZone: "UTC" }) }).format(at);
  const full = format("date-time");
  const text = as !== "relative" ? format(as) : isInBrowser ? relative(at, Date.now()) : full;
  return (
    <time dateTime={at.toISOString()} title={full} className={className} suppressHydrationWarning>
      {text}
    </time>
  );
}

export function relative(at: Date, nowMs: number): string {
  const seconds = Math.round((at.getTime() - nowMs) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  if (unit === "second") return seconds > 0 ? "in a moment" : "just now";
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

"use client";

import { ThemeProvider as Provider } from "next-themes";
import type { ReactNode } from "react";

/** The nonce lets the script run that sets the theme before the first paint. */
export function ThemeProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <Provider nonce={nonce} attribute="data-theme" defaultTheme="system" enableSystem disableTransitionOnChange>
      {children}
    </Provider>
  );
}

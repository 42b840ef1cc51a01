import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/layout/skip-link";
import { ThemeProvider } from "@/components/providers/theme-provider";
import { env } from "@/server/env";
import "./globals.css";

/** Read with each request: addresses in it are those of this installation, which a build need not know. */
export function generateMetadata(): Metadata {
  const description = "Audit the search quality of a website: crawl, rules, speed and a report.";
  return {
    metadataBase: new URL(env().appUrl),
    title: { default: "Plumbline", template: "%s – Plumbline" },
    description,
    openGraph: { type: "website", siteName: "Plumbline", url: "./" },
    twitter: { card: "summary_large_image" },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#121315" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Set by proxy.ts; asking for it also makes every page one of this request, without which no script could carry it.
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The theme script sets data-theme before React wakes up, so the attribute differs from the server's.
    <html lang="en" suppressHydrationWarning>
      <body>
        <SkipLink />
        <ThemeProvider nonce={nonce}>{children}</ThemeProvider>
      </body>
    </html>
  );
}

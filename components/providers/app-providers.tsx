"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";
import { ThemeProvider } from "./theme-provider";
import { TRPCProvider } from "./trpc-provider";

export function AppProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <ThemeProvider nonce={nonce}>
      <NuqsAdapter>
        <TRPCProvider>
          <TooltipProvider delayDuration={250}>{children}</TooltipProvider>
        </TRPCProvider>
      </NuqsAdapter>
      <Toaster />
    </ThemeProvider>
  );
}

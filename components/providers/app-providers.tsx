"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { z } from "zod";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";
import { TRPCProvider } from "./trpc-provider";

// Without this zod tries whether it may compile code, which the script policy forbids and the browser then reports.
z.config({ jitless: true });

/** What screens with forms and data need; public pages do without, so that their visitors do not load it. */
export function AppProviders({ children }: { children: ReactNode }) {
  return (
    <>
      <NuqsAdapter>
        <TRPCProvider>
          <TooltipProvider delayDuration={250}>{children}</TooltipProvider>
        </TRPCProvider>
      </NuqsAdapter>
      <Toaster />
    </>
  );
}

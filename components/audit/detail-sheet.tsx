"use client";

import { parseAsString, useQueryState } from "nuqs";
import type { ReactNode } from "react";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useReturnFocus } from "@/components/ui/use-return-focus";

/** Details beside a list, open while the address names something. Children must hold a `SheetTitle`. */
export function DetailSheet({ param, children }: { param: string; children: (value: string) => ReactNode }) {
  const [value, setValue] = useQueryState(param, parseAsString.withOptions({ history: "push" }));
  const returnFocus = useReturnFocus();
  return (
    <Sheet open={value !== null} onOpenChange={(isOpen) => !isOpen && setValue(null)}>
      <SheetContent className="px-5 pt-5 pb-10 md:px-7" {...returnFocus}>
        {value !== null && children(value)}
      </SheetContent>
    </Sheet>
  );
}

"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { DialogCloseButton, DialogOverlay } from "./dialog";

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;
export const SheetTitle = Primitive.Title;
export const SheetDescription = Primitive.Description;

const SIDES = {
  right:
    "right-0 w-full max-w-xl border-l motion-safe:data-[state=closed]:animate-slide-out motion-safe:data-[state=open]:animate-slide-in",
  left: "left-0 w-64 max-w-[80vw] border-r motion-safe:data-[state=closed]:animate-slide-out-left motion-safe:data-[state=open]:animate-slide-in-left",
};

/** A dialog that hangs on an edge of the window: details beside a list, or the navigation on a small screen. */
export function SheetContent({
  side = "right",
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Content> & { side?: keyof typeof SIDES }) {
  return (
    <Primitive.Portal>
      <DialogOverlay />
      <Primitive.Content
        className={cn(
          "fixed inset-y-0 z-50 flex flex-col overflow-y-auto border-hairline-strong bg-paper text-ink",
          SIDES[side],
          className,
        )}
        {...props}
      >
        {children}
        <DialogCloseButton />
      </Primitive.Content>
    </Primitive.Portal>
  );
}

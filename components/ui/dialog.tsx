"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

export function DialogOverlay({ className, ...props }: ComponentProps<typeof Primitive.Overlay>) {
  return (
    <Primitive.Overlay
      className={cn(
        "fixed inset-0 z-40 bg-scrim motion-safe:data-[state=closed]:animate-fade-out motion-safe:data-[state=open]:animate-fade-in",
        className,
      )}
      {...props}
    />
  );
}

export function DialogCloseButton() {
  return (
    <Primitive.Close
      aria-label="Close"
      className="absolute top-3.5 right-3.5 rounded-sm p-1 text-ink-3 hover:bg-sunken hover:text-ink"
    >
      <X aria-hidden className="size-4" />
    </Primitive.Close>
  );
}

export function DialogContent({ className, children, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <DialogOverlay />
      <Primitive.Content
        className={cn(
          "fixed top-1/2 left-1/2 z-50 flex max-h-[min(85dvh,44rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 flex-col overflow-y-auto rounded-lg border border-hairline-strong bg-surface p-6 text-ink motion-safe:data-[state=closed]:animate-fade-out motion-safe:data-[state=open]:animate-fade-in",
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

export function DialogHeader({ title, description }: { title: ReactNode; description?: ReactNode }) {
  return (
    <header className="mb-5 pr-8">
      <Primitive.Title className="font-semibold text-lg tracking-tight">{title}</Primitive.Title>
      {description ? (
        <Primitive.Description className="mt-1 text-ink-2">{description}</Primitive.Description>
      ) : (
        // Radix asks for a description; a title that says it all needs none.
        <Primitive.Description className="sr-only">{title}</Primitive.Description>
      )}
    </header>
  );
}

export function DialogFooter({ className, ...props }: ComponentProps<"footer">) {
  return <footer className={cn("mt-6 flex flex-wrap justify-end gap-2", className)} {...props} />;
}

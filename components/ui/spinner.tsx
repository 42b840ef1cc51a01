import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

/** Decoration beside a word that says what is going on. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn("size-4 motion-safe:animate-spin", className)} />;
}

"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { TimelineNote } from "@/server/compare/types";

/** Newest first. A removed note can be put back; a removed deployment cannot, so it says what it takes away. */
export function NoteList({ notes, canEdit, siteId }: { notes: TimelineNote[]; canEdit: boolean; siteId: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const create = useMutation(trpc.annotations.create.mutationOptions({ onSuccess: () => router.refresh() }));
  const remove = useMutation(
    trpc.annotations.remove.mutationOptions({
      onSuccess: ({ annotationId }) => {
        const note = notes.find(({ id }) => id === annotationId);
        router.refresh();
        const undo =
          note &&
          !note.isDeploy &&
          (() => create.mutate({ siteId, at: note.at, text: note.text, url: note.url ?? "" }));
        toast.success("Removed from the timeline", {
          id: "note",
          ...(undo ? { action: { label: "Undo", onClick: undo } } : {}),
        });
      },
      onError: (error) => toast.error("Not removed", { id: "note", description: error.message }),
    }),
  );
  if (notes.length === 0)
    return (
      <p className="text-ink-2">None so far. Note what changed on the site, and a deploy hook reports releases.</p>
    );
  return (
    <ul className="max-w-2xl">
      {notes.toReversed().map((note) => (
        <li key={note.id} className="flex items-baseline justify-between gap-4 border-hairline border-t py-1.5">
          <p className="min-w-0 [overflow-wrap:anywhere]">
            <Time at={note.at} as="date" className="text-ink-3 text-sm" />{" "}
            {note.isDeploy && <span className="rounded-sm bg-accent-soft px-1.5 text-accent text-xs">deployment</span>}{" "}
            {note.text}
            {note.url && (
              <>
                {" "}
                <a href={note.url} rel="noopener noreferrer" className="text-accent underline underline-offset-4">
                  {new URL(note.url).host}
                </a>
              </>
            )}
          </p>
          {canEdit && (
            <Button
              size="sm"
              variant="ghost"
              isPending={remove.isPending && remove.variables?.annotationId === note.id}
              onClick={() => remove.mutate({ annotationId: note.id })}
            >
              Remove<span className="sr-only"> {note.text}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

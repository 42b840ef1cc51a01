"use client";

import { useMutation } from "@tanstack/react-query";
import { Archive, MoreHorizontal, Pencil, Settings2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { SiteRow } from "@/server/sites/types";
import { RenameSiteDialog } from "./rename-site-dialog";

export function SiteActions({ site }: { site: Pick<SiteRow, "id" | "name"> }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [isRenaming, setIsRenaming] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const onSuccess = () => router.refresh();
  const onError = (error: { message: string }) => void toast.error(error.message, { id: `site-${site.id}` });
  const restore = useMutation(trpc.sites.restore.mutationOptions({ onSuccess, onError }));
  const archive = useMutation(
    trpc.sites.archive.mutationOptions({
      onSuccess: () => {
        router.refresh();
        toast.success(`${site.name} removed`, {
          id: `site-${site.id}`,
          description: "Its audits are kept.",
          action: { label: "Undo", onClick: () => restore.mutate({ siteId: site.id }) },
        });
      },
      onError,
    }),
  );
  return (
    <span className="inline-flex items-center gap-1">
      <Button asChild size="sm">
        <Link href={`/audits/new?sites=${site.id}`} aria-label={`Audit ${site.name}`}>
          Audit
        </Link>
      </Button>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button ref={menuButton} size="icon-sm" variant="ghost" aria-label={`More for ${site.name}`}>
            <MoreHorizontal aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => router.push(`/sites/${site.id}`)}>
            <Settings2 aria-hidden /> Settings
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setIsRenaming(true)}>
            <Pencil aria-hidden /> Rename
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => archive.mutate({ siteId: site.id })}>
            <Archive aria-hidden /> Remove from the list
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <RenameSiteDialog
        site={site}
        isOpen={isRenaming}
        onClose={() => setIsRenaming(false)}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          menuButton.current?.focus();
        }}
      />
    </span>
  );
}

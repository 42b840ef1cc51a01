"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { toast } from "sonner";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/field";
import type { SiteSettings } from "@/server/sites/types";
import { BasicAuthForm } from "./basic-auth-form";
import { CookieForm } from "./cookie-form";
import type { CredentialChange } from "./credential-form-props";
import { HeadersForm } from "./headers-form";

type Part = "basicAuth" | "cookie" | "headers";
/** What opens a closed site. Values go in and never come out: the panel only says which are set. */
export function CredentialsPanel({ site }: { site: SiteSettings }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [open, setOpen] = useState<Part | null>(null);
  const update = useMutation(trpc.sites.updateCredentials.mutationOptions());
  const { hasBasicAuth, hasCookie, headerNames, isUnreadable } = site.credentials;

  const save = (change: CredentialChange) =>
    update.mutate(
      { siteId: site.id, ...change },
      {
        onSuccess: () => {
          setOpen(null);
          toast.success("Access saved. The next audit uses it.", { id: "site-access" });
          router.refresh();
        },
      },
    );
  const show = (part: Part) => {
    update.reset();
    setOpen(part);
  };
  const form = { onSave: save, onCancel: () => setOpen(null), isPending: update.isPending };

  return (
    <Panel title="Access" hasRule>
      <div className="flex max-w-2xl flex-col gap-3">
        <p className="text-ink-2">
          For sites behind a sign-in. Stored encrypted, never shown again, and sent only to the hosts of this site
          {site.startUrl.startsWith("https:") ? " over https" : ""}. PageSpeed Insights cannot sign in, so such a site
          is measured with the browser of this installation.
        </p>
        {isUnreadable && (
          <FormError message="The stored access data cannot be read, because the secret of this installation has changed. Enter it again." />
        )}
        <Row
          title="User name and password"
          state={hasBasicAuth ? "Set" : "Not set"}
          isSet={hasBasicAuth}
          onChange={() => show("basicAuth")}
          onRemove={() => save({ basicAuth: null })}
        >
          {open === "basicAuth" && <BasicAuthForm {...form} />}
        </Row>
        <Row
          title="Cookies"
          state={hasCookie ? "Set" : "Not set"}
          isSet={hasCookie}
          onChange={() => show("cookie")}
          onRemove={() => save({ cookie: null })}
        >
          {open === "cookie" && <CookieForm {...form} />}
        </Row>
        <Row
          title="Headers"
          state={headerNames.length > 0 ? headerNames.join(", ") : "Not set"}
          isSet={headerNames.length > 0}
          onChange={() => show("headers")}
          onRemove={() => save({ headers: [] })}
        >
          {open === "headers" && <HeadersForm {...form} />}
        </Row>
        <FormError message={update.error?.message} />
      </div>
    </Panel>
  );
}

interface RowProps {
  title: string;
  state: string;
  isSet: boolean;
  onChange: () => void;
  onRemove: () => void;
  children: ReactNode;
}

function Row({ title, state, isSet, onChange, onRemove, children }: RowProps) {
  return (
    <section aria-label={title} className="border-hairline border-t pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-medium">{title}</h3>
        <p className="mono min-w-0 flex-1 break-all text-ink-3 text-sm">{state}</p>
        <Button size="sm" onClick={onChange} aria-label={`${isSet ? "Replace" : "Set"}: ${title}`}>
          {isSet ? "Replace" : "Set"}
        </Button>
        {isSet && (
          <Button size="sm" variant="ghost" onClick={onRemove} aria-label={`Remove: ${title}`}>
            Remove
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}

import type { Metadata } from "next";
import { NewAuditForm } from "@/components/audits/new-audit-form";
import { PageHeader } from "@/components/layout/page-header";
import { requireTeam } from "@/server/auth/gates";
import { listSites } from "@/server/sites/list-sites";

export const metadata: Metadata = { title: "New audit" };

export default async function NewAuditPage({ searchParams }: { searchParams: Promise<{ sites?: string | string[] }> }) {
  const { ctx } = await requireTeam({ nextPath: "/audits/new" });
  const [sites, { sites: asked }] = await Promise.all([listSites(ctx), searchParams]);
  const wanted = new Set(String(asked ?? "").split(","));
  return (
    <>
      <PageHeader
        title="New audit"
        description="The defaults suit a first look. You can follow the audit live and stop it at any time."
        crumbs={[{ label: "Audits", href: "/audits" }, { label: "New" }]}
      />
      <NewAuditForm
        sites={sites.map(({ id, name, startUrl }) => ({ id, name, startUrl }))}
        chosenIds={sites.filter((site) => wanted.has(site.id)).map((site) => site.id)}
      />
    </>
  );
}

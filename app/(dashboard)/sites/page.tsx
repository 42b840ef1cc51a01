import type { Metadata } from "next";
import { RefreshWhileRunning } from "@/components/audits/refresh-while-running";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/layout/panel";
import { AddSiteForm } from "@/components/sites/add-site-form";
import { SitesTable } from "@/components/sites/sites-table";
import { requireTeam } from "@/server/auth/gates";
import { listSites } from "@/server/sites/list-sites";

export const metadata: Metadata = { title: "Sites" };

export default async function SitesPage() {
  const { ctx } = await requireTeam({ nextPath: "/sites" });
  const sites = await listSites(ctx);
  const isRunning = sites.some((site) => site.lastAudit?.status === "queued" || site.lastAudit?.status === "running");
  return (
    <>
      <RefreshWhileRunning isRunning={isRunning} />
      <PageHeader title="Sites" description="The sites of your team and how their last audit went." />
      <Panel title="Add a site" className="mb-8">
        <AddSiteForm />
      </Panel>
      {sites.length === 0 ? (
        <EmptyState kind="unused" title="No sites yet">
          Type an address above, with or without https. You choose what is audited in the next step.
        </EmptyState>
      ) : (
        <SitesTable sites={sites} />
      )}
    </>
  );
}

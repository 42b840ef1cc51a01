import type { Metadata } from "next";
import Link from "next/link";
import { TimelinePanel } from "@/components/compare/timeline-panel";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/layout/panel";
import { MutesPanel } from "@/components/mutes/mutes-panel";
import { CredentialsPanel } from "@/components/sites/credentials-panel";
import { ProofPanel } from "@/components/sites/proof-panel";
import { SiteSettingsForm } from "@/components/sites/site-settings-form";
import { Button } from "@/components/ui/button";
import { loadTimeline } from "@/server/compare/loaders";
import { loadMutes } from "@/server/mutes/loaders";
import { loadSite } from "@/server/sites/loaders";

export const metadata: Metadata = { title: "Site" };

export default async function SitePage({ params }: { params: Promise<{ siteId: string }> }) {
  const site = await loadSite((await params).siteId);
  const [mutes, { timeline, canEdit }] = await Promise.all([loadMutes(site.id), loadTimeline(site.id)]);
  return (
    <>
      <PageHeader
        title={site.name}
        facts={site.startUrl}
        description="How its score went, how it is crawled, what opens it, and the proof that it is yours."
        crumbs={[{ label: "Sites", href: "/sites" }, { label: site.name }]}
        actions={
          <>
            <Button asChild>
              <Link href={`/audits?site=${site.id}`}>Its audits</Link>
            </Button>
            <Button asChild variant="primary">
              <Link href={`/audits/new?sites=${site.id}`}>Audit</Link>
            </Button>
          </>
        }
      />
      <TimelinePanel siteId={site.id} timeline={timeline} canEdit={canEdit} />
      <Panel title="Crawl" hasRule>
        <SiteSettingsForm site={site} />
      </Panel>
      <CredentialsPanel site={site} />
      <ProofPanel site={site} />
      <MutesPanel mutes={mutes} />
    </>
  );
}

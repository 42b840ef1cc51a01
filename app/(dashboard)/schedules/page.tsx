import type { Metadata } from "next";
import { HooksPanel } from "@/components/deploys/hooks-panel";
import { PageHeader } from "@/components/layout/page-header";
import { SchedulesPanel } from "@/components/schedules/schedules-panel";
import { AlarmsPanel } from "@/components/sentinels/alarms-panel";
import { SentinelsPanel } from "@/components/sentinels/sentinels-panel";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { listHooks } from "@/server/deploys/list-hooks";
import { listSchedules } from "@/server/schedules/list-schedules";
import { listAlarms } from "@/server/sentinels/list-alarms";
import { listSentinels } from "@/server/sentinels/list-sentinels";
import { listSites } from "@/server/sites/list-sites";

export const metadata: Metadata = { title: "Schedules" };

const ALL = { siteId: null };

export default async function SchedulesPage() {
  const { ctx, role } = await requireTeam({ nextPath: "/schedules" });
  const [rows, schedules, sentinels, alarms, hooks] = await Promise.all([
    listSites(ctx),
    listSchedules({ ctx, input: ALL }),
    listSentinels({ ctx, input: ALL }),
    listAlarms({ ctx, input: { ...ALL, isOpenOnly: false } }),
    listHooks({ ctx, input: ALL }),
  ]);
  const sites = rows.map(({ id, name, startUrl }) => ({ id, name, startUrl }));
  const canEdit = can(role, "edit");
  return (
    <>
      <PageHeader
        title="Schedules"
        description="Audits that start by themselves: by the calendar and after deployments, with a light watch in between."
      />
      <SchedulesPanel initialSchedules={schedules} sites={sites} canEdit={canEdit} />
      <SentinelsPanel initialSentinels={sentinels} sites={sites} canEdit={canEdit} />
      {sentinels.length > 0 && <AlarmsPanel initialAlarms={alarms} canEdit={canEdit} />}
      <HooksPanel initialHooks={hooks} sites={sites} canEdit={canEdit} />
    </>
  );
}

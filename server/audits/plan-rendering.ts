import { pool } from "../db/pool";
import { publicMessage } from "../errors";
import type { PageFacts } from "../facts/types";
import { resolveBrowser } from "../measure/browser";
import { choosePages, type RenderCandidate } from "../render/choose-pages";
import { needsScripts } from "../rules/rendered/needs-scripts";
import { loadAuditJob } from "./audit-job";
import { beginPhase, reportProgress } from "./phases";
import { NO_RENDERING, type RenderPlan } from "./render-plan";
import { loadProbe, saveProbe } from "./site-probes";

/** Thin pages whose HTML is read to see whether scripts fill it. */
const MAX_THIN_READ = 300;

/**
 * Choose the pages to render. No browser is no failure: the plan then says why and the audit goes on. Planned again when
 * links in rendered pages led to further ones: what was visited stays in the plan, and one that ended in trouble is over.
 */
export async function planRendering(auditId: string): Promise<{ pageCount: number }> {
  const { ctx, options, startUrl } = await loadAuditJob(auditId);
  const earlier = await loadProbe(ctx.db, auditId, "render");
  const visited = await listVisited(auditId);
  if (earlier?.isOver) return { pageCount: 0 };
  const known = (earlier?.pages ?? []).filter((page) => visited.has(page.url));
  const plan =
    options.render === "off" ? NO_RENDERING : await choose(auditId, options.render, { startUrl, visited, known });
  await saveProbe(ctx.db, auditId, "render", plan);
  const pageCount = plan.pages.length - known.length;
  if (pageCount > 0) {
    await beginPhase(ctx.db, auditId, "join");
    const counts = { toRender: plan.pages.length, rendered: known.length };
    await reportProgress(ctx.db, auditId, "join", `render:plan:${plan.pages.length}`, counts);
  }
  return { pageCount };
}

interface Place {
  startUrl: string;
  visited: ReadonlySet<string>;
  known: RenderPlan["pages"];
}

async function choose(auditId: string, mode: "auto" | "all", { startUrl, visited, known }: Place): Promise<RenderPlan> {
  const candidates = await loadCandidates(auditId, visited);
  const { pages: further, wantedCount } = choosePages(mode, candidates, startUrl);
  const pages = [...known, ...further];
  if (further.length > 0) {
    try {
      await resolveBrowser();
    } catch (error) {
      return {
        mode,
        pages: known,
        wantedCount,
        reason: `${known.length === 0 ? "No page was" : "Not all pages were"} rendered: ${publicMessage(error)}`,
      };
    }
  }
  const reason =
    pages.length < wantedCount
      ? `${pages.length} of ${wantedCount.toLocaleString("en")} pages were rendered, which is the limit of one audit${mode === "auto" ? " that chooses by itself" : ""}.`
      : null;
  return { mode, pages, wantedCount, reason };
}

/** Pages that a browser has opened, also those of which it could show nothing. */
async function listVisited(auditId: string): Promise<Set<string>> {
  const { rows } = await pool().query<{ url: string }>(
    `select url from "Page" where "auditId" = $1 and rendered is not null`,
    [auditId],
  );
  return new Set(rows.map((row) => row.url));
}

/** Pages that answered with HTML of their own; those that are noindex too, since scripts may say otherwise. */
async function loadCandidates(auditId: string, visited: ReadonlySet<string>): Promise<RenderCandidate[]> {
  const { rows } = await pool().query<Omit<RenderCandidate, "isShell" | "isRendered">>(
    `select url, template, depth, "isIndexable" from "Page"
     where "auditId" = $1 and "indexabilityReason" in ('indexable', 'noindex', 'canonicalised')`,
    [auditId],
  );
  const shells = await loadShells(auditId);
  return rows.map((row) => ({ ...row, isShell: shells.has(row.url), isRendered: visited.has(row.url) }));
}

/** Told by what the rules found, so that the facts of thousands of pages need not be read again. */
async function loadShells(auditId: string): Promise<Set<string>> {
  const { rows } = await pool().query<{ url: string; ruleId: string }>(
    `select url, "ruleId" from "Finding"
     where "auditId" = $1 and "ruleId" in ('js-shell-html', 'thin-content') and url is not null order by url`,
    [auditId],
  );
  const shells = new Set(rows.flatMap((row) => (row.ruleId === "js-shell-html" ? [row.url] : [])));
  const thin = rows.map((row) => row.url).filter((url) => !shells.has(url));
  const pages = await pool().query<{ url: string; facts: PageFacts }>(
    `select url, facts from "Page" where "auditId" = $1 and url = any($2::text[])`,
    [auditId, thin.slice(0, MAX_THIN_READ)],
  );
  for (const { url, facts } of pages.rows) if (facts.html && needsScripts(facts.html)) shells.add(url);
  return shells;
}

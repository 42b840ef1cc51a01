import { type Clock, systemClock } from "../clock";
import type { Prisma } from "../db/generated/client";
import type { FieldFormFactor, FieldHistory, FieldMetrics, FieldSubject } from "../facts/types";
import { keyOf } from "../quota/limits";
import { isCancelled, loadAuditJob } from "./audit-job";
import { createFieldDataSource } from "./field-data-source";
import { findLanding, isPublicHost } from "./field-data-subjects";
import { type FieldProbe, loadProbe, saveProbe } from "./site-probes";

const NO_KEY =
  "Data of real visitors come from the Chrome UX Report, which needs a key: set CRUX_API_KEY, or GOOGLE_PAGESPEED_API_KEY of a project with that API enabled.";
const NOT_PUBLIC =
  "The Chrome UX Report knows public sites only; the name of this one is private and was not sent to Google.";
const NOBODY = "Too few people with Chrome visit this site for the Chrome UX Report to publish its numbers.";

/**
 * Ask the Chrome UX Report for the origin, the home page and the measured pages, by phone and desktop; a page with too
 * few visits gets the numbers of its origin and says so. Never throws for trouble of the report: the reason is stored
 * and the audit goes on. With `retryAt` the caller may call again then; what was answered is not asked twice.
 */
export async function loadFieldData(
  auditId: string,
  clock: Clock = systemClock,
): Promise<{ storedCount: number; retryAt: string | null }> {
  const { ctx, startUrl } = await loadAuditJob(auditId);
  const { db } = ctx;
  const finish = async (probe: Omit<FieldProbe, "home">, home: string | null, retryAt: Date | null = null) => {
    await saveProbe(db, auditId, "field", { ...probe, home });
    return { storedCount: await db.fieldData.count({ where: { auditId } }), retryAt: retryAt?.toISOString() ?? null };
  };
  const key = keyOf("crux");
  if (!key) return finish({ state: "skipped", reason: NO_KEY, asked: [] }, null);
  if (!isPublicHost(startUrl)) return finish({ state: "skipped", reason: NOT_PUBLIC, asked: [] }, null);

  const source = createFieldDataSource({ db, clock, key });
  const asked = new Set((await loadProbe(db, auditId, "field"))?.asked ?? []);
  const home = await findHome(db, auditId, startUrl);
  const origin = new URL(home).origin;
  const measured = await db.measurement.findMany({
    where: { auditId },
    distinct: ["url"],
    orderBy: { url: "asc" },
    select: { url: true },
  });
  const pages = [home, ...measured.map((row) => row.url).filter((url) => url !== home)];
  const origins = new Map<string, FieldMetrics | null>();

  const store = async (
    url: string,
    formFactor: FieldFormFactor,
    subject: FieldSubject,
    metrics: FieldMetrics,
    history: FieldHistory | null = null,
  ) => {
    const data = {
      auditId,
      url,
      formFactor,
      subject,
      metrics: metrics as unknown as Prisma.InputJsonValue,
      ...(history ? { history: history as unknown as Prisma.InputJsonValue } : {}),
    };
    await db.fieldData.createMany({ data, skipDuplicates: true });
  };
  const historyOf = async (subject: { url: string } | { origin: string }, formFactor: FieldFormFactor) => {
    const answer = await source.history({ subject, formFactor });
    return answer?.kind === "data" ? answer.data : null;
  };

  /** The record of a whole origin, asked once; the site's own is a row of its own, with its history. */
  const loadOrigin = async (of: string, formFactor: FieldFormFactor): Promise<FieldMetrics | null> => {
    const name = `${of}|${formFactor}`;
    const known = origins.get(name);
    if (known !== undefined) return known;
    const row = await db.fieldData.findUnique({
      where: { auditId_url_formFactor: { auditId, url: of, formFactor } },
      select: { metrics: true },
    });
    let metrics = row ? (row.metrics as unknown as FieldMetrics) : null;
    if (!metrics && !asked.has(name)) {
      const answer = await source.record({ subject: { origin: of }, formFactor });
      if (!answer) return null;
      metrics = answer.kind === "data" ? answer.data : null;
      if (metrics && of === origin)
        await store(of, formFactor, "origin", metrics, await historyOf({ origin: of }, formFactor));
      asked.add(name);
    }
    origins.set(name, metrics);
    return metrics;
  };

  const formFactors = ["phone", "desktop"] as const;
  for (const formFactor of formFactors) await loadOrigin(origin, formFactor);
  // A small site may have enough visits only when all devices are counted together.
  if (formFactors.every((formFactor) => origins.get(`${origin}|${formFactor}`) === null))
    await loadOrigin(origin, "all");

  for (const url of pages) {
    if (source.stop || (await isCancelled(auditId))) break;
    for (const formFactor of formFactors) {
      const name = `${url}|${formFactor}`;
      if (asked.has(name)) continue;
      const answer = await source.record({ subject: { url }, formFactor });
      if (!answer) continue;
      if (answer.kind === "data") {
        await store(url, formFactor, "url", answer.data, url === home ? await historyOf({ url }, formFactor) : null);
      } else {
        const whole = await loadOrigin(new URL(url).origin, formFactor);
        if (whole) await store(url, formFactor, "origin", whole);
        else if (source.stop) continue;
      }
      asked.add(name);
    }
  }
  const trouble = source.stop?.reason ?? source.troubles[0] ?? null;
  const isEmpty = (await db.fieldData.count({ where: { auditId } })) === 0;
  const state = trouble ? "cut-short" : isEmpty ? "absent" : "loaded";
  const reason = trouble ?? (isEmpty ? NOBODY : null);
  return finish({ state, reason, asked: [...asked] }, home, source.stop?.retryAt);
}

async function findHome(db: Parameters<typeof saveProbe>[0], auditId: string, startUrl: string): Promise<string> {
  const rows = await db.page.findMany({
    where: { auditId, redirectUrl: { not: null } },
    select: { url: true, redirectUrl: true },
    take: 10_000,
  });
  return findLanding(startUrl, new Map(rows.map((row) => [row.url, row.redirectUrl] as const)));
}

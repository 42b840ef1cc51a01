import { createHash } from "node:crypto";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { TeamContext } from "../context";
import { env } from "../env";
import { DEFAULT_KIND } from "../reports/constants";
import { bundlePublicKey, signBundle } from "./bundle-key";
import { EXPORT_SCHEMA_VERSION, EXPORT_TABLES } from "./constants";
import type { ExportAudit } from "./types";
import { verifyGuide } from "./verify-guide";
import { writeCsv } from "./write-csv";
import { writeJson } from "./write-json";
import { writeMarkdown } from "./write-markdown";

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

interface ManifestEntry {
  path: string;
  bytes: number;
  sha256: string;
}

/** Level 6 is the usual trade; PDFs are compressed already and stored as they are. */
const LEVEL = 6;

/**
 * Everything about an audit as one ZIP in pieces: the PDF, the tables, the JSON, the summary, a manifest with the
 * SHA-256 of each, and the manifest's Ed25519 signature. Equal audits give equal bytes.
 */
export async function* writeBundle(ctx: TeamContext, audit: ExportAudit): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const mtime = zipTime(audit.completedAt ?? audit.createdAt);
  const entries: ManifestEntry[] = [];

  async function* add(path: string, pieces: Pieces): AsyncGenerator<Uint8Array> {
    const file = path.endsWith(".pdf") ? new ZipPassThrough(path) : new ZipDeflate(path, { level: LEVEL });
    file.mtime = mtime;
    zip.add(file);
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of pieces) {
      const data = typeof piece === "string" ? Buffer.from(piece) : piece;
      hash.update(data);
      bytes += data.length;
      file.push(data);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    entries.push({ path, bytes, sha256: hash.digest("hex") });
    yield* ready.splice(0);
  }

  const report = await readReport(ctx, audit, DEFAULT_KIND);
  if (report) yield* add("report.pdf", [report]);
  for (const table of EXPORT_TABLES) yield* add(`${table}.csv`, writeCsv(ctx, audit, table));
  yield* add("audit.json", writeJson(ctx, audit));
  yield* add("summary.md", writeMarkdown(ctx, audit));

  const manifest = Buffer.from(writeManifest(audit, entries));
  const key = bundlePublicKey();
  yield* add("manifest.json", [manifest]);
  yield* add("manifest.sig", [signBundle(manifest)]);
  yield* add("VERIFY.txt", [verifyGuide(env().appUrl, key.id)]);
  zip.end();
  yield* ready.splice(0);
}

function writeManifest(audit: ExportAudit, files: readonly ManifestEntry[]): string {
  const manifest = {
    format: "plumbline-bundle",
    schemaVersion: EXPORT_SCHEMA_VERSION,
    audit: {
      id: audit.id,
      startUrl: audit.startUrl,
      completedAt: audit.completedAt,
      ruleSetVersion: audit.ruleSetVersion,
      score: audit.score,
    },
    signature: { file: "manifest.sig", algorithm: "Ed25519", keyId: bundlePublicKey().id },
    files,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function readReport(ctx: TeamContext, audit: ExportAudit, kind: string): Promise<Uint8Array | null> {
  const report = await ctx.db.report.findFirst({
    where: { auditId: audit.id, kind, audit: { teamId: ctx.teamId } },
    select: { bytes: true },
  });
  return report?.bytes ?? null;
}

/** ZIP files carry local time: this date shows the UTC clock in every time zone. */
function zipTime(date: Date): Date {
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
}

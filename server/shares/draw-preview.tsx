import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import type { PublicFace } from "./get-public-face";

export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** The renderer asks a font service on the network for what no font here has, so nothing else may reach it. */
const DRAWABLE = /^[ -~\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;
const MAX_NAME = 40;
const MAX_HOST = 34;
const BAND_COLOURS = { Good: "#2a7448", "Needs work": "#94600f", Poor: "#b3362b" } as const;
const INK = "#1b1a18";
const QUIET = "#6f6a61";
const ACCENT = "#0e6660";

interface PreviewFont {
  name: string;
  data: Buffer;
  weight: 400 | 600;
  style: "normal";
}

const SUBSETS = ["latin", "latin-ext"] as const;
const FAMILY = SUBSETS.map((subset) => `Inter ${subset}`).join(", ");
let fonts: Promise<PreviewFont[]> | undefined;

/** The picture that chat programs and mail show beside a posted link, as PNG. Uses no network. */
export async function drawPreview(face: PublicFace): Promise<ArrayBuffer> {
  fonts ??= loadFonts();
  return new ImageResponse(<Preview face={face} />, { ...PREVIEW_SIZE, fonts: await fonts }).arrayBuffer();
}

/** The text when every character can be drawn here, otherwise the other one, shortened. */
export function drawableText(text: string, otherwise: string, maxLength: number): string {
  const chosen = text !== "" && DRAWABLE.test(text) ? text : otherwise;
  const drawn = DRAWABLE.test(chosen) ? chosen : "";
  return drawn.length > maxLength ? `${drawn.slice(0, maxLength - 1)}…` : drawn;
}

function Preview({ face }: { face: PublicFace }): ReactElement {
  const accent = face.accent ?? ACCENT;
  const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(face.auditedAt);
  const column = { display: "flex", flexDirection: "column" } as const;
  return (
    <div
      style={{
        ...column,
        width: "100%",
        height: "100%",
        background: "#faf9f6",
        color: INK,
        fontFamily: FAMILY,
        borderTop: `14px solid ${accent}`,
        padding: "56px 72px",
        justifyContent: "space-between",
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 24, fontSize: 32, fontWeight: 600 }}>
        {/* biome-ignore lint/performance/noImgElement: this is drawn to a picture, not to a page. */}
        {face.logoDataUrl && <img src={face.logoDataUrl} alt="" height={56} style={{ objectFit: "contain" }} />}
        <span>{drawableText(face.teamName, "", MAX_NAME)}</span>
      </div>
      <div style={{ display: "flex", alignItems: "flex-end", justifyContent: "space-between" }}>
        <div style={column}>
          <span style={{ fontSize: 30, color: QUIET }}>Search quality audit</span>
          <span style={{ fontSize: 60, fontWeight: 600, letterSpacing: -1.5, marginTop: 8 }}>
            {drawableText(face.host, "", MAX_HOST)}
          </span>
          <span style={{ fontSize: 30, color: QUIET, marginTop: 12 }}>{date}</span>
        </div>
        {face.score !== null && (
          <div style={{ ...column, alignItems: "flex-end" }}>
            <span style={{ fontSize: 190, fontWeight: 600, letterSpacing: -8, lineHeight: 0.9 }}>{face.score}</span>
            <span style={{ fontSize: 34, fontWeight: 600, color: face.band ? BAND_COLOURS[face.band] : QUIET }}>
              {face.band ?? ""}
            </span>
          </div>
        )}
      </div>
      <Scale score={face.score} accent={accent} />
    </div>
  );
}

/** The score's place between 0 and 100, with ticks at the limits of the bands. */
function Scale({ score, accent }: { score: number | null; accent: string }): ReactElement {
  return (
    <div style={{ display: "flex", position: "relative", width: "100%", height: 30 }}>
      <div style={{ position: "absolute", top: 14, left: 0, width: "100%", height: 2, background: "#cfc9bd" }} />
      {[50, 90].map((tick) => (
        <div
          key={tick}
          style={{ position: "absolute", top: 5, left: `${tick}%`, width: 3, height: 20, background: INK }}
        />
      ))}
      {score !== null && (
        <div style={{ position: "absolute", top: 11, left: 0, width: `${score}%`, height: 8, background: accent }} />
      )}
    </div>
  );
}

/** By folder, not by module resolution: a bundler would follow every font file that the pattern could name. */
function loadFonts(): Promise<PreviewFont[]> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource/inter/files");
  const faces = SUBSETS.flatMap((subset) => ([400, 600] as const).map((weight) => ({ subset, weight })));
  return Promise.all(
    faces.map(async ({ subset, weight }) => ({
      name: `Inter ${subset}`,
      weight,
      style: "normal" as const,
      data: await readFile(join(/* turbopackIgnore: true */ folder, `inter-${subset}-${weight}-normal.woff`)),
    })),
  );
}

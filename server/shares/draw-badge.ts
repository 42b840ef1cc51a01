import type { PublicFace } from "./get-public-face";

const HEIGHT = 20;
const PADDING = 7;
/** Average advance at 11 px; `textLength` makes the drawn width exact, whatever face the reader has. */
const ADVANCE = 6.4;
const LABEL = "search quality";
/** Dark enough for white text at 4.5:1. */
const COLOURS = { Good: "#2a7448", "Needs work": "#94600f", Poor: "#b3362b" } as const;
const NO_COLOUR = "#5c5851";

/** The score as a small picture for a readme or a page. */
export function drawBadge({ score, band }: Pick<PublicFace, "score" | "band">): string {
  const value = score === null ? "not scored" : `${score} / 100`;
  const label = boxOf(LABEL, 0);
  const answer = boxOf(value, label.width);
  const width = label.width + answer.width;
  const colour = score !== null && band ? COLOURS[band] : NO_COLOUR;
  const title = `${LABEL}: ${score === null ? "not scored" : `${score} of 100`}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${title}">
<title>${title}</title>
<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${label.width}" height="${HEIGHT}" fill="#1b1a18"/><rect x="${label.width}" width="${answer.width}" height="${HEIGHT}" fill="${colour}"/></g>
<g fill="#ffffff" font-family="Inter,Verdana,'DejaVu Sans',sans-serif" font-size="11">${textOf(LABEL, label)}${textOf(value, answer)}</g>
</svg>
`;
}

interface Box {
  x: number;
  width: number;
  textLength: number;
}

function boxOf(text: string, x: number): Box {
  const textLength = Math.round(text.length * ADVANCE);
  return { x, width: textLength + 2 * PADDING, textLength };
}

function textOf(text: string, { x, textLength }: Box): string {
  return `<text x="${x + PADDING}" y="14" textLength="${textLength}">${text}</text>`;
}

import { FIX_PLATFORM_LABELS } from "./constants";
import { PLACEHOLDER } from "./placeholder";
import type { FixPack, FixPatch } from "./types";

export interface PatchView extends FixPatch {
  platformLabel: string;
  /** The code in pieces; those to be written by a person are marked. */
  pieces: { text: string; isToWrite: boolean }[];
  writeCount: number;
}

export interface FixPackView extends Omit<FixPack, "patches"> {
  patches: PatchView[];
}

export function preparePacks(packs: readonly FixPack[]): FixPackView[] {
  return packs.map((pack) => ({ ...pack, patches: pack.patches.map(preparePatch) }));
}

function preparePatch(patch: FixPatch): PatchView {
  const pieces = splitPlaceholders(patch.code);
  return {
    ...patch,
    platformLabel: FIX_PLATFORM_LABELS[patch.platform],
    pieces,
    writeCount: pieces.filter((piece) => piece.isToWrite).length,
  };
}

function splitPlaceholders(code: string): PatchView["pieces"] {
  const pieces: PatchView["pieces"] = [];
  let end = 0;
  for (const match of code.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push({ text: code.slice(end, match.index), isToWrite: false });
    pieces.push({ text: match[0], isToWrite: true });
    end = match.index + match[0].length;
  }
  if (end < code.length) pieces.push({ text: code.slice(end), isToWrite: false });
  return pieces;
}

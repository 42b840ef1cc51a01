/** Seeded mutation: the same number always makes the same input, so that a failure can be repeated by its number. */
export type Random = () => number;

/** A 32-bit generator (mulberry32): small, good enough for choosing cuts. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("An empty list has nothing to pick.");
  return item;
}

/** Inputs stay below this many characters. */
const MAX_LENGTH = 200_000;

/**
 * One to eight edits of a random seed: pieces removed, doubled, moved, replaced, taken from another seed, or a fragment
 * inserted once or (rarely) very often.
 */
export function mutate(random: Random, seeds: readonly string[], fragments: readonly string[]): string {
  let text = pick(random, seeds);
  const edits = 1 + Math.floor(random() * 8);
  for (let index = 0; index < edits; index++) text = edit(random, text, seeds, fragments).slice(0, MAX_LENGTH);
  return text;
}

function edit(random: Random, text: string, seeds: readonly string[], fragments: readonly string[]): string {
  const at = Math.floor(random() * (text.length + 1));
  const end = Math.min(text.length, at + Math.floor(random() * random() * text.length));
  const [before, piece, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  const choice = random();
  if (choice < 0.35) return before + pick(random, fragments) + text.slice(at);
  if (choice < 0.45) return before + after;
  if (choice < 0.55) return before + piece + piece + after;
  if (choice < 0.62) return after + before + piece;
  if (choice < 0.72) return before + pick(random, fragments) + after;
  if (choice < 0.8) return before + pick(random, seeds).slice(Math.floor(random() * 200)) + after;
  if (choice < 0.86) return before;
  if (choice < 0.97)
    return before + String.fromCharCode(Math.floor(random() * (random() < 0.8 ? 128 : 65_536))) + text.slice(at + 1);
  return before + pick(random, fragments).repeat(1 + Math.floor(random() * 3_000)) + text.slice(at);
}

import { createHash } from "node:crypto";

const SIMHASH_MIN_WORDS = 20;
const MINHASH_MIN_WORDS = 30;
const SHINGLE_WORDS = 5;
/** 32 permutations estimate a Jaccard similarity of 0.85 within about ±0.06, enough to pick candidate pairs. */
const MINHASH_SIZE = 32;

export interface Fingerprints {
  hash: string | null;
  simhash: string | null;
  minhash: number[];
}

/**
 * Three views of the same words: an exact hash, a 64-bit simhash over word pairs (near-equal pages differ in few bits)
 * and a MinHash signature of five-word shingles (equal positions ÷ size estimates the Jaccard similarity).
 * Punctuation, case and white space do not matter.
 */
export function fingerprint(words: readonly string[]): Fingerprints {
  if (words.length === 0) return { hash: null, simhash: null, minhash: [] };
  const hashes = words.map(hashWord);
  return {
    hash: createHash("sha1").update(words.join(" ")).digest("hex"),
    simhash: words.length < SIMHASH_MIN_WORDS ? null : simhash(hashes),
    minhash: words.length < MINHASH_MIN_WORDS ? [] : minhash(hashes),
  };
}

/** FNV-1a over UTF-16 units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every input bit changes every output bit. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function simhash(hashes: readonly number[]): string {
  const high = new BitVotes();
  const low = new BitVotes();
  for (let i = 1; i < hashes.length; i++) {
    const pair = Math.imul(hashes[i - 1] ?? 0, 31) + (hashes[i] ?? 0);
    high.add(mix(pair));
    low.add(mix(pair ^ 0x9e3779b9));
  }
  return high.majority() + low.majority();
}

/**
 * Counts how often each of 32 bits was set. The counts stand upright: plane n holds bit n of all 32 counts, so that one
 * addition ripples through about two words instead of 32 counters.
 */
class BitVotes {
  private readonly planes = new Int32Array(32);
  private total = 0;

  add(word: number): void {
    this.total += 1;
    let carry = word | 0;
    for (let plane = 0; carry !== 0; plane++) {
      const held = this.planes[plane] ?? 0;
      this.planes[plane] = held ^ carry;
      carry &= held;
    }
  }

  /** Bits set in more than half of the words, as 8 hex digits. */
  majority(): string {
    let value = 0;
    const planeCount = 32 - Math.clz32(this.total);
    for (let bit = 0; bit < 32; bit++) {
      let count = 0;
      for (let plane = 0; plane < planeCount; plane++) count |= (((this.planes[plane] ?? 0) >>> bit) & 1) << plane;
      if (count * 2 > this.total) value |= 1 << bit;
    }
    return (value >>> 0).toString(16).padStart(8, "0");
  }
}

function minhash(hashes: readonly number[]): number[] {
  const signature = new Uint32Array(MINHASH_SIZE).fill(0xffffffff);
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    let shingle = 0;
    for (let word = i; word < i + SHINGLE_WORDS; word++) shingle = Math.imul(shingle, 0x01000193) ^ (hashes[word] ?? 0);
    const base = mix(shingle);
    for (let k = 0; k < MINHASH_SIZE; k++) {
      const value = mix(base ^ (SEEDS[k] ?? 0));
      if (value < (signature[k] ?? 0)) signature[k] = value;
    }
  }
  return [...signature];
}

const SEEDS = Uint32Array.from({ length: MINHASH_SIZE }, (_, k) => mix(Math.imul(k + 1, 0x9e3779b9)));

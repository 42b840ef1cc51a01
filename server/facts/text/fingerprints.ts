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
  const votes = new Int32Array(64);
  for (let i = 1; i < hashes.length; i++) {
    const pair = Math.imul(hashes[i - 1] ?? 0, 31) + (hashes[i] ?? 0);
    const high = mix(pair);
    const low = mix(pair ^ 0x9e3779b9);
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
    }
  }
  return hexHalf(votes, 0) + hexHalf(votes, 32);
}

function hexHalf(votes: Int32Array, from: number): string {
  let value = 0;
  for (let bit = 0; bit < 32; bit++) if ((votes[from + bit] ?? 0) > 0) value |= 1 << bit;
  return (value >>> 0).toString(16).padStart(8, "0");
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

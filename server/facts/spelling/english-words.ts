import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { decodeTrie } from "cspell-trie-lib";

export interface WordList {
  /** Lower-cased words. */
  has(word: string): boolean;
}

const TRIES = ["dict-en_us/en_US.trie.gz", "dict-en-gb-mit/en_GB.trie.gz"];
const TERMS_FOLDER = "dict-software-terms/dict";

const unzip = promisify(gunzip);
let loading: Promise<WordList> | null = null;

/** English of both sides of the Atlantic and words of computing: about 25 MB, read once by who asks first. */
export function loadEnglishWords(): Promise<WordList> {
  loading ??= readWords().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function readWords(): Promise<WordList> {
  const root = join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@cspell");
  const tries = await Promise.all(TRIES.map(async (path) => decodeTrie(await unzip(await readFile(join(root, path))))));
  const folder = join(root, TERMS_FOLDER);
  const names = (await readdir(folder)).filter((name) => /\.txt(?:\.gz)?$/.test(name));
  const lists = await Promise.all(names.map((name) => readTerms(join(folder, name))));
  const terms = new Set(lists.flat());
  return { has: (word) => terms.has(word) || tries.some((trie) => trie.hasWord(word, false)) };
}

/** One term a line; "#" starts a comment, "!" forbids a word, "*" and "+" allow joining it with others. */
async function readTerms(path: string): Promise<string[]> {
  const file = await readFile(path);
  const text = (path.endsWith(".gz") ? await unzip(file) : file).toString("utf8");
  return text.split("\n").flatMap((line) => {
    const term = line.replace(/#.*/, "").trim();
    return term.startsWith("!") ? [] : (term.toLowerCase().match(/[a-z]+/g) ?? []);
  });
}

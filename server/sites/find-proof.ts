import { isInternal, registrableDomain } from "../crawl/site-scope";
import { parseHtmlPage } from "../facts/parse-html-page";
import type { Fetcher, FetchResult } from "../net/fetch-types";
import { resolveTxt } from "../net/resolve-txt";
import { PROOF_META_NAME } from "./constants";
import { proofPath, proofText } from "./prepare-proof";
import type { ProofResult } from "./types";

const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 5;
const MAX_FILE_BYTES = 1_024;
const MAX_PAGE_BYTES = 512 * 1024;

export interface ProofSearch {
  startUrl: string;
  token: string;
  fetcher: Fetcher;
  resolveTxt?: typeof resolveTxt;
}

/** `isConclusive` is false when something that could hold the proof did not answer. */
export type FoundProof = ProofResult & { isConclusive: boolean };

/**
 * Looks for the proof in DNS, then as a file, then as a tag. Checks that the record or the whole file equals the text
 * exactly, that the file and the page come from the root of the site's own host after any redirects, and that the tag
 * stands in the head: paths, bodies and error pages are often written by visitors.
 */
export async function findProof(search: ProofSearch): Promise<FoundProof> {
  const { startUrl, token, fetcher } = search;
  const text = proofText(token);
  const domain = registrableDomain(startUrl);
  const answer = domain === null ? null : await (search.resolveTxt ?? resolveTxt)(domain);
  if (answer?.ok && answer.records.some((record) => record.trim() === text))
    return { isProven: true, method: "dns", isConclusive: true };

  const file = await ask(proofPath(token), MAX_FILE_BYTES);
  if (
    isOwnSuccess(file, startUrl) &&
    file.body
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .trim() === text
  )
    return { isProven: true, method: "file", isConclusive: true };
  const page = await ask("/", MAX_PAGE_BYTES);
  if (isOwnSuccess(page, startUrl) && hasTag(page, token))
    return { isProven: true, method: "meta", isConclusive: true };

  const seen = [
    answer === null ? null : answer.ok ? `no matching TXT record at ${domain}` : `no answer from the DNS of ${domain}`,
    `the file ${describeMiss(file, startUrl, "does not hold the expected text")}`,
    `the home page ${describeMiss(page, startUrl, "has no such tag in its head")}`,
  ].filter((part) => part !== null);
  return {
    isProven: false,
    reason: `The proof was not found: ${seen.join("; ")}. Publish one of the three and check again. DNS changes can take an hour.`,
    isConclusive: (answer === null || answer.ok) && isAnswer(file) && isAnswer(page),
  };

  function ask(path: string, maxBodyBytes: number): Promise<FetchResult> {
    const url = new URL(path, startUrl).href;
    return fetcher(url, { maxRedirects: MAX_REDIRECTS, maxBodyBytes, totalTimeoutMs: TIMEOUT_MS });
  }
}

function isOwnSuccess(result: FetchResult, startUrl: string): boolean {
  const addresses = [...result.hops.map((hop) => hop.url), result.finalUrl];
  return result.status === 200 && addresses.every((url) => isInternal(url, startUrl));
}

function hasTag(page: FetchResult, token: string): boolean {
  const { metas } = parseHtmlPage({
    body: page.body,
    contentType: page.headers["content-type"] ?? null,
    url: page.finalUrl,
    isInternal: () => false,
    normalise: () => null,
  });
  return metas.some(
    (meta) => meta.kind === "name" && meta.name === PROOF_META_NAME && meta.inHead && meta.content.trim() === token,
  );
}

/** An error of the server or the network says nothing about the proof. */
function isAnswer(result: FetchResult): boolean {
  return result.status !== null && result.status < 500 && result.status !== 429;
}

function describeMiss(result: FetchResult, startUrl: string, otherwise: string): string {
  if (result.status === null) return "could not be read";
  if (result.status !== 200) return `answered ${result.status}`;
  return isOwnSuccess(result, startUrl) ? otherwise : "redirects to another host";
}

import type { Alarm } from "./compare-states";

/** A sentence for the customer: what is wrong, and what it means. */
export function describeAlarm({ kind, url, before, after }: Alarm): string {
  const was = before === null ? "" : ` It was ${quote(kind, before)}.`;
  switch (kind) {
    case "status":
      return after.startsWith("no answer")
        ? `${url} does not answer.`
        : `${url} answers our crawler with ${after}.${was}`;
    case "noindex":
      return `${url} now says noindex: search engines will drop it.`;
    case "canonical":
      return after === "none"
        ? `${url} names no canonical address any more.${was}`
        : `${url} names ${after} as its canonical address.${was}`;
    case "title":
      return `The title of ${url} is now ${quote(kind, after)}.${was}`;
    case "robots":
      if (!url.endsWith("/robots.txt")) return `robots.txt shuts Googlebot out of ${url} (${after}).`;
      return after.startsWith("no answer") || Number(after) >= 500
        ? `${url} cannot be read (${after}): search engines stop crawling, and we ask for nothing else either.`
        : `${url} now answers ${after}.${was}`;
    case "sitemap":
      return `The sitemap ${url} now has this to offer: ${after}.${was}`;
    case "certificate":
      return after.startsWith("not trusted")
        ? `Browsers do not trust the certificate of ${url} (${after.replace("not trusted: ", "")}).`
        : `The certificate of ${url} ends soon: it is ${after}.`;
  }
}

function quote(kind: Alarm["kind"], value: string): string {
  return kind === "title" && value !== "no title" ? `“${value}”` : value;
}

import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { ROBOTS_AGENT, userAgent } from "@/server/net/user-agent";

export const metadata: Metadata = {
  title: "The Plumbline crawler",
  description: "Who visits your site as Plumbline, how it behaves, and how to keep it out with robots.txt.",
  alternates: { canonical: "/bot" },
};

/** The page named in our user agent, for whoever finds us in a log. */
export default function BotPage() {
  return (
    <article className="max-w-3xl pt-4">
      <PageHeader
        title="The Plumbline crawler"
        description="You found this address in your server's log. Here is who came and why."
      />
      <h2 className="mt-6 font-semibold">What it does</h2>
      <p className="mt-1 max-w-measure text-ink-2">
        Someone asked this installation of Plumbline to audit your site, or a site that links to yours. It requests
        pages the way a search engine does and reads them; it never submits forms and never signs in.
      </p>
      <h2 className="mt-6 font-semibold">How it introduces itself</h2>
      <p className="mono mt-1 break-all text-sm">{userAgent()}</p>
      <p className="mt-1 max-w-measure text-ink-2">
        To see whether a site treats visitors differently by name, it asks for the start page up to ten times with the
        name of a browser, Googlebot or an assistant in front of its own. It does not do so for names that robots.txt
        shuts out, nor where robots.txt asks for long pauses.
      </p>
      <h2 className="mt-6 font-semibold">How to keep it out or slow it down</h2>
      <p className="mt-1 max-w-measure text-ink-2">
        It obeys robots.txt (RFC 9309), including Crawl-delay, and slows down when a server answers 429 or 503.
      </p>
      <p className="mt-1 max-w-measure text-ink-2">
        Every host is asked at one pace, whatever the number of audits that want it: a few requests a second unless its
        owner proved the site to be theirs and asked for more. A page larger than 2 MiB is not read to its end, and an
        answer that takes too long is given up. To keep it out altogether, add these lines to the file robots.txt at the
        root of your host; they take effect with the next request.
      </p>
      <pre className="mono mt-3 overflow-x-auto rounded-md bg-sunken p-3 text-sm">{`User-agent: ${ROBOTS_AGENT}\nDisallow: /`}</pre>
    </article>
  );
}

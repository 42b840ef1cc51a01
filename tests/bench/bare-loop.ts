/** The baseline: fetch and parse, nothing else. In its own process, so that its garbage is not counted as the audit's. */
import { parse } from "parse5";
import { Agent, request } from "undici";

export interface BareJob {
  urls: string[];
  concurrency: number;
}

export interface Cost {
  seconds: number;
  cpuMs: number;
}

async function fetchAndParse({ urls, concurrency }: BareJob): Promise<Cost> {
  const agent = new Agent({ connections: concurrency });
  const startedAt = performance.now();
  const before = process.cpuUsage();
  let next = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let url = urls[next++]; url !== undefined; url = urls[next++]) {
        const { body } = await request(url, { dispatcher: agent });
        parse(await body.text());
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  await agent.close();
  return { seconds, cpuMs: (user + system) / 1000 };
}

process.on("message", async (job: BareJob) => {
  await fetchAndParse({ ...job, urls: job.urls.slice(0, 100) });
  process.send?.(await fetchAndParse(job));
});
process.on("disconnect", () => process.exit(0));

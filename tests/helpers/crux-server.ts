import { startLoopbackServer } from "./loopback-server";

export type CruxReply = { status: number; body: unknown } | { status: number; text: string } | { hang: true };

export interface CruxRequest {
  method: "queryRecord" | "queryHistoryRecord";
  key: string | null;
  body: { url?: string; origin?: string; formFactor?: string; collectionPeriodCount?: number; metrics?: string[] };
}

export interface CruxServer {
  baseUrl: string;
  requests: CruxRequest[];
  /** How every request from now on is answered. */
  answer(reply: (request: CruxRequest) => CruxReply): void;
  stop(): Promise<void>;
}

/** Speaks the wire format of the CrUX and CrUX History APIs on loopback. Until told otherwise it knows nobody. */
export async function startCruxServer(): Promise<CruxServer> {
  const requests: CruxRequest[] = [];
  let answer: (request: CruxRequest) => CruxReply = () => CRUX_ABSENT;
  const server = await startLoopbackServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const method = /^\/v1\/records:(queryRecord|queryHistoryRecord)$/.exec(url.pathname)?.[1];
    if (request.method !== "POST" || (method !== "queryRecord" && method !== "queryHistoryRecord"))
      return void response.writeHead(404).end();
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as CruxRequest["body"];
      const asked = { method, key: url.searchParams.get("key"), body } as const;
      requests.push(asked);
      const reply = answer(asked);
      if ("hang" in reply) return;
      response.writeHead(reply.status, { "content-type": "application/json; charset=UTF-8" });
      response.end("text" in reply ? reply.text : JSON.stringify(reply.body));
    });
  });
  return {
    baseUrl: server.url,
    requests,
    answer: (next) => {
      answer = next;
    },
    stop: server.stop,
  };
}

export const CRUX_ABSENT: CruxReply = {
  status: 404,
  body: { error: { code: 404, message: "chrome ux report data not found", status: "NOT_FOUND" } },
};

const metric = (p75: number | string, bounds: [number, number], densities: [number, number, number]) => ({
  histogram: [
    { start: 0, end: bounds[0], density: densities[0] },
    { start: bounds[0], end: bounds[1], density: densities[1] },
    { start: bounds[1], density: densities[2] },
  ],
  percentiles: { p75 },
});

/** A record as the documentation shows it; the layout shift is text. */
export function cruxRecord(p75: { lcp?: number; inp?: number; cls?: string } = {}): CruxReply {
  return {
    status: 200,
    body: {
      record: {
        key: { url: "https://example.com/", formFactor: "PHONE" },
        metrics: {
          largest_contentful_paint: metric(p75.lcp ?? 2304, [2500, 4000], [0.7812, 0.1401, 0.0787]),
          interaction_to_next_paint: metric(p75.inp ?? 140, [200, 500], [0.88, 0.09, 0.03]),
          cumulative_layout_shift: metric(p75.cls ?? "0.07", [0.1, 0.25], [0.8, 0.15, 0.05]),
          experimental_time_to_first_byte: metric(610, [800, 1800], [0.82, 0.13, 0.05]),
          first_contentful_paint: metric(1402, [1800, 3000], [0.84, 0.1, 0.06]),
        },
        collectionPeriod: {
          firstDate: { year: 2026, month: 10, day: 26 },
          lastDate: { year: 2026, month: 11, day: 22 },
        },
      },
    },
  };
}

/** Three weeks, the middle one without enough visits. */
export function cruxHistory(): CruxReply {
  const day = (month: number, day: number) => ({ year: 2026, month, day });
  return {
    status: 200,
    body: {
      record: {
        key: { origin: "https://example.com" },
        metrics: {
          largest_contentful_paint: {
            histogramTimeseries: [{ start: 0, end: 2500, densities: [0.9, "NaN", 0.8] }],
            percentilesTimeseries: { p75s: [1362, null, 2304] },
          },
          cumulative_layout_shift: { percentilesTimeseries: { p75s: ["0.05", null, "0.07"] } },
        },
        collectionPeriods: [
          { firstDate: day(10, 11), lastDate: day(11, 7) },
          { firstDate: day(10, 18), lastDate: day(11, 14) },
          { firstDate: day(10, 25), lastDate: day(11, 21) },
        ],
      },
    },
  };
}

/** The error body of Google's APIs. */
export function cruxError(status: number, error: { message: string; status?: string; details?: unknown[] }): CruxReply {
  return { status, body: { error: { code: status, ...error } } };
}

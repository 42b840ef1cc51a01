import { randomUUID } from "node:crypto";
import type { Ids } from "./expectations";

export interface ApiExpectation {
  /** A valid request that names the ids; what is left out is empty. */
  params?: (ids: Ids) => Record<string, string>;
  query?: (ids: Ids) => Record<string, string>;
  body?: (ids: Ids) => unknown;
  /** For a token of another team; the words mean what they mean in expectations.ts. */
  foreign: "hidden" | "nothing" | "own";
}

const audit = ({ auditId }: Ids) => ({ auditId });

/** One row a route of the public API: a new route without a row fails the suite. */
export const API_EXPECTATIONS: Record<string, ApiExpectation> = {
  "GET /token": { foreign: "own" },

  "GET /sites": { foreign: "own" },
  "POST /sites": { body: () => ({ url: `https://${randomUUID()}.example/` }), foreign: "own" },
  "GET /sites/{siteId}": { params: ({ siteId }) => ({ siteId }), foreign: "hidden" },

  "GET /audits": { query: ({ siteId }) => ({ siteId }), foreign: "nothing" },
  "POST /audits": { body: ({ siteId }) => ({ siteId }), foreign: "hidden" },
  "GET /audits/{auditId}": { params: audit, foreign: "hidden" },
  "GET /audits/{auditId}/run": { params: audit, foreign: "hidden" },
  "POST /audits/{auditId}/cancel": { params: audit, foreign: "hidden" },

  "GET /audits/{auditId}/findings": { params: audit, foreign: "hidden" },
  "GET /audits/{auditId}/pages": { params: audit, foreign: "hidden" },
  "GET /audits/{auditId}/measurements": { params: audit, foreign: "hidden" },
  "GET /audits/{auditId}/report.pdf": { params: audit, foreign: "hidden" },

  "GET /shares": { query: audit, foreign: "nothing" },
  "POST /shares": { body: audit, foreign: "hidden" },
  "DELETE /shares/{shareId}": { params: ({ shareId }) => ({ shareId }), foreign: "hidden" },
};

import { connect } from "node:tls";
import type { TlsFacts } from "@/server/facts/types";
import { isIpLiteral } from "./address";
import { describeNetworkError, describeTlsCode, fetchError } from "./describe-error";
import { guardedLookup, refusalOfTarget } from "./guard";
import type { NetPolicy } from "./policy";

const TIMEOUT_MS = 10_000;

/** One handshake with a host, under the same guard as every request. An untrusted certificate is read, not accepted. */
export function readTlsFacts(hostname: string, options: { policy: NetPolicy; port?: number }): Promise<TlsFacts> {
  const port = options.port ?? 443;
  const refusal = refusalOfTarget(hostname, port, options.policy);
  if (refusal) return Promise.resolve(unknown(refusal));

  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, "");
    const socket = connect({
      host,
      port,
      lookup: guardedLookup(options.policy, options.policy.accessOf(hostname, port)),
      servername: isIpLiteral(host) ? "" : host,
      ALPNProtocols: ["h2", "http/1.1"],
      rejectUnauthorized: false,
      timeout: TIMEOUT_MS,
    });
    const end = (facts: TlsFacts) => {
      socket.destroy();
      resolve(facts);
    };
    socket.once("error", (error) => end(unknown(describeNetworkError(error).message)));
    socket.once("timeout", () => end(unknown(fetchError("timeout").message)));
    socket.once("secureConnect", () => {
      const { valid_to: validTo } = socket.getPeerCertificate();
      const expiresAt = validTo ? new Date(validTo) : null;
      end({
        validTo: expiresAt && !Number.isNaN(expiresAt.getTime()) ? expiresAt.toISOString() : null,
        isTrusted: socket.authorized,
        error: socket.authorized ? null : describeTlsCode(codeOf(socket.authorizationError)),
        protocol: socket.getProtocol(),
        alpn: socket.alpnProtocol || null,
      });
    });
  });
}

/** Node types this as Error but hands over either the code or an error that has one. */
function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  return String(error);
}

function unknown(error: string): TlsFacts {
  return { validTo: null, isTrusted: false, error, protocol: null, alpn: null };
}

import { Agent, buildConnector } from "undici";
import { type Access, refusalOfAddress } from "./address";
import { BlockedAddressError, guardedLookup, refusalOfTarget } from "./guard";
import type { NetPolicy } from "./policy";

export const CONNECT_TIMEOUT_MS = 10_000;
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_CONNECTIONS_PER_ORIGIN = 64;

const agents = new WeakMap<NetPolicy, Agent>();

/** One keep-alive agent a policy, so that a pooled socket was always admitted under the policy that uses it. */
export function agentFor(policy: NetPolicy): Agent {
  let agent = agents.get(policy);
  if (!agent) {
    agent = createGuardedAgent(policy);
    agents.set(policy, agent);
  }
  return agent;
}

/** Closes the idle sockets of a policy; for tests and a clean stop. */
export async function closeAgent(policy: NetPolicy): Promise<void> {
  const agent = agents.get(policy);
  agents.delete(policy);
  await agent?.destroy();
}

function createGuardedAgent(policy: NetPolicy): Agent {
  return new Agent({
    connect: guardedConnector(policy),
    connections: MAX_CONNECTIONS_PER_ORIGIN,
    pipelining: 1,
    maxHeaderSize: MAX_HEADER_BYTES,
    // fetchOnce keeps the time of a whole request; two clocks would disagree.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

function guardedConnector(policy: NetPolicy): buildConnector.connector {
  const connectors = new Map<Access, buildConnector.connector>();
  const connectorOf = (access: Access) => {
    let connector = connectors.get(access);
    if (!connector) {
      connector = buildConnector({
        lookup: guardedLookup(policy, access),
        timeout: CONNECT_TIMEOUT_MS,
        allowH2: false,
      });
      connectors.set(access, connector);
    }
    return connector;
  };

  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    const access = policy.accessOf(options.hostname, port);
    const refusal = refusalOfTarget(options.hostname, port, policy);
    if (refusal) {
      callback(new BlockedAddressError(refusal), null);
      return;
    }
    connectorOf(access)(options, (error, socket) => {
      // A second look at where the socket ended costs nothing and survives a change in how sockets resolve names.
      const reason = socket?.remoteAddress ? refusalOfAddress(socket.remoteAddress, access) : null;
      if (error) callback(error, null);
      else if (socket && reason) {
        socket.destroy();
        callback(
          new BlockedAddressError(`${options.hostname} leads to ${reason}. Only public ones are fetched.`),
          null,
        );
      } else if (socket) callback(null, socket);
    });
  };
}

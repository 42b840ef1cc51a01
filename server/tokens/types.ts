import type { TeamId } from "@/server/db/team-id";
import type { TokenScope, TokenState } from "./constants";

export interface TokenRow {
  tokenId: string;
  name: string;
  /** First characters of the token. */
  prefix: string;
  scopes: TokenScope[];
  state: TokenState;
  /** null when that person left the team. */
  createdBy: string | null;
  createdAt: Date;
  /** null: until it is revoked. */
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

export interface CreatedToken {
  tokenId: string;
  /** Known only now; afterwards only its hash is. */
  token: string;
  expiresAt: Date | null;
}

/** Whom a living token speaks for. */
export interface LivingToken {
  tokenId: string;
  name: string;
  teamId: TeamId;
  teamName: string;
  scopes: TokenScope[];
  expiresAt: Date | null;
}

import { PROOF_DAYS, PROOF_META_NAME } from "./constants";

/** What an owner publishes: as a TXT record and as the whole text of the file. */
export function proofText(token: string): string {
  return `${PROOF_META_NAME}=${token}`;
}

export function proofPath(token: string): string {
  return `/plumbline-${token}.txt`;
}

export function proofTag(token: string): string {
  return `<meta name="${PROOF_META_NAME}" content="${token}">`;
}

export function isProofFresh(provenAt: Date | null, now: Date): boolean {
  return provenAt !== null && now.getTime() - provenAt.getTime() < PROOF_DAYS * 24 * 60 * 60 * 1000;
}

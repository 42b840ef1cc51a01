import { faultyCanonicals } from "./content/faulty-canonicals";
import { faultyClaims } from "./content/faulty-claims";
import { faultyDetails } from "./content/faulty-details";
import { faultyHeads } from "./content/faulty-heads";
import { faultyLinks } from "./content/faulty-links";
import { faultyScripts } from "./content/faulty-scripts";
import type { FaultyPage } from "./faulty-page";

export const FAULTY_PAGES: readonly FaultyPage[] = [
  ...faultyHeads,
  ...faultyLinks,
  ...faultyCanonicals,
  ...faultyDetails,
  ...faultyClaims,
  ...faultyScripts,
];

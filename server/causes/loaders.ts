import { cache } from "react";
import type { TeamContext } from "../context";
import { listCauses } from "./list-causes";

/** Causes of an audit for the tabs and the screens below them, once a request. */
export const loadAuditCauses = cache((ctx: TeamContext, auditId: string) => listCauses({ ctx, input: { auditId } }));

import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";

export const ASSIGNED_VIEWS = ["todo", "settled", "all"] as const;
export type AssignedView = (typeof ASSIGNED_VIEWS)[number];

export const assignedSearchParams = {
  show: parseAsStringLiteral(ASSIGNED_VIEWS).withDefault("todo"),
  page: parseAsInteger.withDefault(1),
};

export const loadAssignedSearch = createLoader(assignedSearchParams);

import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import {
  ACTIVITY_GROUPS,
  ACTIVITY_PERIODS,
  type ActivityGroup,
  type ActivityPeriod,
} from "@/server/activity/constants";

const groups = Object.keys(ACTIVITY_GROUPS) as ActivityGroup[];
const periods = Object.keys(ACTIVITY_PERIODS) as ActivityPeriod[];

/** State of the activity list in its address; what does not parse falls back to the default. */
export const activitySearchParams = {
  who: parseAsArrayOf(parseAsString).withDefault([]),
  what: parseAsArrayOf(parseAsStringLiteral(groups)).withDefault([]),
  when: parseAsStringLiteral(periods),
  page: parseAsInteger.withDefault(1),
};

export const loadActivitySearchParams = createLoader(activitySearchParams);
export const activityHref = createSerializer(activitySearchParams);

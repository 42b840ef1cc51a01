import { auditOptionsSchema } from "../audits/schemas";

const { shape } = auditOptionsSchema;

/** The options of every audit, with words for readers of the API. */
export const optionFields = {
  ...shape,
  maxPages: shape.maxPages.describe("Addresses to request at most."),
  devices: shape.devices.describe("Devices to measure on."),
  sampleSize: shape.sampleSize.describe("Pages measured in a browser; 0 for none."),
  runs: shape.runs.describe("Measurements of each page, of which the median counts: 1, 3 or 5."),
  render: shape.render.describe(
    "Pages opened with scripts on: those that need it and one of each template, all, or none.",
  ),
  reusesUnchanged: shape.reusesUnchanged.describe("Pages the server calls unchanged are not sent again."),
  include: shape.include.describe("Patterns on path and query, such as /shop/*; none means everything."),
  exclude: shape.exclude.describe("Patterns of what to leave out."),
};

import { describe, expect, it } from "vitest";
import { type NewAuditValues, newAuditSchema, optionsOf } from "@/components/audits/new-audit-values";

const FILLED: NewAuditValues = {
  siteIds: [],
  url: "example.com",
  maxPages: "500",
  sampleSize: "5",
  mobile: true,
  desktop: false,
  runs: "3",
  render: "auto",
  reusesUnchanged: true,
  include: "",
  exclude: "",
};

function errorsOf(change: Partial<NewAuditValues>) {
  const { errors } = newAuditSchema({ ...FILLED, ...change });
  return Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, error?.message]));
}

describe("optionsOf", () => {
  it("turns what was typed into the options of an audit", () => {
    const typed = {
      ...FILLED,
      maxPages: " 1200 ",
      sampleSize: "0",
      include: "/blog/*\n\n  /shop/*  \n",
      exclude: "*?s=*",
    };
    expect(optionsOf(typed)).toEqual({
      maxPages: 1200,
      sampleSize: 0,
      devices: ["mobile"],
      runs: 3,
      render: "auto",
      reusesUnchanged: true,
      include: ["/blog/*", "/shop/*"],
      exclude: ["*?s=*"],
    });
  });

  it("reads lines that end as Windows ends them", () => {
    expect(optionsOf({ ...FILLED, include: "/a\r\n/b\r\n" }).include).toEqual(["/a", "/b"]);
  });
});

describe("newAuditSchema", () => {
  it("accepts an address alone and a chosen site alone", () => {
    expect(errorsOf({})).toEqual({});
    expect(errorsOf({ url: "  ", siteIds: ["a"] })).toEqual({});
  });

  it("asks for an address when there is neither", () => {
    expect(errorsOf({ url: "  " })).toEqual({ url: "Enter the address of a site, or choose one of yours." });
  });

  it("does not take an empty number for 0", () => {
    expect(errorsOf({ maxPages: "", sampleSize: "" })).toEqual({
      maxPages: "Enter a number of pages.",
      sampleSize: "Enter a number of pages to measure.",
    });
  });

  it.each(["0", "-3", "10001", "1.5", "many"])("refuses %s pages with a sentence", (maxPages) => {
    expect(errorsOf({ maxPages }).maxPages).toMatch(/page/);
  });

  it("refuses half a page to measure with a sentence of its own", () => {
    expect(errorsOf({ sampleSize: "1.5" }).sampleSize).toMatch(/whole number/);
    expect(errorsOf({ sampleSize: "-1" }).sampleSize).toMatch(/0/);
  });

  it("wants one device when something is measured", () => {
    expect(errorsOf({ mobile: false })).toEqual({ mobile: "Choose at least one device." });
  });

  it("puts problems of patterns at their own field", () => {
    expect(errorsOf({ include: "x".repeat(201) })).toEqual({ include: "A pattern has at most 200 characters." });
    expect(Object.keys(errorsOf({ exclude: Array.from({ length: 21 }, (_, n) => `/${n}`).join("\n") }))).toEqual([
      "exclude",
    ]);
  });
});

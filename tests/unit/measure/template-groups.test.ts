import { describe, expect, it } from "vitest";
import { type GroupedPage, groupByTemplate } from "@/server/measure/template-groups";

const page = (path: string, domSignature: string | null = null): GroupedPage => ({
  url: `https://a.test${path}`,
  domSignature,
});
const shown = (pages: GroupedPage[]) => groupByTemplate(pages).map(({ label, pages }) => `${label} ${pages.length}`);

describe("groupByTemplate", () => {
  it("groups by the shape of the address where no frame is known", () => {
    expect(shown([page("/p/1"), page("/p/2"), page("/about")])).toEqual(["a.test/p/* 2", "a.test/about 1"]);
  });

  it("sets apart pages of one shape whose frames differ", () => {
    const pages = [page("/p/1", "x"), page("/p/2", "x"), page("/p/3", "y"), page("/p/4", "x")];
    expect(shown(pages)).toEqual(["a.test/p/* 3", "a.test/p/* (layout 2) 1"]);
  });

  it("ignores frames that hardly two pages of a shape share", () => {
    expect(shown([page("/p/1", "x"), page("/p/2", "y"), page("/p/3", "z")])).toEqual(["a.test/p/* 3"]);
  });

  it("puts pages with shapes of their own together when they share a frame", () => {
    expect(shown([page("/about", "x"), page("/team", "x"), page("/shop", "y")])).toEqual([
      "a.test/about and 1 alike 2",
      "a.test/shop 1",
    ]);
  });

  it("gives every page one group and does not depend on their order", () => {
    const pages = [page("/p/1", "x"), page("/p/2"), page("/p/3", "x"), page("/a", "x"), page("/b", "x"), page("/c")];
    expect(groupByTemplate([...pages].reverse())).toEqual(groupByTemplate(pages));
    expect(groupByTemplate(pages).flatMap((group) => group.pages)).toHaveLength(pages.length);
  });
});

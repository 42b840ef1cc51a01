import { createElement, Fragment, type ReactElement } from "react";

interface EachProps<Item> {
  of: readonly Item[];
  children: (item: Item, index: number) => ReactElement;
}

/** One element an item. They are passed one by one and need no keys: a report is drawn once, and items may be equal. */
export function Each<Item>({ of, children }: EachProps<Item>) {
  return createElement(Fragment, null, ...of.map(children));
}

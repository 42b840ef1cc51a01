/** Runs inside a page, so it may refer to nothing outside itself. A short name for a person: "div#menu.wide". */
export function describeElement(element: Element): string {
  const id = element.id ? `#${element.id}` : "";
  const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`);
  return `${element.localName}${id}${classes.join("")}`.slice(0, 100);
}

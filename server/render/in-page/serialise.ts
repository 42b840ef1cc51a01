/**
 * Runs inside a page, so it may refer to nothing outside itself. The document as markup; open shadow trees are laid into
 * their hosts with slots filled, as a reader sees them and as search engines flatten them.
 */
export function serialise(): string {
  const { doctype, documentElement } = document;
  const prolog = doctype === null ? "" : doctypeOf(doctype);
  const hasShadow = [...document.querySelectorAll("*")].some((element) => element.shadowRoot !== null);
  if (!hasShadow) return prolog + documentElement.outerHTML;
  // An inert document: no custom element of the page is constructed a second time.
  const inert = document.implementation.createHTMLDocument("");
  const root = flatten(documentElement);
  return prolog + (root instanceof Element ? root.outerHTML : "");

  function flatten(node: Node): Node {
    if (!(node instanceof Element) || node instanceof HTMLTemplateElement) return inert.importNode(node, true);
    const copy = inert.importNode(node, false);
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
    const children = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
    for (const child of children) copy.appendChild(flatten(child));
    return copy;
  }

  function doctypeOf({ name, publicId, systemId }: DocumentType): string {
    if (publicId) return `<!doctype ${name} public "${publicId}"${systemId ? ` "${systemId}"` : ""}>`;
    return systemId ? `<!doctype ${name} system "${systemId}">` : `<!doctype ${name}>`;
  }
}

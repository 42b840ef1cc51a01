import type { Reference } from "@/server/api/prepare-reference";

export const GUIDES = [
  { id: "start", title: "First request" },
  { id: "paging", title: "Lists" },
  { id: "repeating", title: "Repeating a request" },
  { id: "limits", title: "Limits" },
  { id: "errors", title: "Errors" },
  { id: "clients", title: "Generated clients" },
  { id: "ci", title: "Continuous integration" },
] as const;

/** Where to find what, beside the text on wide screens and above it on narrow ones. */
export function Contents({ reference }: { reference: Reference }) {
  return (
    <nav
      aria-label="On this page"
      className="text-sm lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <ul className="flex flex-wrap gap-x-4 lg:flex-col">
        {GUIDES.map(({ id, title }) => (
          <ContentsLink key={id} href={`#${id}`} label={title} />
        ))}
        {reference.groups.map((group) => (
          <li key={group.name} className="lg:mt-2">
            <a href={`#${group.name}`} className="inline-block py-1 font-medium hover:underline">
              {group.name}
            </a>
            <ul className="flex flex-col border-hairline border-l pl-3 max-lg:hidden">
              {group.routes.map((route) => (
                <ContentsLink key={route.id} href={`#${route.id}`} label={route.summary} />
              ))}
            </ul>
          </li>
        ))}
        <ContentsLink href="#objects" label="Objects" />
      </ul>
    </nav>
  );
}

function ContentsLink({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a href={href} className="inline-block py-1 text-ink-2 hover:text-ink hover:underline">
        {label}
      </a>
    </li>
  );
}

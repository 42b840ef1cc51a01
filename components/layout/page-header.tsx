import Link from "next/link";
import type { ReactNode } from "react";

export interface PageHeaderProps {
  title: ReactNode;
  /** One line below the title. */
  description?: ReactNode;
  /** Short facts in the mono face beside the title. */
  facts?: ReactNode;
  /** Way back, outermost first: "Sites / halden-outdoor.com". */
  crumbs?: { label: string; href?: string }[];
  /** Buttons, the primary one last. */
  actions?: ReactNode;
  /** Usually a `TabNav`. */
  tabs?: ReactNode;
}

/** The same head on every screen: crumbs, title, facts, actions, tabs. */
export function PageHeader({ title, description, facts, crumbs = [], actions, tabs }: PageHeaderProps) {
  return (
    <header className={tabs ? "mb-5.5" : "mb-6"}>
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" data-print="hide">
          <ol className="flex flex-wrap gap-x-1.5 text-ink-3 text-sm">
            {crumbs.map((crumb, index) => (
              <li key={crumb.label} className="flex min-w-0 gap-1.5">
                {index > 0 && <span aria-hidden>/</span>}
                {crumb.href ? (
                  <Link href={crumb.href} className="truncate hover:text-ink hover:underline">
                    {crumb.label}
                  </Link>
                ) : (
                  <span className="truncate">{crumb.label}</span>
                )}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="mt-1 flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
            {facts && <div className="mono text-ink-3 text-sm">{facts}</div>}
          </div>
          {description && <p className="mt-1 max-w-measure text-ink-2">{description}</p>}
        </div>
        {actions && (
          <div data-print="hide" className="flex flex-wrap gap-2">
            {actions}
          </div>
        )}
      </div>
      {tabs && <div className="mt-3">{tabs}</div>}
    </header>
  );
}

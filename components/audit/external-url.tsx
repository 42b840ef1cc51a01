import { cn } from "@/components/ui/cn";

/** An address of an audited site. Only http(s) becomes a link: pages may name javascript: and data: addresses. */
export function ExternalUrl({ url, label, className }: { url: string; label?: string; className?: string }) {
  const classes = cn("mono break-all text-sm", className);
  if (!/^https?:\/\//i.test(url)) return <span className={classes}>{label ?? url}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={url}
      className={cn(classes, "underline decoration-hairline-strong underline-offset-2 hover:decoration-current")}
    >
      {label ?? url}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}

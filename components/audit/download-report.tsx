import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";

/** A plain link to stored bytes; without a stored report the button says so instead of failing. */
export function DownloadReport({ href, isReady }: { href: string; isReady: boolean }) {
  if (!isReady) {
    return (
      <Button disabled title="This audit has no PDF. Run it again to get one.">
        <Download aria-hidden />
        No PDF
      </Button>
    );
  }
  return (
    <Button asChild variant="primary">
      <a href={href} download>
        <Download aria-hidden />
        Download PDF
      </a>
    </Button>
  );
}

import { PanelError } from "@/components/layout/panel-error";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";

/** What a detail sheet is about, lower case: "issue". */
interface DetailStateProps {
  noun: string;
}

const titleOf = (noun: string) => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;

export function DetailFailed({ noun, message, onRetry }: DetailStateProps & { message: string; onRetry: () => void }) {
  return (
    <>
      <SheetTitle className="sr-only">{titleOf(noun)}</SheetTitle>
      <SheetDescription className="sr-only">It could not be loaded</SheetDescription>
      <PanelError title={`This ${noun} could not be shown`} message={message} onRetry={onRetry} />
    </>
  );
}

export function DetailLoading({ noun }: DetailStateProps) {
  return (
    <div role="status" className="flex flex-col gap-3 pr-8">
      <SheetTitle className="sr-only">{titleOf(noun)}</SheetTitle>
      <SheetDescription>Loading what was found …</SheetDescription>
      <Skeleton className="h-6 w-3/4" />
      <Skeleton />
      <Skeleton className="w-2/3" />
    </div>
  );
}

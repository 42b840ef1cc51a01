import { Brand } from "@/components/icons/brand-mark";
import { MAIN_ID } from "@/components/layout/skip-link";
import { Button } from "@/components/ui/button";

/** Last step of a mailed link: a press, which a program that only opens links does not make. */
export function ShareEntrance({ token, code }: { token: string; code: string }) {
  return (
    <main id={MAIN_ID} tabIndex={-1} className="mx-auto flex max-w-md flex-col gap-8 px-4 py-16 outline-none">
      <Brand />
      <form
        method="post"
        action={`/s/${token}/do/enter`}
        className="flex flex-col items-start gap-4 border-hairline border-y py-8"
      >
        <h1 className="font-semibold text-lg tracking-tight">Your address is confirmed by opening the report</h1>
        <p className="text-ink-2">
          The team that shared it sees that this address has opened it. The report stays open in this browser for eight
          hours.
        </p>
        <input type="hidden" name="code" value={code} />
        <Button type="submit" variant="primary">
          Open the report
        </Button>
      </form>
    </main>
  );
}

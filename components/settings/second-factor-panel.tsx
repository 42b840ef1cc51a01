import { ShieldCheck, ShieldOff } from "lucide-react";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import { Time } from "@/components/ui/time";
import { DisableSecondFactorDialog } from "./disable-second-factor-dialog";
import { RenewRecoveryCodesDialog } from "./renew-recovery-codes-dialog";
import { SecondFactorSetupDialog } from "./second-factor-setup-dialog";

interface SecondFactorPanelProps {
  secondFactor: { enabledAt: Date; recoveryCodesLeft: number } | null;
  hasPassword: boolean;
}

export function SecondFactorPanel({ secondFactor, hasPassword }: SecondFactorPanelProps) {
  return (
    <Panel title="Two-factor sign-in" note="a code of your phone beside the password" hasRule>
      {secondFactor ? (
        <>
          <p className="flex items-center gap-1.5 text-passed">
            <ShieldCheck aria-hidden className="size-4" />
            <span>
              On since <Time at={secondFactor.enabledAt} as="date" />
            </span>
          </p>
          <p className="mt-1 mb-3 max-w-measure text-ink-2">
            {formatNoun(secondFactor.recoveryCodesLeft, "recovery code")} left, each for one sign-in without your phone.
            {secondFactor.recoveryCodesLeft < 3 && " Make new ones before you run out."}
          </p>
          <div className="flex flex-wrap gap-2">
            <RenewRecoveryCodesDialog hasPassword={hasPassword} />
            <DisableSecondFactorDialog hasPassword={hasPassword} />
          </div>
        </>
      ) : (
        <>
          <p className="flex items-center gap-1.5 text-ink-2">
            <ShieldOff aria-hidden className="size-4 text-ink-3" /> Off
          </p>
          <p className="mt-1 mb-3 max-w-measure text-ink-2">
            With it on, a stolen password is not enough: signing in also needs a code that an authenticator app on your
            phone shows.
          </p>
          <SecondFactorSetupDialog hasPassword={hasPassword} />
        </>
      )}
    </Panel>
  );
}

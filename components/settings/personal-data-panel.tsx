import { Download } from "lucide-react";
import { Panel } from "@/components/layout/panel";
import { Button } from "@/components/ui/button";

export function PersonalDataPanel() {
  return (
    <Panel title="Your data" note="everything about you, as JSON" hasRule>
      <p className="mb-3 max-w-measure text-ink-2">
        Profile, teams, sign-ins, mails, notifications, comments and activity. Nothing of other people is in it.
      </p>
      <Button asChild>
        <a href="/settings/personal-data.json" download>
          <Download aria-hidden /> Download your data
        </a>
      </Button>
    </Panel>
  );
}

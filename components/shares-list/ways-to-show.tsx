import { Panel } from "@/components/layout/panel";
import type { ShareListItem } from "@/server/shares/types";

const CODE = "mono mt-1 block break-all rounded-sm bg-sunken px-2 py-1.5 text-2xs";

/** What else can be made of the address of an open link. The address itself is not known here any more. */
export function WaysToShow({ share }: { share: ShareListItem }) {
  if (share.state !== "active" || share.hasPassword || share.allowedDomains.length > 0) return null;
  return (
    <Panel title="On other pages" hasRule>
      <p className="text-ink-2">Add to the address of the link, which you copied when you made it:</p>
      <ul className="mt-2 flex flex-col gap-2 text-sm">
        {share.sections.includes("score") && (
          <li>
            A badge with the score, for a readme
            <code className={CODE}>{"<address>/badge.svg"}</code>
          </li>
        )}
        <li>
          A short view, for a frame on your own site
          <code className={CODE}>
            {'<iframe src="<address>/embed" title="Audit" width="100%" height="640"></iframe>'}
          </code>
        </li>
      </ul>
    </Panel>
  );
}

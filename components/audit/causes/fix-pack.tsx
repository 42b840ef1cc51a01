import { formatCount, formatNoun } from "@/components/ui/format";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { FixPackView } from "@/server/fixes/prepare-packs";
import { PatchCode } from "./patch-code";

/** One ready change with a tab for each platform. */
export function FixPackSection({ pack }: { pack: FixPackView }) {
  const [first, ...others] = pack.patches;
  if (!first) return null;
  return (
    <section aria-label={pack.title}>
      <h4 className="font-semibold text-sm">
        {pack.title}
        {pack.shownCount < pack.totalCount && (
          <span className="ml-1.5 font-normal text-ink-3">
            {formatCount(pack.shownCount)} of {formatCount(pack.totalCount)} shown
          </span>
        )}
      </h4>
      <p className="max-w-measure text-ink-2 text-sm">{pack.intro}</p>
      {others.length === 0 ? (
        <div className="pt-2">
          <PatchCode patch={first} />
        </div>
      ) : (
        <Tabs defaultValue={first.platform}>
          <TabsList aria-label={`Platforms for ${pack.title}`} className="overflow-x-auto text-sm">
            {pack.patches.map((patch) => (
              <TabsTrigger key={patch.platform} value={patch.platform}>
                {patch.platformLabel}
              </TabsTrigger>
            ))}
          </TabsList>
          {pack.patches.map((patch) => (
            <TabsContent key={patch.platform} value={patch.platform} className="pt-2">
              <PatchCode patch={patch} />
            </TabsContent>
          ))}
        </Tabs>
      )}
      <p className="mt-1.5 max-w-measure text-ink-3 text-sm">
        Done when: <span className="text-ink-2">{pack.acceptance}</span>{" "}
        {first.writeCount > 0 && `${formatNoun(first.writeCount, "marked place")} to write.`}
      </p>
    </section>
  );
}

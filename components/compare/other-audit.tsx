"use client";

import { useRouter } from "next/navigation";
import { useId } from "react";
import { Label } from "@/components/ui/label";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import type { ComparableAudit } from "@/server/compare/list-comparable";
import { compareHref } from "./search-params";

/** Which audit of the site stands beside this one. */
export function OtherAudit({
  auditId,
  withId,
  others,
}: {
  auditId: string;
  withId: string;
  others: ComparableAudit[];
}) {
  const router = useRouter();
  const id = useId();
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Label htmlFor={id}>Compare with the audit of</Label>
      <Select value={withId} onValueChange={(chosen) => router.push(compareHref({ auditId, withId: chosen }))}>
        <SelectTrigger id={id} className="w-72 max-w-full">
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          {others.map((audit) => (
            <SelectItem key={audit.id} value={audit.id}>
              <Time at={audit.at} />
              {audit.score !== null && `, score ${audit.score}`}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}

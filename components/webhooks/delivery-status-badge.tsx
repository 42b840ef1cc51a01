import { CircleCheck, CircleX, Hourglass } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { DeliveryStatus } from "@/server/webhooks/types";

const LOOKS = {
  delivered: { icon: CircleCheck, tone: "passed", label: "Delivered" },
  failed: { icon: CircleX, tone: "critical", label: "Failed" },
  waiting: { icon: Hourglass, tone: "neutral", label: "Waiting" },
} as const satisfies Record<DeliveryStatus, unknown>;

export function DeliveryStatusBadge({ status }: { status: DeliveryStatus }) {
  const { icon: Icon, tone, label } = LOOKS[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {label}
    </Badge>
  );
}

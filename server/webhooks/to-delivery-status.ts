import type { DeliveryStatus } from "./types";

export function toDeliveryStatus(status: string): DeliveryStatus {
  return status === "delivered" || status === "failed" ? status : "waiting";
}

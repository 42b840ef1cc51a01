import { getPersonalDataResponse } from "@/server/account/get-personal-data-response";
import { clientIp } from "@/server/auth/client-ip";
import { requireUser } from "@/server/auth/gates";
import { systemClock } from "@/server/clock";
import { db } from "@/server/db/client";

export async function GET(request: Request): Promise<Response> {
  const { userId, sessionId } = await requireUser("/settings");
  return getPersonalDataResponse({ db: db(), now: systemClock.now, ip: clientIp(request.headers), userId, sessionId });
}

import { db } from "../db/client";

const OUR_FAULT = "The re-check stopped because of a problem on our side. The findings stay as they are. Check again.";

/** Ends a re-check that could not be carried out; its findings stay as they are. */
export async function failRecheck(
  recheckId: string,
  error: { name?: string; message?: string } | undefined,
): Promise<{ isFailed: boolean }> {
  // Errors cross the queue as plain data, so the class is gone and the name is what is left.
  const reason = error?.name === "AppError" && error.message ? error.message : OUR_FAULT;
  const { count } = await db().recheck.updateMany({
    where: { id: recheckId, status: { in: ["queued", "running"] } },
    data: { status: "failed", reason, finishedAt: new Date() },
  });
  return { isFailed: count > 0 };
}

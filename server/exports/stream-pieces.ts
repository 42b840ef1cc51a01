import { logger } from "../log";

/** A body that reads on only when the receiver has taken what came before, and stops when it is gone. */
export function streamPieces(
  pieces: AsyncGenerator<string | Uint8Array>,
  context: Record<string, string>,
): ReadableStream<Uint8Array> {
  let isGone = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await pieces.next();
        // Gone while the piece was made; the controller takes nothing more.
        if (isGone) return;
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? Buffer.from(value) : value);
      } catch (error) {
        logger("export").error({ ...context, err: error }, "export broke off");
        controller.error(error);
      }
    },
    async cancel() {
      isGone = true;
      await pieces.return(undefined);
    },
  });
}

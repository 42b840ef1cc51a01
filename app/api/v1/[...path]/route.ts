import { answerApi } from "@/server/api/answer-api";

export const dynamic = "force-dynamic";

// Every method, so that wrong ones get a problem as well and a browser's preflight is refused.
export {
  answerApi as DELETE,
  answerApi as GET,
  answerApi as HEAD,
  answerApi as OPTIONS,
  answerApi as PATCH,
  answerApi as POST,
  answerApi as PUT,
};

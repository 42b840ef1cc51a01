import { answerBadge } from "@/server/shares/answer-face";

export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return answerBadge(request, (await params).token);
}

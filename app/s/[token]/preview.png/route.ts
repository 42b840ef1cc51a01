import { answerPreview } from "@/server/shares/answer-face";

export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return answerPreview(request, (await params).token);
}

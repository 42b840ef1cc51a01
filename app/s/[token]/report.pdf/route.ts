import { answerSharedPdf } from "@/server/shares/answer-report";

export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return answerSharedPdf(request, (await params).token);
}

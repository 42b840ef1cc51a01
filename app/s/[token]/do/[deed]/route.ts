import { answerShareForm } from "@/server/shares/answer-share-form";

export const dynamic = "force-dynamic";

interface FormParams {
  params: Promise<{ token: string; deed: string }>;
}

/** Forms of a shared page: password, mailed link, comment, sign-off. The link and what was proven to it are the gate. */
export async function POST(request: Request, { params }: FormParams): Promise<Response> {
  const { token, deed } = await params;
  return answerShareForm(request, token, deed);
}

import { clientIp } from "@/server/auth/client-ip";
import { answerDeploy } from "@/server/deploys/answer-deploy";

export const dynamic = "force-dynamic";

/** The secret in the address is the only key: who has it may report deployments of one site and learns nothing else. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return answerDeploy(request, (await params).token, clientIp(request.headers));
}

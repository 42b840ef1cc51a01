import { parseArgs } from "node:util";
import { AppError } from "../errors";
import { openServices } from "./services";

const USAGE = `Usage: npm run plan -- [<team or owner's e-mail> <plan>]

Without arguments: every team with its plan and what it used this month.
Plans: self-hosted (no limits), free, team, agency.

Exit codes: 0 done, 1 the team was not found or is not the only one, 2 wrong usage
`;

/** Plans by hand: the manual billing provider. A team is named by its id, or by the e-mail of an owner of only one. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (positionals.length !== 0 && positionals.length !== 2) return wrong("Name a team and a plan, or nothing.");
  const { planNameSchema } = await import("../plans/schemas");
  const [asked, planName] = positionals;
  const plan = planNameSchema.safeParse(planName);
  if (planName !== undefined && !plan.success) return wrong(`There is no plan "${planName}".`);

  process.env.LOG_LEVEL ??= "error";
  const services = await openServices({ hasWorker: false });
  try {
    const { listPlans, findTeamToPlan } = await import("../plans/list-plans");
    const { db } = await import("../db/client");
    if (asked === undefined || !plan.success) {
      for (const team of await listPlans(db(), new Date()))
        console.log(
          `  ${team.teamId}  ${team.plan.padEnd(12)} ${String(team.auditCount).padStart(5)} audits this month  ${team.name}  ${team.owners.join(", ")}`,
        );
      return 0;
    }
    const { billing } = await import("../plans/billing");
    const team = await findTeamToPlan(db(), asked);
    await billing().setPlan(db(), team.teamId, plan.data);
    console.log(`  ${team.name} has the plan ${plan.data} now.`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(`\n  ${error.message}\n`);
    return 1;
  } finally {
    await services.stop();
  }
}

function wrong(sentence: string): number {
  console.error(`\n  ${sentence}\n\n${USAGE}`);
  return 2;
}

process.exit(await main());

import { deployMigrations } from "@/server/db/migrations";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error("Set DATABASE_URL to the database that should be migrated. The embedded one is migrated by npm start.");
  process.exit(2);
}
const applied = await deployMigrations(url);
console.log(applied.length === 0 ? "Nothing to apply." : `Applied ${applied.join(", ")}.`);

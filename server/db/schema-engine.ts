import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

/**
 * Prisma's own schema engine as WebAssembly over the pg adapter. The ordinary CLI would download a native binary;
 * this build speaks to the same `_prisma_migrations` table, so `prisma migrate deploy` keeps working beside it.
 */
export async function openSchemaEngine(databaseUrl: string, datamodels?: [string, string][]): Promise<SchemaEngine> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as WasmGlue;
  if (!isLoaded) {
    const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
      "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
    });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
    isLoaded = true;
  }
  const adapter = bindMigrationAwareSqlAdapterFactory(withCatalogueTypes(new PrismaPg(poolConfig(databaseUrl))));
  return glue.SchemaEngine.new({ datamodels }, () => {}, adapter);
}

const OID_CHAR = 18;
const OID_TEXT = 25;

/** Columns of the last result that were PostgreSQL's internal "char"; the engine sends one query at a time. */
let charColumns: number[] = [];

/** The adapter refuses the internal "char" type that the engine reads from the catalogue, so it travels as text … */
class CatalogueClient extends pg.Client {
  // The engine never closes its pools; idle connections that end with the server are no error of anyone.
  override emit(name: string | symbol, ...args: unknown[]): boolean {
    const isShutdown = name === "error" && (args[0] as { code?: string } | undefined)?.code === "57P01";
    return isShutdown ? false : (super.emit as (name: string | symbol, ...all: unknown[]) => boolean)(name, ...args);
  }

  override query(...args: unknown[]): never {
    const last = args.at(-1);
    if (typeof last === "function")
      args[args.length - 1] = (error: unknown, result: pg.QueryResult) => last(error, asText(result));
    const pending = (super.query as (...all: unknown[]) => unknown)(...args);
    return (pending instanceof Promise ? pending.then(asText) : pending) as never;
  }
}

function asText(result: pg.QueryResult): pg.QueryResult {
  for (const [index, field] of (result?.fields ?? []).entries()) {
    if (field.dataTypeID !== OID_CHAR) continue;
    field.dataTypeID = OID_TEXT;
    charColumns.push(index);
  }
  return result;
}

/** … and is named a character again before the engine sees it. */
function withCatalogueTypes(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  const wrap = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      charColumns = [];
      const result = await queryRaw(query);
      for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    // The adapter cuts scripts at every semicolon, also inside comments and functions; the server reads them whole.
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => wrap(await factory.connect()),
    connectToShadowDb: async () => wrap(await factory.connectToShadowDb()),
  };
}

/** Separate fields instead of a connection string, whose database would win over the shadow database's name. */
function poolConfig(databaseUrl: string): pg.PoolConfig {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    ssl: ["require", "verify-full", "verify-ca"].includes(url.searchParams.get("sslmode") ?? "") || undefined,
    Client: CatalogueClient,
    idleTimeoutMillis: 500,
    allowExitOnIdle: true,
  };
}

interface WasmGlue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: typeof SchemaEngine;
}

let isLoaded = false;

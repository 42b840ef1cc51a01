import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const READY_TIMEOUT_MS = 180_000;

/** Starts the product as `npm start` does, and resolves the same browser that Lighthouse uses. */
export default async function globalSetup() {
  const { resolveBrowser } = await import("../../server/measure/browser");
  const browser = await resolveBrowser();
  process.env.PLUMBLINE_TEST_BROWSER = browser.executablePath;
  process.env.PLUMBLINE_TEST_BROWSER_ARGS = JSON.stringify(browser.args);
  process.env.PLUMBLINE_TEST_BROWSER_ENV = JSON.stringify(browser.env);

  const dataDir = mkdtempSync(join(tmpdir(), "plumbline-e2e-"));
  process.env.PLUMBLINE_TEST_DATA_DIR = dataDir;
  const [port, samplePort] = [await freePort(), await freePort()];
  process.env.PLUMBLINE_TEST_URL = `http://localhost:${port}`;
  process.env.PLUMBLINE_TEST_SAMPLE_URL = `http://localhost:${samplePort}`;
  const product = spawn(process.execPath, ["--import", "tsx", "server/embedded/start.ts"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      SAMPLE_SITE_PORT: String(samplePort),
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      CRAWL_REQUESTS_PER_SECOND: "0",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  const password = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The product was not ready in time:\n${output}`)),
      READY_TIMEOUT_MS,
    );
    product.once("exit", (code) => reject(new Error(`npm start ended with code ${code}:\n${output}`)));
    product.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const found = /Password\s+(\S+)[\s\S]*Ctrl-C/.exec(output)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  process.env.PLUMBLINE_TEST_DEMO_PASSWORD = password;

  return async () => {
    product.removeAllListeners("exit");
    const ended = new Promise((resolve) => product.once("exit", resolve));
    product.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

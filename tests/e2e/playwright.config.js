import { defineConfig } from "@playwright/test";

// `cargo xtask test` builds the site, serves it at both addresses and sets these variables. By hand:
//   cargo xtask static dist --port 8081
//   cargo xtask static dist --port 8082 --base /a/b/c/
//   npx playwright test
const root = process.env.PARAPHE_URL_ROOT ?? "http://127.0.0.1:8081/";
const sub = process.env.PARAPHE_URL_SUB ?? "http://127.0.0.1:8082/a/b/c/";

export default defineConfig({
  testDir: ".",
  outputDir: "test-results",
  timeout: 30_000,
  expect: { timeout: 8_000 },
  // A test that passes the second time is a fault to be found, not to be retried.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1280, height: 800 },
    trace: "off",
    launchOptions: {
      executablePath: process.env.PARAPHE_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--headless=new",
        // Containers give the tests no user namespace; the only pages opened are our own.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "root", use: { baseURL: root } },
    // Below a path: everything that depends on where the site stands (addresses, files, links between the views). What
    // axe, the command line or a drawing says does not, and is asked once.
    {
      name: "sub",
      use: { baseURL: sub },
      testMatch: ["pages.spec.js", "addresses.spec.js", "faults.spec.js", "data.spec.js", "seeds.spec.js", "static.spec.js"],
    },
  ],
});

// What the tests in a headless Chromium share.
// NODE_PATH must lead to puppeteer-core; CHROME names the browser.
import { createRequire } from "node:module";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const requireFromPath = createRequire(process.env.NODE_PATH + "/");
export const browser = await requireFromPath("puppeteer-core").launch({
  executablePath: process.env.CHROME || "/usr/bin/chromium",
  userDataDir: mkdtempSync(join(tmpdir(), "reading-")),
  protocolTimeout: 120000,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let failures = 0;
export function check(name, ok, said = "") {
  console.log((ok ? "ok   " : "FAIL ") + name + (said === "" ? "" : " (" + said + ")"));
  if (!ok) failures++;
}

// A busy machine is no fault of the page: times count only where STRICT_TIMES is set.
export function timed(name, ok, said) {
  if (ok || process.env.STRICT_TIMES) check(name, ok, said);
  else console.log("slow " + name + " (" + said + ")");
}

export const addressOf = (file) => pathToFileURL(resolve(file)).href;

export async function open(file, width, height, options = {}) {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height });
  if (options.scripts === false) await tab.setJavaScriptEnabled(false);
  if (options.scheme) {
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: options.scheme }]);
  }
  tab.on("pageerror", (error) => check("no script error", false, error.message));
  tab.on("console", (line) => {
    if (line.type() === "error") check("no console error", false, line.text());
  });
  tab.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) check("no network", false, request.url());
  });
  if (options.policy === false) await tab.setBypassCSP(true);
  await tab.goto(addressOf(file) + (options.hash || ""), { waitUntil: "load" });
  return tab;
}

export const overflow = (tab) => tab.evaluate(() =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth);

export async function choose(tab, name, value) {
  await tab.evaluate((field, to) => {
    const choice = document.querySelector("#view-settings [name=" + field + "]");
    choice.value = to;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  }, name, value);
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export async function finish() {
  await browser.close();
  process.exit(failures === 0 ? 0 : 1);
}

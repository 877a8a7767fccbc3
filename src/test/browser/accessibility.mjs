// Runs axe on pages in some themes and widths, with a pop-over open.
// usage: NODE_PATH=... CHROME=/usr/bin/chromium node accessibility.mjs dark:1440,light:360 PAGE...
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { check, choose, finish, open, requireFromPath } from "./browser.mjs";

const axe = readFileSync(requireFromPath.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const looks = process.argv[2].split(",").map((look) => look.split(":"));

for (const page of process.argv.slice(3)) {
  for (const [theme, width] of looks) {
    const tab = await open(page, Number(width), 900, { policy: false });
    await choose(tab, "theme", theme);
    await tab.evaluate(() => document.querySelector(".call a, .permalink")?.click());
    await tab.evaluate(axe);
    const found = await tab.evaluate((values) => axe.run(document, {
      runOnly: { type: "tag", values }, resultTypes: ["violations"] }), tags);
    check(basename(page) + " is clean in " + theme + " at " + width, found.violations.length === 0,
      found.violations.map((one) => one.id + ": " + one.nodes.length + " "
        + one.nodes[0].html.slice(0, 90)).join("; "));
    await tab.close();
  }
}
await finish();

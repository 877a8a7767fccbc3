// Drives the reading edition in a headless Chromium.
// usage: NODE_PATH=... CHROME=/usr/bin/chromium node reading.mjs page.html [folder for screenshots]
// NODE_PATH must lead to puppeteer-core. Exit code 1 if a check fails.
import { createRequire } from "node:module";
import { resolve, join } from "node:path";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";

const puppeteer = createRequire(process.env.NODE_PATH + "/")("puppeteer-core");
const page = "file://" + resolve(process.argv[2]);
const shots = process.argv[3];
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME || "/usr/bin/chromium",
  userDataDir: mkdtempSync(join(tmpdir(), "reading-")),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let failures = 0;
function check(name, ok, said = "") {
  console.log((ok ? "ok   " : "FAIL ") + name + (said === "" ? "" : " (" + said + ")"));
  if (!ok) failures++;
}

// A busy machine is no fault of the page: times count only where STRICT_TIMES is set.
function timed(name, ok, said) {
  if (ok || process.env.STRICT_TIMES) check(name, ok, said);
  else console.log("slow " + name + " (" + said + ")");
}

async function open(width, height, options = {}) {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height });
  if (options.scripts === false) await tab.setJavaScriptEnabled(false);
  tab.on("pageerror", (error) => check("no script error", false, error.message));
  tab.on("console", (line) => {
    if (line.type() === "error") check("no console error", false, line.text());
  });
  tab.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) check("no network", false, request.url());
  });
  await tab.goto(page, { waitUntil: "load" });
  return tab;
}

const overflow = (tab) => tab.evaluate(() =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [320, 360, 768, 1440]) {
  const tab = await open(width, 900);
  check("no horizontal scrolling at " + width, (await overflow(tab)) <= 0, await overflow(tab));
  if (shots) {
    for (const theme of ["light", "sepia", "dark"]) {
      await tab.evaluate((name) => {
        const choice = document.querySelector("#view-settings [name=theme]");
        choice.value = name;
        choice.dispatchEvent(new Event("change", { bubbles: true }));
      }, theme);
      await tab.evaluate(() => {
        const at = document.querySelector("p.block .call.author");
        if (at) at.scrollIntoView({ block: "center", behavior: "instant" });
      });
      await new Promise((done) => setTimeout(done, 300));
      await tab.screenshot({ path: join(shots, width + "-" + theme + ".png") });
    }
  }
  await tab.close();
}

{
  const tab = await open(1440, 900);
  await new Promise((done) => setTimeout(done, 500));
  const timing = await tab.evaluate(() =>
    Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime || -1));
  timed("first paint under 500 ms", timing >= 0 && timing < 500, timing + " ms");
  const margins = await tab.evaluate(() => {
    const note = document.querySelector(".note.author");
    const call = document.querySelector(".call.author");
    return note && Math.abs(note.getBoundingClientRect().top - call.getBoundingClientRect().top);
  });
  check("the first author's note stands beside its call", margins < 40, Math.round(margins));
  const overlaps = await tab.evaluate(() => [...document.querySelectorAll(".notes")].reduce((n, list) => {
    const boxes = [...list.querySelectorAll(":scope > .note")].map((x) => x.getBoundingClientRect());
    return n + boxes.filter((box, i) => i > 0 && box.top < boxes[i - 1].bottom - 1).length;
  }, 0));
  check("no two notes in a margin overlap", overlaps === 0, overlaps);
  const characters = await tab.evaluate(() => {
    const p = [...document.querySelectorAll("p.text.block")].sort(
      (a, b) => b.textContent.length - a.textContent.length)[0];
    const lines = Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight));
    return Math.round(p.textContent.length / lines);
  });
  console.log("     characters a line: " + characters);
  await tab.close();
}

{
  const tab = await open(700, 900);
  await tab.evaluate(() => document.querySelector("p.block .call.author a").focus());
  await tab.keyboard.press("Enter");
  const pinned = await tab.evaluate(() => {
    const pop = document.getElementById("edition-pop");
    return !pop.hidden && pop.getAttribute("role") === "dialog" && document.activeElement === pop
      && pop.textContent.trim().length > 0;
  });
  check("a note pops up by keyboard and takes the focus", pinned);
  await tab.keyboard.press("Escape");
  const back = await tab.evaluate(() =>
    document.getElementById("edition-pop").hidden && document.activeElement.matches(".call a"));
  check("Escape closes it and gives the focus back", back);
  await tab.focus("#search > summary");
  await tab.keyboard.press("Enter");
  const word = await tab.evaluate(() => document.querySelector("p.text.block").textContent
    .match(/\p{L}{5,}/u)[0]);
  await tab.waitForSelector("#search[open]");
  await tab.type("#search-words", word.toUpperCase());
  await tab.waitForFunction(() => document.querySelector("#search-results li"));
  const hits = await tab.$$eval("#search-results li", (items) => items.length);
  check("search finds a word whatever its case", hits > 0, word + ": " + hits);
  const time = await tab.evaluate(() => {
    const field = document.getElementById("search-words");
    const results = document.getElementById("search-results");
    field.value = "the of";
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return new Promise((done) => {
      new MutationObserver(() => done(performance.now() - start - 60)).observe(
        results, { childList: true });
    });
  });
  timed("a search takes under 50 ms", time < 50, time.toFixed(1) + " ms");
  await tab.close();
}

{
  const tab = await open(1440, 900);
  const styles = await tab.$$eval("#view-settings [name=style] option", (all) => all.map((o) => o.value));
  if (styles.length > 1) {
    const said = () => tab.evaluate(() => [...document.querySelectorAll(".note.author > .body:not([hidden])")]
      .map((body) => body.textContent).join("|"));
    const printed = await said();
    await tab.evaluate((style) => {
      const choice = document.querySelector("#view-settings [name=style]");
      choice.value = style;
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    }, styles[styles.length - 1]);
    await tab.waitForSelector(".restyled", { timeout: 5000 }).catch(() => null);
    check("another style changes the notes", (await said()) !== printed, styles.join(", "));
  }
  const height = () => tab.evaluate(() => document.documentElement.scrollHeight);
  const corrected = await height();
  await tab.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: "instant" });
    const choice = document.querySelector("#view-settings [name=reading]");
    choice.value = "diplomatic";
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await new Promise((done) => setTimeout(done, 500));
  const printedHeight = await height();
  check("the diplomatic text is about as long", Math.abs(printedHeight / corrected - 1) < 0.02,
    corrected + " and " + printedHeight + " px");
  const filter = await tab.evaluate(() => {
    const form = document.getElementById("conflict-filters");
    if (!form) return null;
    const shown = () => document.querySelectorAll("article.conflict:not([hidden])").length;
    const all = shown();
    const choice = form.elements.status;
    choice.selectedIndex = 1;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    const some = shown();
    const expected = document.querySelectorAll(
      "article.conflict[data-status='" + choice.value + "']").length;
    return { all, some, expected };
  });
  if (filter) {
    check("the filter shows what it says", filter.some === filter.expected && filter.some > 0,
      filter.some + " of " + filter.all);
  }
  await tab.close();
}

{
  const tab = await open(1440, 900, { scripts: false });
  const seen = await tab.$$eval(".note", (notes) =>
    notes.every((note) => note.getBoundingClientRect().height > 0));
  check("without scripts every note is there", seen);
  const tools = await tab.$$eval(".scripted", (all) =>
    all.every((one) => one.getBoundingClientRect().height === 0));
  check("without scripts no dead tool is shown", tools);
  await tab.close();
}

{
  const tab = await open(1440, 900);
  const broken = await tab.$$eval("a[href^='#']", (links) => links.filter(
    (link) => !document.getElementById(
      decodeURIComponent(link.getAttribute("href").slice(1)))).length);
  check("every internal link resolves", broken === 0, broken);
  const pdf = await tab.pdf({ format: "A4" });
  check("prints", pdf.length > 10000, pdf.length + " bytes");
  await tab.close();
}

await browser.close();
process.exit(failures === 0 ? 0 : 1);

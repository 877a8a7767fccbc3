// Drives the reading edition in a headless Chromium.
// usage: NODE_PATH=... CHROME=/usr/bin/chromium node reading.mjs page.html [folder for screenshots]
// NODE_PATH must lead to puppeteer-core. Exit code 1 if a check fails.
import { join } from "node:path";
import { check, choose, finish, open as openFile, overflow, pause, timed } from "./browser.mjs";

const page = process.argv[2];
const shots = process.argv[3];
const open = (width, height, options) => openFile(page, width, height, options);

for (const width of [320, 360, 768, 1440]) {
  const tab = await open(width, 900);
  check("no horizontal scrolling at " + width, (await overflow(tab)) <= 0, await overflow(tab));
  if (shots) {
    for (const theme of ["light", "sepia", "dark"]) {
      await choose(tab, "theme", theme);
      await tab.evaluate(() => {
        const at = document.querySelector("p.block .call.author");
        if (at) at.scrollIntoView({ block: "center", behavior: "instant" });
      });
      await pause(300);
      await tab.screenshot({ path: join(shots, width + "-" + theme + ".png") });
    }
  }
  await tab.close();
}

{
  const tab = await open(1440, 900);
  await pause(500);
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

// A link across the whole text arrives at once: a page that glides there shows nothing on the way.
for (const width of [360, 1440]) {
  const tab = await open(width, 800);
  await pause(500);
  const empty = (await tab.evaluate(() => {
    document.body.style.visibility = "hidden";
  }), await tab.screenshot()).length;
  await tab.evaluate(() => {
    document.body.style.visibility = "";
    const far = [...document.querySelectorAll("p.block[id]")];
    location.hash = far[Math.floor(far.length / 2)].id;
  });
  await pause(500);
  const top = await tab.evaluate(() => document.getElementById(
    decodeURIComponent(location.hash.slice(1))).getBoundingClientRect().top);
  check("a link leads to its paragraph at " + width, top >= 0 && top < 400, Math.round(top) + " px");
  const drawn = (await tab.screenshot()).length;
  check("and the text there is drawn", drawn > 2 * empty, drawn + " bytes, empty " + empty);
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
  const search = async (words) => {
    await tab.evaluate((text) => {
      const field = document.getElementById("search-words");
      document.getElementById("search-count").textContent = "";
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }, words);
    await tab.waitForFunction(() => document.getElementById("search-count").textContent !== "");
    return tab.$$eval("#search-results li", (items) => items.length);
  };
  // Not counted while the word was typed: its first letters find more.
  const hits = await search(word.toUpperCase());
  check("search finds a word whatever its case", hits > 0, word + ": " + hits);
  const phrase = await tab.evaluate(() => document.querySelector("p.text.block").firstChild
    .textContent.trim().split(/\s+/).slice(0, 2).join(" "));
  check("search finds a phrase", (await search('"' + phrase + '"')) > 0, phrase);
  const backward = phrase.split(" ").reverse().join(" ");
  check("a phrase is words in their order", (await search('"' + backward + '"')) === 0, backward);
  const bare = word.normalize("NFD");
  check("accents do not matter", (await search(bare[0] + "\u0301" + bare.slice(1))) === hits);
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
    await choose(tab, "style", styles[styles.length - 1]);
    await tab.waitForSelector(".restyled", { timeout: 5000 }).catch(() => null);
    check("another style changes the notes", (await said()) !== printed, styles.join(", "));
  }
  const height = () => tab.evaluate(() => document.documentElement.scrollHeight);
  const corrected = await height();
  await tab.evaluate(() =>
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: "instant" }));
  await choose(tab, "reading", "diplomatic");
  await pause(500);
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
  const kinds = { paragraph: ".block > .permalink", "author's note": ".note.author .permalink",
    "editor's note": ".note.editor .permalink", work: "li.work .permalink",
    conflict: "article.conflict .permalink", name: ".name-entry .permalink",
    event: "tr[id^='event-'] .permalink" };
  for (const [kind, selector] of Object.entries(kinds)) {
    if (!(await tab.$(selector))) continue;
    await tab.evaluate((one) => document.querySelector(one).focus(), selector);
    const label = await tab.evaluate(() => document.activeElement.getAttribute("aria-label"));
    const seen = await tab.evaluate(() =>
      getComputedStyle(document.activeElement).opacity === "1");
    await tab.keyboard.press("Enter");
    await tab.waitForFunction((said) => {
      const pop = document.getElementById("edition-pop");
      return !pop.hidden && pop.getAttribute("aria-label") === said;
    }, {}, label).catch(() => null);
    const rows = await tab.$$eval("#edition-pop .copy textarea", (all) =>
      all.map((field) => field.value));
    const resolves = await tab.evaluate((address) => document.getElementById(
      decodeURIComponent(new URL(address).hash.slice(1))) !== null, rows[0]);
    check(kind + ": has its address and citation by keyboard", seen && resolves
      && rows.length > 1 && rows.every((row) => row.length > 3 && !row.includes("\uE000")),
      rows.slice(1).join(" | ").slice(0, 200));
    const styles = await tab.$$eval("#edition-pop select option", (all) => all.map((o) => o.value));
    if (styles.length > 1) {
      const shown = await tab.$eval("#edition-pop select", (field) => field.value);
      await tab.select("#edition-pop select", styles.find((style) => style !== shown));
      await pause(200);
      const other = await tab.$$eval("#edition-pop .copy textarea", (all) =>
        all.map((field) => field.value));
      check("and another style cites it otherwise", other.join() !== rows.join());
    }
    await tab.keyboard.press("Escape");
    check("Escape closes it", await tab.$eval("#edition-pop", (pop) => pop.hidden));
  }
  await tab.close();
}

{
  const tab = await open(1440, 900);
  const broken = await tab.$$eval("a[href^='#']", (links) => links.filter(
    (link) => !document.getElementById(
      decodeURIComponent(link.getAttribute("href").slice(1)))).length);
  check("every internal link resolves", broken === 0, broken);
  const pdf = await tab.pdf({ format: "A4", timeout: 120000 });
  check("prints", pdf.length > 10000, pdf.length + " bytes");
  await tab.close();
}

await finish();

// Drives an edition of many pages, from its files, in a headless Chromium.
// usage: NODE_PATH=... CHROME=/usr/bin/chromium node site.mjs FOLDER
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, choose, finish, open, overflow, pause } from "./browser.mjs";

const folder = process.argv[2];
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
check("there are pages", pages.includes("index.html") && pages.length > 5, pages.length);

const ids = new Map();
const links = [];
let wide = 0;
for (const name of pages) {
  for (const width of [360, 1440]) {
    const tab = await open(join(folder, name), width, 900);
    wide += (await overflow(tab)) > 0 ? 1 : 0;
    if (width === 1440) {
      const found = await tab.evaluate(() => ({
        ids: [...document.querySelectorAll("[id]")].map((one) => one.id),
        links: [...document.querySelectorAll("a[href]:not(.outside)")].map(
          (one) => new URL(one.getAttribute("href"), location.href).href),
        face: [...document.fonts].some((face) => face.status === "loaded"),
        faces: document.fonts.size,
      }));
      ids.set(name, new Set(found.ids));
      found.links.forEach((href) => links.push([name, href]));
      check("the face of " + name + " is found", found.face || found.faces === 0);
    }
    await tab.close();
  }
}
check("no page scrolls sideways at 360 and 1440", wide === 0, wide);
const broken = links.filter(([, href]) => {
  const url = new URL(href);
  if (url.protocol !== "file:") return true;
  const path = fileURLToPath(new URL(url.pathname, "file://"));
  const name = path.slice(dirname(path).length + 1);
  return !existsSync(path)
    || (url.hash && !ids.get(name)?.has(decodeURIComponent(url.hash.slice(1))));
});
check("every link between the pages resolves", broken.length === 0,
  broken.slice(0, 3).map((one) => one.join(" -> ")).join("; ") || links.length);

{
  const text = pages.find((name) => [...ids.get(name)].some((id) => /\.n\d+$/.test(id)));
  const tab = await open(join(folder, text), 1440, 900);
  const word = await tab.evaluate(() => document.querySelector("p.text.block").textContent
    .match(/\p{L}{6,}/u)[0]);
  const styles = await tab.$$eval("#view-settings [name=style] option",
    (all) => all.map((one) => one.value));
  const said = () => tab.evaluate(() => [...document.querySelectorAll(
    ".note.author > .body:not([hidden])")].map((body) => body.textContent).join("|"));
  const printed = await said();
  if (styles.length > 1) {
    await choose(tab, "style", styles[styles.length - 1]);
    await tab.waitForSelector(".restyled", { timeout: 5000 }).catch(() => null);
    check("another style changes the notes of a page", (await said()) !== printed, text);
  }
  await tab.close();

  const search = await open(join(folder, "search.html"), 1440, 900);
  await search.type("#search-words", word.toUpperCase());
  await search.waitForSelector("#search-results a", { timeout: 10000 }).catch(() => null);
  await pause(400); // the whole word is looked for once the typing rests
  const hits = await search.$$eval("#search-results a", (all) => all.map((one) => one.href));
  check("the search finds a word of another page", hits.some((href) => href.includes("/" + text)),
    word + ": " + hits.length);
  const lost = hits.filter((href) => !ids.get(new URL(href).pathname.split("/").pop())
    ?.has(decodeURIComponent(new URL(href).hash.slice(1))));
  check("its results lead somewhere", lost.length === 0, lost[0] || hits.length);
  await search.evaluate(() => document.querySelector("#search-results a").click());
  await pause(500);
  check("a result opens its page", !search.url().includes("search.html"), search.url());
  await search.close();

  const plain = await open(join(folder, text), 1440, 900, { scripts: false });
  check("without scripts every note is there", await plain.$$eval(".note", (notes) =>
    notes.length > 0 && notes.every((note) => note.getBoundingClientRect().height > 0)));
  await plain.close();
}
await finish();

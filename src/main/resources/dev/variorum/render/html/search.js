// Full-text search. Letters are compared without case and accents.
const searchBox = document.getElementById("search") || document.getElementById("edition-search");
const searchField = document.getElementById("search-words");
const searchSkips = ".permalink, .call, .page, .stands-for, .printed, .mark, .Z3988";
const mostResults = 100;
const foldedLengths = new Map();
let searchUnits = null;

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\u03c2/g, "\u03c3")
    .replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2014]/g, "-").replace(/\s/g, " ");
}

function readable(element) {
  const walker = document.createTreeWalker(
    element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
        : node.matches(searchSkips) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP);
  let text = "";
  let box = null;
  while (walker.nextNode()) {
    const inside = walker.currentNode.parentElement.closest("p, h3, figcaption, li, dt, dd, td, th");
    if (inside !== box) text += " ";
    box = inside;
    text += walker.currentNode.data;
  }
  return text.replace(/\s+/g, " ").trim();
}

const unit = (kind, href, label, text) => ({ kind, href, label, text, folded: fold(text) });

function unitsOf(selector, kind, idOf, labelOf) {
  return [...document.querySelectorAll(selector)].map((element) =>
    unit(kind, "#" + idOf(element), labelOf(element), readable(element)));
}

function unitsOfPage() {
  const note = (element) => element.closest(".note");
  const text = (element, inner) => element.querySelector(inner).textContent;
  return [
    ...unitsOf(".block[id]:not(:has(.block))", "text", (e) => e.id,
      (e) => (e.querySelector(".permalink") ? text(e, ".permalink") : e.id)),
    ...unitsOf(".note.author > .body:not([hidden])", "author", (e) => note(e).id,
      (e) => note(e).id),
    ...unitsOf(".note.editor:not(.conflict) > .body", "editor", (e) => note(e).id,
      (e) => "note " + text(note(e), ".mark")),
    ...unitsOf("article.conflict", "editor", (e) => e.id, (e) => text(e, "h3 > a")),
    ...unitsOf(".essay .column", "editor", (e) => e.closest(".essay").id,
      (e) => text(e.closest(".essay"), "h2")),
    ...unitsOf("li.work > .reference", "editor", (e) => e.parentElement.id,
      () => "Bibliography"),
    ...unitsOf("tr[id^='event-']", "editor", (e) => e.id, () => "Chronology"),
    ...unitsOf(".name-entry", "editor", (e) => e.id, () => "Names"),
  ];
}

// An edition of many pages has the texts of all of them in its page for searching.
async function searchIndex() {
  const packed = document.getElementById("search-units");
  if (!packed) return unitsOfPage();
  return JSON.parse(await (await unpacked(packed.textContent)).text())
    .map((one) => unit(...one));
}

// The letters of the text that the folded letters from start to end stand for.
function unfold(text, start, end) {
  let folded = 0;
  let from = -1;
  let at = 0;
  for (const letter of text) {
    let length = foldedLengths.get(letter);
    if (length === undefined) foldedLengths.set(letter, length = fold(letter).length);
    if (from < 0 && folded + length > start) from = at;
    if (folded >= end) break;
    folded += length;
    at += letter.length;
  }
  return [Math.max(from, 0), at];
}

function resultOf(unit, term) {
  const hit = unit.folded.indexOf(term);
  const [start, end] = unfold(unit.text, hit, hit + term.length);
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = unit.href;
  link.textContent = unit.label;
  const mark = document.createElement("mark");
  mark.textContent = unit.text.slice(start, end);
  const before = (start > 50 ? "…" : "") + unit.text.slice(Math.max(0, start - 50), start);
  const after = unit.text.slice(end, end + 70) + (end + 70 < unit.text.length ? "…" : "");
  item.append(link, " ", before, mark, after);
  return item;
}

async function search() {
  searchUnits ||= await searchIndex();
  const terms = [...fold(searchField.value).matchAll(/"([^"]+)"|([^\s"]+)/g)]
    .map((match) => (match[1] || match[2]).trim()).filter((term) => term.length > 0);
  const found = terms.length === 0 || terms.join("").length < 2 ? [] : searchUnits.filter(
    (unit) => document.getElementById("search-" + unit.kind).checked
      && terms.every((term) => unit.folded.includes(term)));
  document.getElementById("search-results").replaceChildren(
    ...found.slice(0, mostResults).map((unit) => resultOf(unit, terms[0])));
  document.getElementById("search-count").textContent = terms.length === 0 ? ""
    : found.length + (found.length === 1 ? " place" : " places")
      + (found.length > mostResults ? ", the first " + mostResults + " shown" : "");
}

if (searchBox) {
  let searchDue = 0;
  searchBox.addEventListener("input", () => {
    clearTimeout(searchDue);
    searchDue = setTimeout(search, 60);
  });
  // The texts are made ready before the first letter is typed.
  searchBox.addEventListener("toggle", () => searchBox.open && setTimeout(search, 30));
  document.getElementById("search-results").addEventListener("click", (event) => {
    if (event.target.closest("a") && "open" in searchBox) searchBox.open = false;
  });
  document.addEventListener("settings", () => (searchUnits = null));
  if (searchBox.id === "edition-search") {
    searchField.value = new URLSearchParams(location.search).get("q") || "";
    searchField.addEventListener("change", () =>
      history.replaceState(null, "", "?q=" + encodeURIComponent(searchField.value)));
    searchField.focus();
    search();
  }
}

// The address and the citation of a place, ready to copy.
const citationData = JSON.parse(document.getElementById("edition-citations").textContent);
const placeMark = "\uE000";

// Paragraphs have their links in the page; whatever else has an address gets one here.
const linkedPlaces = {
  ".note.author": (e) => "note " + e.querySelector(".mark").textContent,
  ".note.editor:not(.conflict)": (e) => "note " + e.querySelector(".mark").textContent,
  "article.conflict": (e) => e.querySelector("h3").textContent,
  "li.work": () => "this work",
  ".name-entry": (e) => e.querySelector("dt").textContent,
  "tr[id^='event-']": (e) => e.cells[1].firstChild.textContent.trim().replace(/\.$/, ""),
};
for (const [selector, nameOf] of Object.entries(linkedPlaces)) {
  for (const element of document.querySelectorAll(selector)) {
    const link = document.createElement("a");
    link.className = "permalink own";
    link.href = "#" + element.id;
    link.textContent = "cite";
    link.setAttribute("aria-label", "Cite " + nameOf(element));
    const place = element.cells ? element.cells[1]
      : element.querySelector(":scope > dt, :scope > h3, :scope > .reference");
    (place || element).append(link);
  }
}

const placeOf = (link) => byAddress(link).closest("[id]");

function citationOf(link, style) {
  const texts = citationData.styles[style] || {};
  const source = link.closest("[data-source]:not(.conflict)");
  if (link.closest(".note.author, .block") && source) {
    const note = link.closest(".note.author");
    const division = link.closest("[data-division]");
    const name = note ? division.dataset.division + ", n. " + note.querySelector(".mark").textContent
      : link.textContent;
    return (texts.sources || {})[source.dataset.source]?.replace(placeMark, name) || "";
  }
  if (link.closest("li.work")) return "";
  const title = link.closest(".note.editor") ? "note " + placeOf(link).id.replace(/^note-/, "")
    : link.getAttribute("aria-label").replace(/^Cite /, "");
  return (texts.own || "").replace(placeMark, title);
}

async function referenceOf(link, style) {
  const work = link.closest("li.work");
  if (work) {
    const texts = await textsOf(style);
    const shown = document.createElement("div");
    shown.innerHTML = (texts && texts.works[work.id]) || referencesAsWritten.get(work.id);
    shown.querySelectorAll(".permalink").forEach((one) => one.remove());
    return shown.textContent.trim();
  }
  const references = (citationData.styles[style] || {}).references || {};
  const source = link.closest("[data-source]:not(.conflict)");
  return (source && link.closest(".note.author, .block") && references[source.dataset.source])
    || references[""] || "";
}

function copyRow(label, value) {
  const row = document.createElement("p");
  row.className = "copy";
  const box = document.createElement("label");
  const field = document.createElement("textarea");
  field.readOnly = true;
  field.rows = Math.min(5, Math.ceil(value.length / 44));
  field.value = value;
  box.append(label, field);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", "Copy the " + label.toLowerCase());
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(value);
    } catch (e) {
      // Without leave for the clipboard the text stays selected, ready for the keyboard.
      return;
    }
    button.textContent = "Copied";
  });
  row.append(box, button);
  return row;
}

async function citationRows(link, style) {
  const rows = [];
  const citation = citationOf(link, style);
  const reference = await referenceOf(link, style);
  if (citation) rows.push(copyRow("Citation", citation));
  if (reference) rows.push(copyRow("Reference", reference));
  return rows;
}

async function citationBox(link) {
  const styles = Object.entries(citationData.styles);
  const box = document.createElement("div");
  const style = styles.some(([id]) => id === chosen.style) ? chosen.style : styles[0]?.[0];
  if (styles.length > 1) {
    const label = document.createElement("label");
    label.className = "copy-style";
    const choice = document.createElement("select");
    for (const [id, texts] of styles) choice.add(new Option(texts.title, id, false, id === style));
    choice.addEventListener("change", async () =>
      box.replaceChildren(...await citationRows(link, choice.value)));
    label.append("Style ", choice);
    box.append(...await citationRows(link, style));
    return [label, box];
  }
  box.append(...await citationRows(link, style));
  return [box];
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest(".permalink");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, "", link.hash);
  const rows = [copyRow("Address", link.href), ...await citationBox(link)];
  showPop(link, rows, true, link.getAttribute("aria-label"));
});

// Notes and bibliography in another citation style, and the bibliography's data to take away.
async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).blob();
}

const bibliography = document.getElementById("bibliography-entries");
const worksAsWritten = bibliography ? [...bibliography.children] : [];
const referencesAsWritten = new Map(
  worksAsWritten.map((work) => [work.id, work.querySelector(".reference").innerHTML]));
let stylesAtHand = null;
let shownStyle = "printed";

async function textsOf(style) {
  const packed = document.getElementById("edition-styles");
  if (style === "printed" || !packed) return null;
  stylesAtHand ||= JSON.parse(await (await unpacked(packed.textContent)).text());
  return stylesAtHand[style] || null;
}

function showNotes(notes) {
  for (const note of document.querySelectorAll(".note.author")) {
    note.querySelector(".restyled")?.remove();
    const printed = note.querySelector(".body");
    printed.hidden = note.id in notes;
    if (!printed.hidden) continue;
    const body = document.createElement("div");
    body.className = "body restyled";
    const p = document.createElement("p");
    p.innerHTML = notes[note.id];
    body.append(p);
    note.append(body);
  }
}

function showWorks(works) {
  for (const [id, html] of referencesAsWritten) {
    const reference = document.getElementById(id).querySelector(".reference");
    const link = reference.querySelector(".permalink");
    reference.innerHTML = works[id] || html;
    if (link) reference.append(link);
  }
  const first = Object.keys(works).map((id) => document.getElementById(id)).filter(Boolean);
  const rest = worksAsWritten.filter((work) => !first.includes(work));
  if (bibliography) bibliography.append(...first, ...rest);
}

document.addEventListener("settings", async (event) => {
  const style = event.detail.style;
  if (style === shownStyle) return;
  shownStyle = style;
  const texts = await textsOf(style);
  if (style !== shownStyle) return;
  showNotes(texts ? texts.notes : {});
  showWorks(texts ? texts.works : {});
  searchUnits = null;
  marginsSoon();
});

for (const button of document.querySelectorAll("button.export")) {
  button.addEventListener("click", async () => {
    const blob = await unpacked(button.dataset.packed);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([blob], { type: button.dataset.type }));
    link.download = button.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}

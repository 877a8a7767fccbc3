// Notes and bibliography in another citation style, and the bibliography's data to take away.
function showStyle(style) {
  for (const note of document.querySelectorAll(".note.author")) {
    const bodies = [...note.querySelectorAll(":scope > .body")];
    const shown = bodies.find((body) => body.dataset.style === style) || bodies[0];
    bodies.forEach((body) => (body.hidden = body !== shown));
  }
  const list = document.getElementById("bibliography-entries");
  if (!list) return;
  const works = [...list.children].map((work, i) => {
    const all = [...work.querySelectorAll(":scope > .reference")];
    const shown = all.find((one) => one.dataset.style === style) || all[0];
    all.forEach((one) => (one.hidden = one !== shown));
    const first = Number(all[0].dataset.rank || 1e6 + i);
    return { work, rank: style === "printed" ? first : Number(shown.dataset.rank || 1e6 + i) };
  });
  works.sort((a, b) => a.rank - b.rank);
  list.append(...works.map((one) => one.work));
}

let shownStyle = "printed";
document.addEventListener("settings", (event) => {
  if (event.detail.style === shownStyle) return;
  shownStyle = event.detail.style;
  showStyle(shownStyle);
});

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).blob();
}

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

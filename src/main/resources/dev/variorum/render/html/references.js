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

for (const box of document.querySelectorAll("details.export")) {
  const data = box.querySelector("pre");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Save as " + box.dataset.file;
  button.addEventListener("click", () => {
    const link = document.createElement("a");
    const blob = new Blob([data.textContent], { type: box.dataset.type });
    link.href = URL.createObjectURL(blob);
    link.download = box.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  data.before(button);
}

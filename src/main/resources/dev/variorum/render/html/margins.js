// On a wide page the author's notes stand in the right margin and the editor's in the left one,
// each beside its call or as near below it as the note before allows.
const gap = 8;

function callOf(note) {
  const mark = note.querySelector(".mark");
  return mark && mark.hash ? byAddress(mark) : null;
}

function layOut(division, series, depths) {
  const notes = [...division.querySelectorAll(":scope > .notes." + series + " > .note")];
  const origin = division.getBoundingClientRect().top;
  const wanted = notes.map((note) => {
    const call = callOf(note);
    // A call in a reading that is not shown has no place.
    return call && call.getClientRects().length > 0 ? call.getBoundingClientRect().top - origin - 4 : 0;
  });
  const heights = notes.map((note) => note.offsetHeight);
  let free = 0;
  notes.forEach((note, i) => {
    const top = Math.max(free, wanted[i]);
    note.style.top = top + "px";
    free = top + heights[i] + gap;
  });
  depths.set(division, Math.max(depths.get(division) || 0, free));
}

function margins() {
  const divisions = [...document.querySelectorAll(".division")];
  if (divisions.length === 0) return;
  const rem = parseFloat(getComputedStyle(root).fontSize);
  const margin = parseFloat(getComputedStyle(root).getPropertyValue("--margin")) + 4.5;
  const wide = root.clientWidth >= divisions[0].offsetWidth + 2 * margin * rem;
  root.classList.toggle("margins", wide);
  divisions.forEach((division) => (division.style.minHeight = ""));
  if (!wide) {
    // In the text a note stands where it is.
    document.querySelectorAll(".notes > .note").forEach((note) => (note.style.top = ""));
    return;
  }
  const depths = new Map();
  divisions.forEach((division) => layOut(division, "author", depths));
  divisions.forEach((division) => layOut(division, "editor", depths));
  depths.forEach((depth, division) => (division.style.minHeight = depth + "px"));
}

let marginsDue = 0;
function marginsSoon() {
  cancelAnimationFrame(marginsDue);
  marginsDue = requestAnimationFrame(margins);
}
addEventListener("resize", marginsSoon);
document.addEventListener("settings", marginsSoon);
if (document.fonts) document.fonts.ready.then(marginsSoon);

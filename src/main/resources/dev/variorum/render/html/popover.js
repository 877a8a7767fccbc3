// What a call, a correction, a name or a paragraph's link has to say, shown beside it.
// Hover or focus shows it; a click or Enter pins it and moves the focus in; Escape closes it.
const pop = document.createElement("div");
pop.id = "edition-pop";
pop.className = "pop";
pop.tabIndex = -1;
pop.hidden = true;
document.body.append(pop);

let popOwner = null;
let popPinned = false;
let popTimer = 0;

const byAddress = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

function copyOf(element) {
  const copy = element.cloneNode(true);
  for (const inner of [copy, ...copy.querySelectorAll("[id]")]) inner.removeAttribute("id");
  copy.querySelectorAll(".permalink").forEach((one) => one.remove());
  return copy;
}

function line(label, text) {
  const p = document.createElement("p");
  const b = document.createElement("b");
  b.textContent = label + " ";
  p.append(b, text);
  return p;
}

function noteContent(note) {
  if (note.matches("article.conflict")) return [...note.children].map(copyOf);
  const body = note.querySelector(".body:not([hidden])");
  return body ? [...body.children].map(copyOf) : [];
}

function correctionContent(link) {
  const row = byAddress(link);
  if (!row) {
    // The list of corrections is on another page.
    const part = (name) => link.querySelector("." + name)?.textContent || "";
    return [line("The edition reads:", part("reading").replace("\u2038", "") || "(leaves it out)"),
      line("The source prints:", part("printed"))];
  }
  const cell = (i) => row.cells[i].textContent.trim();
  return [
    line("The edition reads:", cell(1) || "(leaves it out)"),
    line("The source prints:", cell(2)),
    line("Why:", cell(3) + " (" + cell(4) + ")"),
  ];
}

function nameContent(link) {
  const entry = byAddress(link);
  if (!entry) return [];
  const said = entry.querySelector(".identification").textContent;
  return [line(entry.querySelector("dt").firstChild.textContent + ".", said)];
}

function popContent(link) {
  if (link.matches(".corr, .corr-sign")) return correctionContent(link);
  if (link.matches(".name")) return nameContent(link);
  const target = byAddress(link);
  const more = target && target.querySelector(":scope > .body .more");
  return target ? noteContent((more && byAddress(more)) || target) : [];
}

function place(owner) {
  const box = owner.getBoundingClientRect();
  const width = Math.min(416, document.documentElement.clientWidth - 16);
  pop.style.width = width + "px";
  const left = Math.max(8, Math.min(box.left - 24, document.documentElement.clientWidth - width - 8));
  pop.style.left = left + window.scrollX + "px";
  const below = window.innerHeight - box.bottom;
  const room = Math.max(below, box.top - 56) - 16;
  pop.style.maxHeight = Math.max(120, room) + "px";
  const up = pop.offsetHeight > below - 16 && box.top - 56 > below;
  pop.style.top = (up ? box.top - pop.offsetHeight - 6 : box.bottom + 6) + window.scrollY + "px";
}

function showPop(owner, content, pinned, label) {
  if (content.length === 0) return;
  hidePop();
  popOwner = owner;
  popPinned = pinned;
  pop.replaceChildren(...content);
  pop.setAttribute("role", pinned ? "dialog" : "tooltip");
  if (pinned) pop.setAttribute("aria-label", label);
  else pop.removeAttribute("aria-label");
  pop.hidden = false;
  place(owner);
  if (pinned) pop.focus({ preventScroll: true });
  else owner.setAttribute("aria-describedby", pop.id);
}

function hidePop(back) {
  clearTimeout(popTimer);
  if (!popOwner) return;
  popOwner.removeAttribute("aria-describedby");
  const owner = popOwner;
  popOwner = null;
  pop.hidden = true;
  if (back && popPinned) owner.focus({ preventScroll: true });
  popPinned = false;
}

const popLinks = ".call a, a.corr, a.corr-sign, a.name";
const inMargin = (link) => {
  const target = link.hash ? byAddress(link) : null;
  return target && target.matches(".note") && getComputedStyle(target).position === "absolute";
};
const popLabel = (link) => (link.closest(".call.author") ? "Note " : link.closest(".call")
  ? "Editor’s note " : "") + link.textContent;

function goTo(link) {
  const target = byAddress(link);
  const more = target && target.querySelector(":scope > .body .more");
  const p = document.createElement("p");
  p.className = "go";
  const a = document.createElement("a");
  a.href = (more || link).href;
  a.textContent = "Go there";
  p.append(a);
  return p;
}

document.addEventListener("mouseover", (event) => {
  const link = event.target.closest(popLinks);
  if (event.target.closest("#edition-pop")) clearTimeout(popTimer);
  if (!link || popPinned || link === popOwner || link.closest("#edition-pop")) return;
  if (!link.hash) return;
  clearTimeout(popTimer);
  if (inMargin(link)) byAddress(link).classList.add("lit");
  else popTimer = setTimeout(() => showPop(link, popContent(link), false), 150);
});
document.addEventListener("mouseout", (event) => {
  const link = event.target.closest(popLinks + ", #edition-pop");
  if (!link) return;
  if (link.hash && inMargin(link)) byAddress(link).classList.remove("lit");
  clearTimeout(popTimer);
  if (!popPinned) popTimer = setTimeout(() => hidePop(), 300);
});
document.addEventListener("focusin", (event) => {
  const link = event.target.closest(popLinks);
  if (popPinned && !pop.contains(event.target) && event.target !== popOwner) hidePop();
  if (link && link.matches(":focus-visible") && !popPinned && !inMargin(link)) {
    showPop(link, popContent(link), false);
  } else if (!popPinned && popOwner && !pop.contains(event.target)) hidePop();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest(popLinks);
  if (link && link.hash && !pop.contains(link) && !inMargin(link)) {
    const content = popContent(link);
    if (content.length === 0) return;
    event.preventDefault();
    showPop(link, [...content, goTo(link)], true, popLabel(link));
  } else if (event.target.closest("#edition-pop a[href^='#']") || !pop.contains(event.target)) {
    if (!event.target.closest(".permalink")) hidePop();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hidePop(true);
  if (event.key === "Tab" && popPinned && pop.contains(document.activeElement)) {
    const stops = [...pop.querySelectorAll("a[href], button, input, select")];
    const end = event.shiftKey ? [pop, stops[0]] : [stops[stops.length - 1]];
    if (stops.length === 0 || end.includes(document.activeElement)) {
      event.preventDefault();
      hidePop(true);
    }
  }
});

// Names that are not marked are no stops for the keyboard.
document.addEventListener("settings", (event) => {
  for (const name of document.querySelectorAll("a.name")) {
    if (event.detail.names === "off" && name.hash) {
      name.dataset.to = name.hash;
      name.removeAttribute("href");
    } else if (event.detail.names === "on" && name.dataset.to) {
      name.href = name.dataset.to;
    }
  }
});

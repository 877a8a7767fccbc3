// Follows the news of the page: loads it anew when there is another, at the place where the reader
// was, and shows over it what is wrong with the files.
(() => {
"use strict";
const page = "PAGE";
const styles = "STYLES";
const KEEP = "variorum preview: place";

function remember() {
  let best = null;
  let distance = Infinity;
  for (const element of document.querySelectorAll("main [id]")) {
    const box = element.getBoundingClientRect();
    if (box.height > 0 && Math.abs(box.top) < distance) {
      distance = Math.abs(box.top);
      best = { id: element.id, top: box.top };
    }
  }
  sessionStorage.setItem(KEEP, JSON.stringify({ scroll: scrollY, ...best }));
  history.scrollRestoration = "manual";
}

function restore(place) {
  const element = place.id && document.getElementById(place.id);
  const box = element && element.getBoundingClientRect();
  const top = box && box.height > 0 ? scrollY + box.top - place.top : place.scroll;
  scrollTo({ top, behavior: "instant" });
}

const kept = sessionStorage.getItem(KEEP);
if (kept) {
  sessionStorage.removeItem(KEEP);
  const place = JSON.parse(kept);
  addEventListener("load", () => document.fonts.ready.then(() => requestAnimationFrame(() => {
    restore(place);
    history.scrollRestoration = "auto";
  })));
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

const panel = element("section", "", "preview-faults preview-over");
panel.setAttribute("aria-label", "Faults in the files of the edition");
panel.setAttribute("aria-live", "polite");
panel.hidden = true;
document.body.append(panel);

function show(faults) {
  panel.hidden = faults.length === 0;
  panel.replaceChildren();
  if (panel.hidden) return;
  const details = document.createElement("details");
  details.open = true;
  const many = faults.length === 1 ? "1 fault" : faults.length + " faults";
  details.append(element("summary", many + " in the files. The page is as it was before."));
  const list = document.createElement("ol");
  for (const fault of faults) {
    const item = document.createElement("li");
    item.append(element("code", fault.place), element("p", fault.message),
      element("p", fault.remedy, "preview-remedy"));
    list.append(item);
  }
  details.append(list);
  panel.append(details);
}

// A connection that breaks is taken up again by the browser.
new EventSource("/preview/news").addEventListener("message", (event) => {
  const news = JSON.parse(event.data);
  if (news.page === page) {
    show(news.faults);
  } else {
    remember();
    location.reload();
  }
});
})();

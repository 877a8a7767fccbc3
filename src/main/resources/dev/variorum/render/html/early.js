// Runs before the first paint, so that the page does not change its looks while it loads.
{
  const root = document.documentElement;
  root.classList.add("scripts");
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("variorum") || "{}");
  } catch (e) {
    // A browser may refuse storage to files; then the settings last as long as the page.
  }
  for (const name of ["theme", "size", "width", "reading", "names"]) {
    if (typeof kept[name] === "string") root.dataset[name] = kept[name];
  }
}

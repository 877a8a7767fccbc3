// Filters of the conflict browser.
const filters = document.getElementById("conflict-filters");
if (filters) {
  const conflicts = [...document.querySelectorAll("article.conflict")];
  const apply = () => {
    const wanted = Object.fromEntries(new FormData(filters));
    let shown = 0;
    for (const conflict of conflicts) {
      const fits = Object.entries(wanted).every(
        ([name, value]) => !value || conflict.dataset[name].split(" ").includes(value));
      conflict.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    document.getElementById("conflict-count").textContent = shown + " of " + conflicts.length;
  };
  filters.addEventListener("change", apply);
  filters.addEventListener("reset", () => setTimeout(apply));
  filters.addEventListener("submit", (event) => event.preventDefault());
  // A link to a conflict that a filter hides shows it again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("article.conflict[hidden]")) {
      filters.reset();
      setTimeout(() => target.scrollIntoView());
    }
  });
}
// A link into a closed list opens it.
function openAround() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target && target.closest("details:not([open])");
  if (closed) {
    closed.open = true;
    target.scrollIntoView();
  }
}
addEventListener("hashchange", openAround);
openAround();

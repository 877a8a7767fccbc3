// The reader's choices: colours, size, width, corrected or printed text, names, style.
const root = document.documentElement;
const form = document.getElementById("view-settings");

const settings = {
  load() {
    try {
      return JSON.parse(localStorage.getItem("variorum") || "{}");
    } catch (e) {
      return {};
    }
  },
  save(choices) {
    try {
      localStorage.setItem("variorum", JSON.stringify(choices));
    } catch (e) {
      // See early.js.
    }
  },
};

const defaults = {
  theme: "auto", size: "normal", width: "normal", reading: "edited", names: "on", style: "printed",
};
const chosen = { ...defaults, ...settings.load() };

function applySettings() {
  for (const [name, value] of Object.entries(chosen)) {
    if (name !== "style") root.dataset[name] = value;
  }
  document.dispatchEvent(new CustomEvent("settings", { detail: chosen }));
}

for (const field of form.elements) {
  if (!(field.name in defaults)) continue;
  field.value = chosen[field.name];
  if (field.selectedIndex < 0) field.value = chosen[field.name] = defaults[field.name];
}
form.addEventListener("change", (event) => {
  chosen[event.target.name] = event.target.value;
  settings.save(chosen);
  applySettings();
});

// Panels close with Escape and when the focus leaves them; one is open at a time.
for (const panel of document.querySelectorAll("details.tool")) {
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) {
      panel.open = false;
      panel.querySelector("summary").focus();
    }
  });
  panel.addEventListener("toggle", () => {
    if (!panel.open) return;
    for (const other of document.querySelectorAll("details.tool")) {
      if (other !== panel) other.open = false;
    }
    panel.querySelector("input, select").focus({ preventScroll: true });
  });
}
document.addEventListener("pointerdown", (event) => {
  for (const panel of document.querySelectorAll("details.tool[open]")) {
    if (!panel.contains(event.target)) panel.open = false;
  }
});

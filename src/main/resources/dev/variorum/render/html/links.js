// The address and the citation of a paragraph, ready to copy.
const citationData = JSON.parse(document.getElementById("edition-citations").textContent);

function citationOf(link) {
  const source = link.closest("[data-source]").dataset.source;
  const styles = citationData.documents[source] || {};
  const style = styles[chosen.style] ? chosen.style : Object.keys(styles)[0];
  const reference = (styles[style] || "").trim().replace(/\.$/, "");
  const edited = citationData.editors ? ", ed. " + citationData.editors : "";
  const date = citationData.date ? " (" + citationData.date.slice(0, 4) + ")" : "";
  return reference + ", " + link.textContent + ", in " + citationData.title + edited + date + ".";
}

function copyRow(label, value) {
  const row = document.createElement("p");
  row.className = "copy";
  const box = document.createElement("label");
  const field = document.createElement("input");
  field.readOnly = true;
  field.value = value;
  box.append(label, " ", field);
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

document.addEventListener("click", (event) => {
  const link = event.target.closest(".permalink");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState(null, "", link.hash);
  showPop(link, [copyRow("Address", link.href), copyRow("Citation", citationOf(link))], true,
    link.textContent);
});

// Small repairs to Django's own pages, and what a phone needs of a list. Everything works without it, less handily.

// The icons that explain a filter box are named, but not said to be pictures. The boxes are made when the page is complete.
addEventListener("load", () => {
  for (const icon of document.querySelectorAll("span.help-tooltip[aria-label]:not([role])")) icon.setAttribute("role", "img");
});

const filters = document.getElementById("changelist-filter");
if (filters) {
  const active = filters.querySelectorAll("li.selected:not(:first-child)").length;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button desk-filters-toggle" });
  const fold = (isFolded) => {
    filters.toggleAttribute("data-folded", isFolded);
    button.setAttribute("aria-expanded", String(!isFolded));
  };
  button.textContent = active ? `Filters (${active})` : "Filters";
  button.setAttribute("aria-controls", filters.id);
  button.addEventListener("click", () => fold(!filters.hasAttribute("data-folded")));
  const bar = document.querySelector("#changelist-search > div");
  if (bar) bar.append(button);
  else filters.before(button);
  fold(true);
}

// A box that scrolls sideways can be scrolled by keys.
for (const box of document.querySelectorAll("#changelist-form .results")) {
  if (box.scrollWidth <= box.clientWidth) continue;
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", document.querySelector("h1")?.textContent ?? "List");
}

// Keys of the desk. One table says what there is; the help sheet is drawn from it.
// A key without Ctrl or ⌘ does nothing while somebody types, and all of them can be switched off (WCAG 2.1.4).

const STORED = "desk-shortcuts";
const PATIENCE = 1500;
const ROWS = "#result_list tbody tr, .records-rows > li, .front-lines > li";
const TYPED_IN = "textarea, select, [contenteditable=''], [contenteditable=true], .select2-container, .ProseMirror, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=file])";

const box = document.querySelector("form.desk-search");
const lists = (box?.dataset.lists ?? "").split(" ").filter(Boolean);

const listOf = (path) => lists.find((address) => address.endsWith(`/${path}/`));
const goTo = (path) => ({ can: () => listOf(path), run: () => location.assign(listOf(path)) });
const press = (...names) => {
  const button = () => names.map((name) => document.querySelector(`.submit-row [name="${name}"]`)).find(Boolean);
  return { can: button, run: () => button().form.requestSubmit(button()) };
};
const click = (selector) => ({ can: () => document.querySelector(selector), run: () => document.querySelector(selector).click() });

const TABLE = [
  ["Everywhere", "/", "Find a record", { can: () => box, run: () => box.querySelector("input[type=search]").select() }],
  ["Everywhere", "?", "Show this sheet", { can: () => true, run: openSheet }],
  ["Everywhere", "g d", "Go to the desk", { can: () => box?.dataset.root, run: () => location.assign(box.dataset.root) }],
  ["Go to a list", "g s", "Stories", goTo("stories/story")],
  ["Go to a list", "g e", "Elections", goTo("elections/election")],
  ["Go to a list", "g t", "Tallies", goTo("elections/tally")],
  ["Go to a list", "g v", "Events", goTo("elections/event")],
  ["Go to a list", "g r", "Rules", goTo("elections/rule")],
  ["Go to a list", "g x", "Disputes", goTo("elections/dispute")],
  ["Go to a list", "g p", "Parties", goTo("parties/party")],
  ["Go to a list", "g h", "People", goTo("sources/person")],
  ["Go to a list", "g o", "Organisations", goTo("sources/organisation")],
  ["Go to a list", "g c", "Documents", goTo("sources/document")],
  ["Go to a list", "g m", "Missions", goTo("observers/mission")],
  ["Go to a list", "g a", "Statements", goTo("observers/statement")],
  ["In a list", "j", "Next row", { can: () => rows().length, run: () => step(1) }],
  ["In a list", "k", "Row before", { can: () => rows().length, run: () => step(-1) }],
  ["In a list", "x", "Tick the row", { can: () => ticks(), run: tick }],
  ["In a list", "n", "Add one", click(".object-tools .addlink")],
  ["On a form", "Ctrl S", "Save, and stay here", press("_continue", "_save")],
  ["On a form", "Ctrl Enter", "Save, and go on to publishing", press("_publish", "_save")],
  ["On a form", "c", "Comment", { can: () => commenting(), run: () => { commenting().scrollIntoView({ block: "center" }); commenting().focus(); } }],
].map(([where, keys, says, does]) => ({ where, keys, says, ...does }));

let before = "";
let forgetting = 0;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return;
  const isModified = event.ctrlKey || event.metaKey;
  if (!isModified && (!isOn() || event.target.closest?.(TYPED_IN) || document.querySelector("dialog[open]"))) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pressed = isModified ? `Ctrl ${event.key.length === 1 ? key.toUpperCase() : key}` : before + key;
  const found = TABLE.find((one) => one.keys === pressed);
  before = "";
  clearTimeout(forgetting);
  if (found?.can()) {
    event.preventDefault();
    found.run();
  } else if (!isModified && TABLE.some((one) => one.keys.startsWith(`${pressed} `))) {
    before = `${pressed} `;
    forgetting = setTimeout(() => { before = ""; }, PATIENCE);
  }
});

function rows() {
  return [...document.querySelectorAll(ROWS)].filter((row) => row.querySelector("a") && row.checkVisibility());
}

function step(by) {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
  (next.querySelector("th a") ?? next.querySelector("a")).focus();
}

function ticks() {
  return document.activeElement?.closest("#result_list tbody tr")?.querySelector("input.action-select");
}

function tick() {
  ticks().click();
}

function commenting() {
  return document.querySelector("[data-shortcut=comment]");
}

function isOn() {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

function keep(on) {
  try {
    localStorage.setItem(STORED, on ? "on" : "off");
  } catch { /* without a store, the choice lasts as long as the page */ }
  document.documentElement.classList.toggle("no-shortcuts", !on);
}

function openSheet() {
  const sheet = document.querySelector("dialog.desk-keys") ?? draw();
  sheet.showModal();
}

function draw() {
  const sheet = make("dialog", { className: "desk-keys" });
  sheet.setAttribute("aria-labelledby", "desk-keys-title");
  const head = make("header", {}, make("h2", { id: "desk-keys-title", textContent: "Keyboard shortcuts" }));
  const shut = make("button", { type: "button", className: "button button-quiet", textContent: "Close" });
  shut.addEventListener("click", () => sheet.close());
  head.append(shut);
  const on = make("input", { type: "checkbox", id: "desk-keys-on", checked: isOn() });
  on.addEventListener("change", () => keep(on.checked));
  const label = make("label", { htmlFor: on.id, textContent: "Single keys work on the pages of the desk (those with Ctrl or ⌘ always do)" });
  const groups = make("div", { className: "desk-keys-groups" });
  for (const where of new Set(TABLE.map((one) => one.where))) {
    const known = TABLE.filter((one) => one.where === where && (where !== "Go to a list" || one.can()));
    if (known.length) groups.append(make("section", {}, make("h3", { textContent: where }), make("dl", {}, ...known.map(line))));
  }
  sheet.append(head, groups, make("p", { className: "desk-keys-switch" }, on, label));
  document.body.append(sheet);
  return sheet;
}

function line(one) {
  const keys = one.keys.split(" ").map((key) => make("kbd", { className: "desk-kbd", textContent: key === "Ctrl" ? modifier() : key }));
  return make("div", {}, make("dt", {}, ...keys.flatMap((key, place) => (place ? [" ", key] : [key]))), make("dd", { textContent: one.says }));
}

function modifier() {
  return /mac|iphone|ipad/i.test(navigator.platform) ? "⌘" : "Ctrl";
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

document.documentElement.classList.toggle("no-shortcuts", !isOn());
const footer = document.getElementById("footer");
if (box && footer) {
  const button = make("button", { type: "button", className: "desk-keys-button", textContent: "Keyboard shortcuts" });
  button.addEventListener("click", openSheet);
  footer.append(button);
}

/* The dialog in which a record is picked: to link to, or as the source of a footnote. Asked for by "desk:pick". */

const PAUSE = 250;
const ADDRESS = /^(https?:\/\/|mailto:|\/)\S+$/i;
const WORDS = {
  link: { title: "Link", search: "Find a record, or paste an address", more: "Text of the link", hint: "" },
  note: { title: "Footnote", search: "Find the source", more: "Place in the source, or the note itself", hint: "p. 4" },
};
const FORM = `
  <form method="dialog" novalidate>
    <h2 id="picker-title"></h2>
    <label for="picker-search"></label>
    <input id="picker-search" type="search" role="combobox" autocomplete="off" aria-expanded="false"
      aria-controls="picker-found" aria-autocomplete="list">
    <ul id="picker-found" role="listbox" aria-label="Found" hidden></ul>
    <p class="picker-chosen" role="status"></p>
    <label for="picker-more"></label>
    <input id="picker-more" type="text" autocomplete="off">
    <p class="picker-buttons"><button type="submit" value="insert" class="button default">Insert</button>
      <button type="button" class="button" data-cancel>Cancel</button></p>
  </form>`;

const dialog = document.createElement("dialog");
dialog.className = "picker";
dialog.setAttribute("aria-labelledby", "picker-title");
dialog.innerHTML = FORM;
document.body.append(dialog);
const $ = (selector) => dialog.querySelector(selector);
const [search, list, told, more] = ["#picker-search", "#picker-found", ".picker-chosen", "#picker-more"].map($);

let asked;
let picked = null;
let found = [];
let active = -1;
let waiting;
let turn = 0;

const encoded = (sign) => `%${sign.charCodeAt(0).toString(16)}`;
const named = (record) => `${record.kind.replace("_", " ")} · ${record.state}`;

function offer(records) {
  found = records;
  active = -1;
  search.removeAttribute("aria-activedescendant");
  list.replaceChildren(
    ...records.map((record, index) => {
      const option = document.createElement("li");
      option.id = `picker-option-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const label = document.createElement("strong");
      label.textContent = record.label;
      const detail = document.createElement("span");
      detail.textContent = named(record);
      option.append(label, detail);
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => pick(record));
      return option;
    }),
  );
  list.hidden = !records.length;
  search.setAttribute("aria-expanded", String(records.length > 0));
}

function pick(record) {
  picked = record;
  offer([]);
  search.value = record.label;
  told.textContent = record.is_public
    ? `Chosen: ${record.label}, ${named(record)}.`
    : `Chosen: ${record.label}, ${named(record)}. Readers get no link before it is published.`;
  if (asked.what === "link" && !more.value) more.value = record.label;
  more.focus();
  more.select();
}

function move(step) {
  if (!found.length) return;
  active = (active + step + found.length) % found.length;
  [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
  list.children[active].scrollIntoView({ block: "nearest" });
  search.setAttribute("aria-activedescendant", `picker-option-${active}`);
}

async function look() {
  const words = search.value.trim();
  const mine = ++turn;
  if (!words || ADDRESS.test(words)) return offer([]);
  const query = new URLSearchParams({ q: words, kind: asked.what === "note" ? "source" : "" });
  try {
    const answer = await fetch(`${asked.address}?${query}`);
    if (!answer.ok) throw new Error(answer.status);
    const { records } = await answer.json();
    if (mine !== turn) return undefined;
    offer(records);
    told.textContent = records.length ? `${records.length} found. Choose with the arrow keys.` : "Nothing is called that.";
  } catch {
    told.textContent = "The search does not answer. Try again, or paste an address.";
  }
  return undefined;
}

/** What was picked, in the portable form that is stored; nothing where there is too little to insert. */
function outcome() {
  const address = search.value.trim();
  const words = more.value.trim();
  if (asked.what === "link") {
    if (picked) return { address: `record:${picked.kind}/${picked.key}`, label: words || picked.label };
    return ADDRESS.test(address) ? { address: address.replace(/[()<>]/g, encoded), label: words || address } : null;
  }
  if (picked) return { text: `source:${picked.key}${words ? ` ${words}` : ""}` };
  return words && !address ? { text: words } : null;
}

search.addEventListener("input", () => {
  picked = null;
  told.textContent = "";
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});
search.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    move(step);
  } else if (event.key === "Enter" && found.length) {
    event.preventDefault();
    pick(found[Math.max(active, 0)]);
  } else if (event.key === "Escape" && found.length) {
    event.preventDefault();
    offer([]);
  }
});
$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const result = outcome();
  if (!result) {
    told.textContent = asked.what === "link" ? "Choose a record from the list, or paste a whole address." : "Choose a source from the list, or write a note.";
    search.focus();
    return;
  }
  dialog.close();
  asked.answer(result);
});
$("[data-cancel]").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => asked.back.focus());

document.addEventListener("desk:pick", (event) => {
  asked = event.detail;
  const words = WORDS[asked.what];
  picked = null;
  $("#picker-title").textContent = words.title;
  $("[for=picker-search]").textContent = words.search;
  $("[for=picker-more]").textContent = words.more;
  more.placeholder = words.hint;
  [search.value, more.value, told.textContent] = [asked.label, asked.label, ""];
  offer([]);
  dialog.showModal();
  search.focus();
  search.select();
  if (asked.label) look();
});

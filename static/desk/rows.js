// The rows of a record: found by a word, opened and closed together, added from the top as well as from the end.

const MANY = 8;
const IGNORED = /(?:^|-)(?:position|DELETE|id)$|__prefix__/;

function words(row) {
  const said = [row.querySelector("summary")?.textContent ?? ""];
  for (const field of row.querySelectorAll("input:not([type=hidden], [type=checkbox]), textarea")) said.push(field.value);
  for (const field of row.querySelectorAll("select")) {
    for (const option of field.selectedOptions) said.push(option.text);
  }
  return said.join(" ").toLocaleLowerCase();
}

// What a closed row says beside its name: the first values that are filled in, as they stand in the form.
function detail(row) {
  const label = row.querySelector(".inline_label").textContent;
  const said = [];
  for (const field of row.querySelectorAll("input[type=text]:not([role=combobox]), input[type=number], textarea, select")) {
    if (!field.name || IGNORED.test(field.name)) continue;
    const value = field.matches("select") ? [...field.selectedOptions].filter((one) => one.value).map((one) => one.text).join(", ") : field.value.trim();
    if (value && !label.includes(value) && !said.includes(value)) said.push(value);
    if (said.join().length > 140) break;
  }
  return said.join(" · ");
}

class Rows {
  constructor(group) {
    this.group = group;
    this.heading = group.querySelector(".inline-heading");
    this.count = Object.assign(document.createElement("span"), { className: "desk-count" });
    this.heading.append(" ", this.count);
    this.title = this.heading.firstChild.textContent.trim();
    this.tell();
    this.rows.forEach((row) => this.sum(row));
    if (this.rows.length >= MANY) this.addTools();
    group.addEventListener("toggle", (event) => event.target.open || this.sum(event.target.closest(".inline-related")), true);
    group.addEventListener("formset:added", (event) => this.added(event.target));
    document.addEventListener("formset:removed", () => this.tell());
  }

  get rows() {
    return [...this.group.querySelectorAll(".inline-related:not(.empty-form)")];
  }

  tell() {
    this.count.textContent = this.rows.length;
    this.group.dispatchEvent(new CustomEvent("desk:counted", { bubbles: true }));
  }

  sum(row) {
    const summary = row.querySelector(".desk-row > summary");
    if (!summary || row.matches(".empty-form")) return;
    let shown = summary.querySelector(".desk-row-detail");
    if (!shown) summary.append(shown = Object.assign(document.createElement("span"), { className: "desk-row-detail" }));
    shown.textContent = detail(row);
  }

  added(row) {
    this.tell();
    row.querySelector("details").open = true;
    row.querySelector("input:not([type=hidden]), select:not([hidden]), textarea")?.focus();
  }

  addTools() {
    const tools = Object.assign(document.createElement("div"), { className: "desk-rows-tools" });
    this.search = Object.assign(document.createElement("input"), { type: "search", placeholder: "Find in rows" });
    this.search.setAttribute("aria-label", `Find in rows: ${this.title}`);
    this.found = Object.assign(document.createElement("span"), { className: "desk-detail" });
    this.found.setAttribute("role", "status");
    this.search.addEventListener("input", () => this.find());
    this.search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    tools.append(this.search, this.button("Open all", () => this.openAll(true)), this.button("Close all", () => this.openAll(false)));
    if (this.group.querySelector(".empty-form")) {
      const { addText } = JSON.parse(this.group.dataset.inlineFormset).options;
      tools.append(this.button(addText, () => this.group.querySelector(".add-row a").click()));
    }
    tools.append(this.found);
    this.heading.after(tools);
  }

  button(text, act) {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: text });
    made.addEventListener("click", act);
    return made;
  }

  openAll(open) {
    for (const row of this.rows) {
      if (!row.classList.contains("is-filtered-out")) row.querySelector("details").open = open;
    }
  }

  find() {
    const parts = this.search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of this.rows) {
      const said = words(row);
      const fits = parts.every((part) => said.includes(part));
      row.classList.toggle("is-filtered-out", !fits);
      shown += fits;
    }
    this.found.textContent = parts.length ? `${shown} of ${this.rows.length}` : "";
  }
}

// The help of a row goes when the focus leaves it: not while a button below it is being pressed, which would move away.
function holdWhilePressed({ target }) {
  const row = document.activeElement?.closest(".inline-related");
  if (!row || row.contains(target)) return;
  row.classList.add("is-held");
  const letGo = () => setTimeout(() => row.classList.remove("is-held"));
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, letGo, { once: true });
}

document.querySelectorAll(".desk-rows").forEach((group) => new Rows(group));
document.addEventListener("pointerdown", holdWhilePressed);

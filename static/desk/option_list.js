// The list that opens under a combobox: asks the server for names, moves through them, hands the taken one back.

const PATIENCE = 150;
let made = 0;

export class OptionList {
  constructor(combobox) {
    this.combobox = combobox;
    this.records = [];
    this.active = null;
    this.isOpen = false;
    this.node = document.createElement("ul");
    this.node.id = `desk-options-${++made}`;
    this.node.className = "desk-options";
    this.node.setAttribute("role", "listbox");
    this.node.tabIndex = -1;
    this.node.hidden = true;
    this.node.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    this.node.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
    this.node.addEventListener("scroll", () => this.isNearEnd() && this.more());
  }

  open(term) {
    const { input } = this.combobox;
    this.isOpen = true;
    this.term = term;
    this.node.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", this.node.id);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(1), term ? PATIENCE : 0);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.isOpen = false;
    this.node.hidden = true;
    this.activate(null);
    this.combobox.input.setAttribute("aria-expanded", "false");
    this.combobox.input.removeAttribute("aria-controls");
  }

  async load(page) {
    const { select } = this.combobox;
    const { appLabel, modelName, fieldName, ajaxUrl } = select.dataset;
    const query = new URLSearchParams({ term: this.term, page, app_label: appLabel, model_name: modelName, field_name: fieldName });
    this.request?.abort();
    const request = this.request = new AbortController();
    try {
      const answer = await fetch(`${ajaxUrl}?${query}`, { signal: request.signal, headers: { accept: "application/json" } });
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      const { results, pagination } = await answer.json();
      if (this.isOpen) this.fill(results, page, pagination.more);
    } catch (error) {
      if (error.name !== "AbortError") this.say("The list did not come. Are you still signed in?");
    } finally {
      if (this.request === request) this.request = null;
    }
  }

  fill(results, page, isMore) {
    const chosen = new Set(this.combobox.options.map((option) => option.value));
    if (page === 1) this.node.replaceChildren();
    this.page = page;
    this.isMore = isMore;
    this.node.append(...results.map(({ id, text }) => {
      const item = document.createElement("li");
      item.id = `${this.node.id}-${id}`;
      item.dataset.id = id;
      item.textContent = text;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(chosen.has(String(id))));
      return item;
    }));
    const count = this.items.length;
    if (!count) return this.say(this.term ? `Nothing is called “${this.term}”.` : "There is nothing to choose yet.");
    this.combobox.status.textContent = `${count}${isMore ? " and more" : ""} to choose from`;
    if (page === 1) this.activate(this.term ? this.items[0] : this.items.find((item) => item.ariaSelected === "true") ?? null);
  }

  say(text) {
    const item = document.createElement("li");
    item.className = "desk-options-none";
    item.setAttribute("role", "option");
    item.setAttribute("aria-disabled", "true");
    item.setAttribute("aria-selected", "false");
    item.textContent = text;
    this.isMore = false;
    this.activate(null);
    this.node.replaceChildren(item);
    this.combobox.status.textContent = text;
  }

  more() {
    if (this.isMore && !this.request) this.load(this.page + 1);
  }

  isNearEnd() {
    return this.node.scrollTop + this.node.clientHeight > this.node.scrollHeight - 80;
  }

  get items() {
    return [...this.node.querySelectorAll("[data-id]")];
  }

  move(by) {
    const { items } = this;
    if (!items.length) return;
    const at = items.indexOf(this.active);
    const to = at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(Math.max(at + by, 0), items.length - 1);
    this.activate(items[to]);
    if (to > items.length - 4) this.more();
  }

  activate(item) {
    this.active?.classList.remove("is-active");
    this.active = item;
    if (!item) return this.combobox.input.removeAttribute("aria-activedescendant");
    item.classList.add("is-active");
    item.scrollIntoView({ block: "nearest" });
    this.combobox.input.setAttribute("aria-activedescendant", item.id);
  }

  take(item = this.active) {
    if (item?.dataset.id) this.combobox.choose({ id: item.dataset.id, text: item.textContent });
  }
}

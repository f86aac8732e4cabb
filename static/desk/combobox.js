// Choosing a related record by typing a part of its name: the combobox pattern of ARIA 1.2 over the admin's own
// autocomplete address. The <select> stays in the form and keeps the value; popups, collisions and drafts know only it.

import { OptionList } from "./option_list.js";

const PICK = "select.desk-pick";

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

class Combobox {
  constructor(select) {
    this.select = select;
    this.isMultiple = select.multiple;
    this.input = element("input", {
      type: "text", id: `${select.id}_combobox`, className: "desk-combobox-input", autocomplete: "off", spellcheck: false,
      placeholder: this.isMultiple ? "Add: type a part of the name" : "Type a part of the name", role: "combobox",
    });
    this.status = element("span", { className: "visually-hidden", role: "status" });
    this.clear = element("button", { type: "button", className: "desk-combobox-clear", textContent: "×" });
    this.chosen = element("ul", { className: "desk-combobox-chosen" });
    this.box = element("div", { className: "desk-combobox" });
    this.list = new OptionList(this);
    this.build();
    this.listen();
    this.show();
  }

  build() {
    const label = document.querySelector(`label[for="${CSS.escape(this.select.id)}"]`);
    if (label) label.htmlFor = this.input.id;
    this.name = label ? label.textContent.replace(/\s*:\s*$/, "").trim() : this.select.name;
    for (const [key, value] of Object.entries({ autocomplete: "list", expanded: "false", haspopup: "listbox" })) {
      this.input.setAttribute(`aria-${key}`, value);
    }
    for (const key of ["aria-describedby", "aria-invalid"]) {
      if (this.select.hasAttribute(key)) this.input.setAttribute(key, this.select.getAttribute(key));
    }
    this.isRequired = this.select.required || Boolean(label?.classList.contains("required"));
    if (this.isRequired) this.input.setAttribute("aria-required", "true");
    this.input.disabled = this.select.disabled;
    if (!label) this.input.setAttribute("aria-label", this.select.getAttribute("aria-label") || this.name);
    this.clear.setAttribute("aria-label", `Clear ${this.name}`);
    this.chosen.setAttribute("aria-label", `Chosen: ${this.name}`);
    this.list.node.setAttribute("aria-label", this.name);
    this.box.append(...(this.isMultiple ? [this.chosen] : []), this.input, this.clear, this.list.node, this.status);
    this.select.hidden = true;
    this.select.before(this.box);
  }

  listen() {
    this.input.addEventListener("input", () => this.list.open(this.input.value.trim()));
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("click", () => this.list.isOpen || this.list.open(""));
    this.input.addEventListener("focus", () => this.input.select());
    this.box.addEventListener("focusout", (event) => {
      if (!this.box.contains(event.relatedTarget)) this.leave();
    });
    this.clear.addEventListener("click", () => { this.choose(null); this.input.focus(); });
    this.chosen.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this.remove(button.value);
    });
    this.select.addEventListener("change", () => this.show());
    this.select.form?.addEventListener("reset", () => setTimeout(() => this.show()));
    // The popup that adds a record puts an option into the select and tells jQuery alone.
    new MutationObserver(() => this.show()).observe(this.select, { childList: true, characterData: true, subtree: true });
  }

  get options() {
    return [...this.select.selectedOptions].filter((option) => option.value);
  }

  show() {
    if (this.isMultiple) {
      this.chosen.replaceChildren(...this.options.map((option) => {
        const button = element("button", { type: "button", value: option.value, textContent: "×" });
        button.setAttribute("aria-label", `Remove ${option.text}`);
        return element("li", {}, element("span", { textContent: option.text }), button);
      }));
    } else if (!this.list.isOpen) {
      this.input.value = this.options[0]?.text ?? "";
    }
    this.clear.hidden = this.isMultiple || this.isRequired || this.select.disabled || !this.options.length;
    this.input.title = this.isMultiple ? "" : this.input.value;
  }

  onKey(event) {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (move) {
      event.preventDefault();
      if (this.list.isOpen) this.list.move(move);
      else this.list.open("");
    } else if (event.key === "Enter" && this.list.isOpen) {
      event.preventDefault();
      this.list.take();
    } else if (event.key === "Escape" && this.list.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.list.close();
      this.show();
    } else if (event.key === "Tab" && this.list.active) {
      this.list.take();
    } else if (event.key === "Backspace" && this.isMultiple && !this.input.value && this.options.length) {
      this.remove(this.options.at(-1).value);
    }
  }

  leave() {
    const isEmptied = !this.isMultiple && !this.input.value.trim() && this.options.length;
    this.list.close();
    if (isEmptied) this.choose(null);
    if (this.isMultiple) this.input.value = "";
    this.show();
  }

  choose(record) {
    this.list.close();
    if (!this.isMultiple) this.select.value = "";
    if (record) {
      let option = [...this.select.options].find((one) => one.value === record.id);
      if (!option) this.select.add(option = new Option(record.text, record.id));
      option.selected = true;
    } else if (!this.isMultiple) {
      this.select.selectedIndex = [...this.select.options].findIndex((option) => !option.value);
    }
    if (this.isMultiple) this.input.value = "";
    this.tell(record ? `${record.text} chosen` : "Cleared");
  }

  remove(value) {
    const option = this.options.find((one) => one.value === value);
    option.selected = false;
    this.tell(`${option.text} removed`);
    this.input.focus();
  }

  tell(text) {
    this.status.textContent = text;
    this.show();
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function begin(select) {
  return select.hidden || select.name.includes("__prefix__") ? null : new Combobox(select);
}

// Where rows are many and folded, each is made when its row is opened, not all at once.
function prepare(root) {
  for (const select of root.querySelectorAll(PICK)) {
    if (!select.closest("details:not([open])")) begin(select);
  }
}

document.addEventListener("toggle", (event) => event.target.open && prepare(event.target), true);
document.addEventListener("formset:added", (event) => prepare(event.target));
document.addEventListener("focusin", (event) => event.target.matches(PICK) && begin(event.target)?.input.focus());
prepare(document);

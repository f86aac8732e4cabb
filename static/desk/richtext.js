/* The toolbar, the preview and the keyboard of a long text. What is typed stays Markdown in a plain text field. */

const WIDE = matchMedia("(min-width: 75rem)");
const PAUSE = 450;

/** Replace a range as if it had been typed, so that the browser's own undo takes it back. */
function type(area, start, end, text, from, to = from) {
  area.focus();
  area.setSelectionRange(start, end);
  const done = document.execCommand(text ? "insertText" : "delete", false, text);
  if (!done && start !== end + text.length) {
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(from, to);
}

function chosen(area) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  return { start, end, value, text: value.slice(start, end) };
}

/** Put marks around the selection, or take them away where they stand. */
function wrap(area, mark, hint) {
  const { start, end, value, text } = chosen(area);
  const size = mark.length;
  if (value.slice(start - size, start) === mark && value.slice(end, end + size) === mark && value[start - size - 1] !== mark[0]) {
    type(area, start - size, end + size, text, start - size, end - size);
    return;
  }
  const inner = text.trim() || hint;
  const before = text.match(/^\s*/)[0];
  const after = text.trim() ? text.match(/\s*$/)[0] : "";
  const from = start + before.length + size;
  type(area, start, end, before + mark + inner + mark + after, from, from + inner.length);
}

/** Begin each chosen line with a mark; take the mark away where every line has it. */
function prefix(area, mark) {
  const { start, end, value } = chosen(area);
  const first = value.lastIndexOf("\n", start - 1) + 1;
  const last = value.indexOf("\n", end) < 0 ? value.length : value.indexOf("\n", end);
  const lines = value.slice(first, last).split("\n");
  const marks = lines.map((_line, index) => (mark === "1. " ? `${index + 1}. ` : mark));
  const others = /^(#{1,6} |> |- |\* |\d+\. )/;
  const has = lines.every((line, index) => line.startsWith(marks[index]));
  const text = lines.map((line, index) => (has ? line.slice(marks[index].length) : marks[index] + line.replace(others, ""))).join("\n");
  type(area, first, last, text, lines.length > 1 ? first : first + text.length, first + text.length);
}

/** Enter within a list or a quotation begins its next line; on an empty one it ends it. */
function continued(area) {
  const { start, end, value } = chosen(area);
  const first = value.lastIndexOf("\n", start - 1) + 1;
  const found = value.slice(first, start).match(/^(\s*)([-*] |> |(\d+)\. )(.*)$/);
  if (!found || start !== end) return false;
  if (!found[4].trim()) {
    type(area, first, start, "", first);
    return true;
  }
  const mark = found[3] ? `${Number(found[3]) + 1}. ` : found[2];
  const text = `\n${found[1]}${mark}`;
  type(area, start, end, text, start + text.length);
  return true;
}

const escaped = (text) => text.replace(/([[\]\\])/g, "\\$1");

function link(area) {
  const { start, end, text } = chosen(area);
  ask(area, "link", text.trim(), ({ address, label }) => {
    const written = `[${escaped(label || address)}](${address})`;
    type(area, start, end, written, start + written.length);
  });
}

function note(area) {
  const { end } = chosen(area);
  ask(area, "note", "", ({ text }) => {
    const taken = [...area.value.matchAll(/\[\^(\d+)\]/g)].map((found) => Number(found[1]));
    const mark = `[^${Math.max(0, ...taken) + 1}]`;
    const bare = area.value.trimEnd().length;
    const gap = /(^|\n)\[\^[^\]]+\]:[^\n]*$/.test(area.value.slice(0, bare)) ? "\n" : "\n\n";
    type(area, Math.max(bare, end), area.value.length, `${gap}${mark}: ${text}`, end);
    type(area, end, end, mark, end + mark.length);
  });
}

/** The dialog is a script of its own; it answers with what was picked. */
function ask(area, what, label, answer) {
  document.dispatchEvent(new CustomEvent("desk:pick", { detail: { what, label, address: area.dataset.records, answer, back: area } }));
}

const TOOLS = [
  { name: "Bold", sign: "B", key: "b", act: (area) => wrap(area, "**", "bold text") },
  { name: "Italic", sign: "I", key: "i", act: (area) => wrap(area, "*", "emphasised text") },
  { name: "H2 heading", sign: "H2", act: (area) => prefix(area, "## ") },
  { name: "H3 smaller heading", sign: "H3", act: (area) => prefix(area, "### ") },
  { name: "List", sign: "List", act: (area) => prefix(area, "- ") },
  { name: "Numbered list", sign: "Numbered", act: (area) => prefix(area, "1. ") },
  { name: "Quotation", sign: "Quotation", act: (area) => prefix(area, "> ") },
  { name: "Link to a record or an address", sign: "Link", key: "k", act: link },
  { name: "Footnote to a source", sign: "Footnote", act: note },
];

function element(tag, attributes = {}, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

function toolbar(area) {
  const bar = element("div", { class: "prose-tools", role: "toolbar", "aria-label": "Formatting", "aria-controls": area.id });
  for (const tool of TOOLS) {
    const keys = tool.key ? { "aria-keyshortcuts": `Control+${tool.key.toUpperCase()}` } : {};
    const said = tool.key ? `${tool.name} (Ctrl+${tool.key.toUpperCase()})` : tool.name;
    const button = element("button", { type: "button", title: said, "aria-label": tool.name, tabindex: "-1", ...keys }, tool.sign);
    button.dataset.tool = tool.name;
    button.addEventListener("click", () => tool.act(area));
    bar.append(button);
  }
  return bar;
}

/** One stop of the Tab key for the whole bar; arrows, Home and End move within it. */
function rove(bar) {
  const buttons = () => [...bar.querySelectorAll("button")];
  buttons()[0].tabIndex = 0;
  const go = (button) => {
    for (const other of buttons()) other.tabIndex = other === button ? 0 : -1;
    button.focus();
  };
  bar.addEventListener("focusin", (event) => {
    for (const other of buttons()) other.tabIndex = other === event.target ? 0 : -1;
  });
  bar.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(all[(to + all.length) % all.length]);
  });
}

async function post(area, address, fields) {
  const token = area.form.querySelector("[name=csrfmiddlewaretoken]").value;
  const answer = await fetch(address, { method: "POST", headers: { "X-CSRFToken": token }, body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function previewed(area, box, toggle) {
  const shown = element("div", { class: "prose-preview", tabindex: "0", role: "region", "aria-label": "Preview" });
  const status = element("div", { class: "prose-problems", role: "status" });
  const told = element("ul");
  status.append(told);
  const count = element("p", { class: "prose-count" });
  let waiting;
  let asked = 0;

  async function refresh() {
    const turn = ++asked;
    try {
      const { html, problems } = await post(area, area.dataset.preview, { text: area.value });
      if (turn !== asked) return;
      shown.innerHTML = html || "<p>Nothing is written yet.</p>";
      told.replaceChildren(...problems.map((problem) => element("li", {}, problem)));
    } catch {
      told.replaceChildren(element("li", {}, "The preview cannot be loaded now. What you write is not affected."));
    }
  }
  function changed() {
    const words = area.value.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
    count.textContent = `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}`;
    clearTimeout(waiting);
    if (!shown.hidden) waiting = setTimeout(refresh, PAUSE);
  }
  function show(isShown) {
    shown.hidden = !isShown;
    toggle.setAttribute("aria-pressed", String(isShown));
    box.classList.toggle("prose-beside", isShown);
    if (isShown) refresh();
  }
  toggle.addEventListener("click", () => show(shown.hidden));
  area.addEventListener("scroll", () => {
    const room = area.scrollHeight - area.clientHeight;
    if (room > 0) shown.scrollTop = (area.scrollTop / room) * (shown.scrollHeight - shown.clientHeight);
  });
  area.addEventListener("input", changed);
  box.append(shown, status, count);
  show(WIDE.matches);
  changed();
}

async function pasted(event, area) {
  const html = event.clipboardData.getData("text/html");
  if (!html || html.length > 400000) return;
  event.preventDefault();
  const plain = event.clipboardData.getData("text/plain");
  const { start, end } = chosen(area);
  area.readOnly = true;
  const text = await post(area, area.dataset.paste, { html }).then((answer) => answer.text || plain, () => plain);
  area.readOnly = false;
  type(area, start, end, text, start + text.length);
}

function begin(area) {
  const box = element("div", { class: "prose-editor" });
  const bar = toolbar(area);
  const toggle = element("button", { type: "button", tabindex: "-1", class: "prose-toggle" }, "Preview");
  bar.append(toggle);
  area.before(box);
  box.append(bar, area);
  rove(bar);
  previewed(area, box, toggle);
  area.addEventListener("keydown", (event) => {
    const tool = TOOLS.find((one) => one.key === event.key.toLowerCase());
    if (tool && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      tool.act(area);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing && continued(area)) {
      event.preventDefault();
    }
  });
  area.addEventListener("paste", (event) => pasted(event, area));
}

document.querySelectorAll("textarea.prose").forEach(begin);

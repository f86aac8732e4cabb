// The bar that offers what was typed before: shown first, brought back when asked, dropped when asked.

import { drop, keep } from "./drafts.js";
import { addRow, groupNamed, nameAt, put, removeRow, rowElement, same, textsOf, valuesOf } from "./fields.js";
import { counted, fill, moment, piece, slot } from "./words.js";

function line(where, then, now) {
  const row = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  head.textContent = where;
  row.append(head);
  for (const text of [then, now]) row.insertCell().textContent = text || "—";
  return row;
}

function summaryOf(row) {
  const cells = Object.entries(row.cells).filter(([name]) => name !== "position");
  return cells.map(([, cell]) => `${cell.label}: ${cell.texts.join(", ")}`).join(" · ");
}

function list(form, draft, body) {
  const gone = body.closest("table").dataset.gone;
  for (const field of draft.fields) {
    const group = groupNamed(form, nameAt(form, field.place));
    body.append(line(field.label, field.texts.join(", "), group ? textsOf(group).join(", ") : gone));
  }
  for (const row of draft.rows) body.append(line(row.title, summaryOf(row), ""));
}

// Puts every value back and returns what undoes it, with the number of values for which there is no place any more.
export function bringBack(form, draft) {
  const undo = [];
  let placed = 0;
  for (const field of draft.fields) {
    const group = groupNamed(form, nameAt(form, field.place));
    if (!group) continue;
    const [values, texts] = [valuesOf(group), textsOf(group)];
    undo.push(() => put(group, values, texts));
    put(group, field.values, field.texts);
    placed += 1;
  }
  form.dataset.isFilling = "yes"; // a row that comes back takes nothing over from the one before it
  for (const row of draft.rows) {
    const number = addRow(form, row.prefix);
    if (number < 0) continue;
    placed += 1;
    const element = rowElement(form, row.prefix, number);
    undo.push(() => removeRow(element));
    for (const [name, cell] of Object.entries(row.cells)) {
      const group = groupNamed(form, `${row.prefix}-${number}-${name}`);
      if (group) put(group, cell.values, cell.texts);
    }
  }
  delete form.dataset.isFilling;
  const basis = form.elements.loaded_from;
  if (basis && draft.loadedFrom && draft.loadedFrom !== basis.value) {
    const before = basis.value;
    basis.value = draft.loadedFrom; // so that the save is held against what this was typed upon
    undo.push(() => { basis.value = before; });
  }
  return { undo: () => undo.reverse().forEach((step) => step()), lost: draft.fields.length + draft.rows.length - placed };
}

function isThere(form, draft) {
  const stands = (field) => {
    const group = groupNamed(form, nameAt(form, field.place));
    return group !== null && same(valuesOf(group), field.values);
  };
  return !draft.rows.length && draft.fields.every(stands);
}

function done(bar, name, undo) {
  const said = piece(`desk-typed-${name}`);
  said.querySelector("[data-way=undo]").addEventListener("click", undo);
  bar.replaceChildren(said);
  said.focus();
  return said;
}

export function offer(form, draft) {
  if (isThere(form, draft)) {
    drop(draft.id);
    return;
  }
  const bar = piece("desk-typed-offer");
  const ways = bar.innerHTML;
  const draw = () => {
    bar.innerHTML = ways; // the page's own template, as the server wrote it
    fill(bar, "when", moment(draft.at));
    const counts = [["fields", draft.fields.length], ["rows", draft.rows.length]].filter(([, number]) => number);
    fill(bar, "what", counts.map(([name, number]) => counted(bar, name, number)).join(", "));
    const basis = form.elements.loaded_from?.value;
    slot(bar, "stale").hidden = !draft.loadedFrom || !basis || draft.loadedFrom === basis;
    list(form, draft, bar.querySelector("tbody"));
    bar.querySelector("[data-way=see]").addEventListener("click", ({ currentTarget }) => {
      const table = slot(bar, "list");
      table.hidden = !table.hidden;
      currentTarget.setAttribute("aria-expanded", String(!table.hidden));
    });
    bar.querySelector("[data-way=restore]").addEventListener("click", restore);
    bar.querySelector("[data-way=discard]").addEventListener("click", discard);
  };
  const again = () => {
    const { id, ...kept } = draft;
    keep(id, kept);
    draw();
    bar.querySelector("[data-way=see]").focus();
  };
  const restore = () => {
    const { undo, lost } = bringBack(form, draft);
    form.dispatchEvent(new Event("desk:typed"));
    drop(draft.id);
    const said = done(bar, "restored", () => { undo(); again(); });
    slot(said, "lost").hidden = !lost;
  };
  const discard = () => {
    drop(draft.id);
    done(bar, "discarded", again);
  };
  draw();
  document.getElementById("desk-offers").append(bar);
}


// Says at the rows, while they are typed, which contradict each other. The rule is the server's; here is only its answer.

import { emptyValues, groups, loadedValuesOf, rowElement, rowOf, same, valuesOf } from "./fields.js";
import { ANSWERED, body, post } from "./server.js";
import { fill, piece } from "./words.js";

const PAUSE = 700;

// The rows that differ from what is stored, by the names that the form gives them, each with all its controls.
function changedRows(form) {
  const rows = new Map();
  for (const [name, group] of groups(form)) {
    const row = rowOf(form, name);
    if (!row) continue;
    const key = `${row.prefix}-${row.number}`;
    if (!rows.has(key)) rows.set(key, { isChanged: false, row, cells: [] });
    const one = rows.get(key);
    const before = row.pk ? loadedValuesOf(group) : emptyValues(form, row.prefix, row.field);
    const values = valuesOf(group);
    one.isChanged ||= !same(values, before);
    one.cells.push([name, values]);
  }
  return new Map([...rows].filter(([, { isChanged }]) => isChanged));
}

function sent(form, rows) {
  const data = body(form, {});
  for (const [name, group] of groups(form)) {
    if (!rowOf(form, name)) for (const value of valuesOf(group)) data.append(name, value);
  }
  for (const [key, { row, cells }] of rows) {
    data.append("rows", key);
    data.set(`${key}-id`, row.pk);
    for (const [name, values] of cells) for (const value of values) data.append(name, value);
  }
  return data;
}

function elementOf(form, name) {
  const row = rowOf(form, `${name}-id`);
  if (row) return rowElement(form, row.prefix, row.number);
  return form.querySelector(`input[type=hidden][name$="-id"][value="${CSS.escape(name)}"]`)?.closest(".inline-related");
}

export function disputes(form, address) {
  let told = "[]";
  let asked = 0;
  let waiting = 0;

  const show = (notes) => {
    const now = JSON.stringify(notes);
    if (now === told) return;
    told = now;
    form.querySelectorAll(".desk-row-dispute").forEach((old) => old.remove());
    for (const note of notes) {
      for (const name of note.rows) {
        const shown = piece("desk-row-dispute");
        fill(shown, "said", note.said);
        const row = elementOf(form, name);
        const head = row?.querySelector(":scope > h3");
        if (head) head.after(shown);
        else row?.prepend(shown);
      }
    }
    const lead = notes.length ? piece("desk-row-dispute").querySelector("strong").textContent : "";
    document.getElementById("desk-said").textContent = [lead, ...notes.map((note) => note.said)].join(" ").trim();
  };
  const ask = async () => {
    const rows = changedRows(form);
    const number = (asked += 1);
    if (!rows.size) {
      show([]);
      return;
    }
    const answer = await post(address, sent(form, rows));
    if (answer.state === ANSWERED && number === asked) show(answer.said.notes);
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  };
  window.django.jQuery(form).on("input change", ".inline-related", soon);
  document.addEventListener("formset:removed", soon);
}

// The fields of a record's form: which were typed into, where each stands, and how to put a value back.
// A place is the name of a field of the record, or "rows/<id of the row>/<field>": positions of rows move.

const UNKEPT = new Set(["hidden", "password", "file", "submit", "button", "reset", "image"]);
const IN_ROW = /^(.+)-(\d+)-([^-]+)$/;

export function rowOf(form, name) {
  const found = IN_ROW.exec(name);
  if (!found || !form.elements[`${found[1]}-TOTAL_FORMS`]) return null;
  const [, prefix, number, field] = found;
  return { prefix, number: Number(number), field, pk: form.elements[`${prefix}-${number}-id`]?.value ?? "" };
}

export function placeOf(form, name) {
  const row = rowOf(form, name);
  if (!row) return name;
  return row.pk ? `${row.prefix}/${row.pk}/${row.field}` : "";
}

export function nameAt(form, place) {
  const parts = place.split("/");
  if (parts.length !== 3) return place;
  const [prefix, pk, field] = parts;
  const total = Number(form.elements[`${prefix}-TOTAL_FORMS`]?.value ?? 0);
  for (let number = 0; number < total; number += 1) {
    if (form.elements[`${prefix}-${number}-id`]?.value === pk) return `${prefix}-${number}-${field}`;
  }
  return "";
}

function isKept(element) {
  return element.name && !element.disabled && !UNKEPT.has(element.type) && "value" in element;
}

export function groups(form) {
  const found = new Map();
  for (const element of form.elements) {
    if (!isKept(element) || element.name.includes("__prefix__")) continue;
    if (!found.has(element.name)) found.set(element.name, []);
    found.get(element.name).push(element);
  }
  return found;
}

export function groupNamed(form, name) {
  const found = name && form.elements[name];
  if (!found) return null;
  return found instanceof RadioNodeList ? [...found] : [found];
}

// Chosen by typing a name: what is not chosen is not there, where other lists begin with their first choice.
const PICKED = ".admin-autocomplete, .desk-pick";

const isTicked = (element) => element.type === "radio" || element.type === "checkbox";

function chosen(element, picked) {
  const options = [...element.options].filter(picked);
  if (options.length || element.multiple || element.matches(PICKED)) return options;
  return element.options.length ? [element.options[0]] : [];
}

export function valuesOf(group) {
  if (isTicked(group[0])) return group.filter((one) => one.checked).map((one) => one.value);
  if (group[0].type === "select-multiple") return [...group[0].selectedOptions].map((one) => one.value).sort();
  return [group[0].value];
}

export function loadedValuesOf(group) {
  const first = group[0];
  if (isTicked(first)) return group.filter((one) => one.defaultChecked).map((one) => one.value);
  if (first.options) {
    const values = chosen(first, (one) => one.defaultSelected).map((one) => one.value);
    return first.multiple ? values.sort() : values.length ? values : [""];
  }
  return [first.defaultValue];
}

export function textsOf(group) {
  const first = group[0];
  if (isTicked(first)) return group.filter((one) => one.checked).map((one) => labelText(one) || one.value);
  if (first.options) return [...first.selectedOptions].filter((one) => one.value).map((one) => one.text.trim());
  return first.value ? [first.value] : [];
}

// A field that is chosen by name has a stand-in, which takes its label and its focus.
export function standIn(control) {
  return document.getElementById(`${control.id}_combobox`) ?? control.parentElement.querySelector(".select2-selection") ?? control;
}

function labelText(element) {
  const label = element.labels?.[0] ?? element.closest(".flex-container")?.querySelector("label");
  return (label?.textContent ?? "").trim().replace(/:$/, "");
}

export function rowElement(form, prefix, number) {
  return form.querySelector(`#${CSS.escape(`${prefix}-${number}`)}`);
}

export function titleOf(form, prefix, number) {
  const row = rowElement(form, prefix, number);
  const kind = row?.querySelector("h3 > b, .desk-row-kind")?.textContent.trim().replace(/:$/, "");
  const label = row?.querySelector(".inline_label")?.firstChild?.textContent.trim();
  return [kind || prefix, label || `#${number + 1}`].join(" ");
}

export function labelOf(form, name, group) {
  const legend = isTicked(group[0]) && group.length > 1 && group[0].closest("fieldset")?.querySelector("legend");
  const own = (legend ? legend.textContent.trim() : labelText(group[0])) || name;
  const row = rowOf(form, name);
  return row ? `${titleOf(form, row.prefix, row.number)} › ${own}` : own;
}

export const same = (one, other) => one.length === other.length && one.every((value, at) => value === other[at]);

// What the template of a new row holds before anything is typed.
export function emptyValues(form, prefix, field) {
  const group = [...form.querySelectorAll(`[name="${CSS.escape(`${prefix}-__prefix__-${field}`)}"]`)];
  return group.length ? loadedValuesOf(group) : [""];
}

// Everything that differs from what is stored: fields, and rows that are new. A form that was sent and came back shows
// what was typed as if it had been loaded: it says itself which fields these were.
export function typed(form, { isSent, alsoTyped }) {
  const fields = [];
  const rows = new Map();
  for (const [name, group] of groups(form)) {
    const row = rowOf(form, name);
    const values = valuesOf(group);
    if (row && !row.pk) {
      const key = `${row.prefix}-${row.number}`;
      if (!rows.has(key)) {
        const title = titleOf(form, row.prefix, row.number);
        rows.set(key, { prefix: row.prefix, title, cells: {}, isTyped: false });
      }
      if (same(values, isSent ? emptyValues(form, row.prefix, row.field) : loadedValuesOf(group))) continue;
      rows.get(key).isTyped = true;
      rows.get(key).cells[row.field] = { label: labelText(group[0]) || row.field, values, texts: textsOf(group) };
      continue;
    }
    const place = placeOf(form, name);
    const loaded = loadedValuesOf(group);
    if (!alsoTyped.has(place) && same(values, loaded)) continue;
    fields.push({ place, label: labelOf(form, name, group), values, texts: textsOf(group), was: loaded });
  }
  return { fields, rows: [...rows.values()].filter((row) => row.isTyped) };
}

function choose(select, values, texts) {
  for (const [at, value] of values.entries()) {
    if ([...select.options].some((option) => option.value === value)) continue;
    select.add(new Option(texts[at] ?? value, value));
  }
  for (const option of select.options) option.selected = values.includes(option.value);
}

export function put(group, values, texts) {
  const first = group[0];
  if (isTicked(first)) for (const one of group) one.checked = values.includes(one.value);
  else if (first.options) choose(first, values, texts);
  else first.value = values[0] ?? "";
  for (let around = first.closest("details"); around; around = around.parentElement.closest("details")) {
    around.open = true;
  }
  for (const kind of ["input", "change"]) first.dispatchEvent(new Event(kind, { bubbles: true }));
}

// Presses the form's own "Add another" and returns the number of the new row, or -1 where none may be added.
export function addRow(form, prefix) {
  const total = form.elements[`${prefix}-TOTAL_FORMS`];
  const before = Number(total?.value ?? 0);
  form.querySelector(`#${CSS.escape(`${prefix}-group`)} .add-row a`)?.click();
  return Number(total?.value ?? 0) > before ? before : -1;
}

export function removeRow(row) {
  row?.querySelector(".inline-deletelink")?.click();
}

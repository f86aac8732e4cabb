// Sources at hand: a new claim starts with the last document, and any claim gets a second source by one click.

import { addRow, groupNamed, groups, loadedValuesOf, put, rowElement, rowOf, same, standIn, textsOf, valuesOf } from "./fields.js";
import { fill, piece } from "./words.js";

const TAKEN = ["document", "locator"];

function claimAt(form, element) {
  const named = element.closest?.(".inline-related")?.querySelector('select[name$="-document"]');
  const row = named && !named.name.includes("__prefix__") && rowOf(form, named.name);
  return row && form.elements[`${row.prefix}-${row.number}-locator`] ? row : null;
}

const groupOf = (form, row, field) => groupNamed(form, `${row.prefix}-${row.number}-${field}`);

function lastPosition(form, prefix) {
  const total = Number(form.elements[`${prefix}-TOTAL_FORMS`].value);
  const all = [...Array(total).keys()].map((number) => Number(form.elements[`${prefix}-${number}-position`]?.value || 0));
  return Math.max(0, ...all);
}

function takeOver(form, from, row) {
  const taken = [];
  for (const field of TAKEN) {
    const [source, target] = [groupOf(form, from, field), groupOf(form, row, field)];
    if (!source || !target || !source[0].value || target[0].value) continue;
    put(target, valuesOf(source), textsOf(source));
    taken.push(target);
  }
  if (taken.length) mark(form, row, taken);
}

function mark(form, row, taken) {
  const note = piece("desk-taken-over");
  fill(note, "what", taken.map((group) => textsOf(group).join(", ")).join(", "));
  const controls = taken.map((group) => group[0]);
  const unmark = () => {
    note.remove();
    controls.forEach((one) => one.closest(".flex-container")?.classList.remove("desk-taken"));
  };
  note.querySelector("button").addEventListener("click", () => {
    unmark();
    taken.forEach((group) => put(group, [""], []));
    standIn(controls[0]).focus();
  });
  for (const one of controls) {
    one.closest(".flex-container")?.classList.add("desk-taken");
    window.django.jQuery(one).one("change", unmark);
  }
  controls[0].closest(".form-row").append(note);
}

function setPosition(form, row, position) {
  const group = groupOf(form, row, "position");
  if (group && same(valuesOf(group), loadedValuesOf(group))) put(group, [String(position)], []);
}

// The copy stands where the claim stands and says what is measured; who says what is for the editor to type.
function addSecondSource(form, row) {
  form.dataset.isFilling = "yes";
  const number = addRow(form, row.prefix);
  delete form.dataset.isFilling;
  if (number < 0) return;
  const start = `${row.prefix}-${row.number}-`;
  for (const [name, group] of groups(form)) {
    if (!name.startsWith(start) || !("measured" in group[0].dataset)) continue;
    const target = groupNamed(form, `${row.prefix}-${number}-${name.slice(start.length)}`);
    if (target) put(target, valuesOf(group), textsOf(group));
  }
  const copy = { ...row, number };
  setPosition(form, copy, groupOf(form, row, "position")?.[0].value ?? 0);
  const element = rowElement(form, row.prefix, number);
  element.scrollIntoView({ block: "center" });
  standIn(groupOf(form, copy, "document")[0]).focus();
}

function offerSecondSource(form, element) {
  const row = claimAt(form, element);
  if (!row || element.querySelector(".desk-second-source")) return;
  const button = piece("desk-second-source");
  button.addEventListener("click", () => addSecondSource(form, claimAt(form, element)));
  const line = element.querySelector(":scope > .desk-row");
  if (line) line.after(button); // beside the line that opens, not within it: one button may not hold another
  else element.querySelector(":scope > h3 > .inline_label").after(button);
}

export function claims(form) {
  let last = null;

  form.querySelectorAll(".inline-related:not(.empty-form)").forEach((element) => offerSecondSource(form, element));
  form.addEventListener("focusin", ({ target }) => {
    const element = claimAt(form, target) && target.closest(".inline-related");
    if (element) last = element;
  });
  document.addEventListener("formset:added", ({ target }) => {
    const row = claimAt(form, target);
    if (!row) return;
    offerSecondSource(form, target);
    if (form.dataset.isFilling) return;
    const before = last?.isConnected ? last : rowElement(form, row.prefix, row.number - 1);
    setPosition(form, row, lastPosition(form, row.prefix) + 1);
    const from = before && claimAt(form, before);
    if (from) takeOver(form, from, row);
  }, true); // before anybody moves the focus into the new row
}

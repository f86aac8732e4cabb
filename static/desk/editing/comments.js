// Conversations without leaving the form: below it, and for one field in a window of its own.

import { groups, nameAt, placeOf, standIn } from "./fields.js";

const form = document.querySelector("#content-main > form");
const words = document.getElementById("desk-comment-words")?.content;
const dialog = document.getElementById("desk-thread");
const place = document.querySelector(".desk-comments-place");
const HELPERS = /-(id|position|DELETE)$/;
const halfWritten = new Map();
let asker = null;

function partOf(url, field) {
  const query = new URLSearchParams({ part: "1" });
  if (field !== null) query.set("field", field);
  return `${url}?${query}`;
}

async function fetched(address, options) {
  const response = await fetch(address, { ...options, redirect: "error", credentials: "same-origin" });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

// The token of the open form is the newest one: signing in anew has changed those of older pieces.
function withToken(data) {
  const token = form?.elements.csrfmiddlewaretoken?.value;
  if (token) data.set("csrfmiddlewaretoken", token);
  return data;
}

function fail(section) {
  section.querySelectorAll(":scope > [role=alert]").forEach((old) => old.remove());
  section.querySelector("h2").after(words.querySelector("[role=alert]").cloneNode(true));
}

function link(section) {
  for (const named of section.querySelectorAll("[data-place]")) {
    const control = form && form.elements[nameAt(form, named.dataset.place)];
    if (!control?.id) continue;
    const anchor = document.createElement("a");
    anchor.href = `#${control.id}`;
    anchor.textContent = named.textContent;
    anchor.addEventListener("click", () => reveal(control));
    named.replaceChildren(anchor);
  }
  for (const mention of section.querySelectorAll("[data-mention]")) mention.hidden = false;
}

function reveal(control) {
  for (let around = control.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  setTimeout(() => standIn(control).focus());
}

function show(holder, html) {
  holder.innerHTML = html; // written by the server's own templates
  const section = holder.querySelector(".desk-comments");
  link(section);
  if (holder === dialog) {
    const close = words.querySelector(".desk-close").cloneNode(true);
    close.addEventListener("click", () => dialog.close());
    section.prepend(close);
  } else {
    tell(section);
    mark();
  }
  return section;
}

async function send(event) {
  const sent = event.target.closest(".desk-comment-form");
  if (!sent || !words) return;
  event.preventDefault();
  const section = sent.closest(".desk-comments");
  const holder = dialog.contains(section) ? dialog : place;
  const field = holder === dialog ? section.dataset.field : null;
  const data = withToken(new FormData(sent, event.submitter));
  try {
    const fresh = show(holder, await fetched(partOf(section.dataset.url, field), { method: "POST", body: data }));
    halfWritten.delete(field);
    (fresh.querySelector("[role=alert]") ?? fresh.querySelector("h2")).focus();
  } catch {
    fail(section);
  }
}

async function open(field, from) {
  asker = from;
  const url = place.querySelector(".desk-comments").dataset.url;
  try {
    const section = show(dialog, await fetched(partOf(url, field)));
    const text = section.querySelector("textarea[id^=comment-new]");
    text.value = halfWritten.get(field) ?? text.value;
    dialog.showModal();
    text.focus();
  } catch {
    place.scrollIntoView();
    fail(place.querySelector(".desk-comments"));
  }
}

async function closed() {
  const section = dialog.querySelector(".desk-comments");
  const text = section?.querySelector("textarea[id^=comment-new]")?.value ?? "";
  if (text) halfWritten.set(section.dataset.field, text);
  dialog.replaceChildren();
  asker?.focus();
  if (section) fetched(partOf(section.dataset.url, null)).then((html) => show(place, html)).catch(() => {});
}

function tell(section) {
  const tool = document.querySelector('.desk-tools a[href="#desk-comments"]');
  if (tool) tool.textContent = section.dataset.tool;
}

function beside(label, button) {
  if (!label || label.matches("legend")) {
    label?.append(button);
    return;
  }
  const line = document.createElement("span");
  line.className = "desk-labelled";
  label.replaceWith(line);
  line.append(label, button);
}

// Each label gets its button. Where nothing is said yet it is left out of the tab order: the shortcut opens it there.
function mark() {
  const counts = new Map();
  for (const thread of place.querySelectorAll(".desk-comments > .desk-thread")) {
    counts.set(thread.dataset.field, (counts.get(thread.dataset.field) ?? 0) + 1);
  }
  for (const [name, [control]] of groups(form)) {
    const field = HELPERS.test(name) ? "" : placeOf(form, name);
    const holder = field && control.closest(".flex-container");
    if (!holder) continue;
    let button = holder.querySelector(".desk-field-comment");
    if (!button) {
      button = words.querySelector(".desk-field-comment").cloneNode(true);
      button.addEventListener("click", () => open(placeOf(form, control.name), button));
      beside(holder.querySelector("label, legend"), button);
    }
    const count = counts.get(field) ?? 0;
    const label = holder.querySelector("label, legend")?.textContent.trim().replace(/:$/, "") ?? name;
    button.querySelector(".visually-hidden").textContent = `${button.dataset.label} ${label}`;
    button.querySelector(".desk-field-count").textContent = count || "";
    button.classList.toggle("has-comments", count > 0);
    button.tabIndex = count ? 0 : -1;
  }
}

function mention(button) {
  const text = button.closest("form").querySelector("textarea");
  text.setRangeText(`${button.dataset.mention} `, text.selectionStart, text.selectionEnd, "end");
  text.focus();
}

function shortcut(event) {
  if (!event.altKey || !event.shiftKey || event.code !== "KeyC") return;
  const control = event.target.closest?.("[name]") ?? event.target.closest?.(".related-widget-wrapper, .flex-container")?.querySelector("[name]");
  const field = control?.form === form && control.name ? placeOf(form, control.name) : "";
  if (!field) return;
  event.preventDefault();
  open(field, event.target);
}

if (form && words && dialog && place) {
  link(place);
  mark();
  for (const holder of [dialog, place]) {
    holder.addEventListener("submit", send);
    holder.addEventListener("click", (event) => {
      const button = event.target.closest("[data-mention]");
      if (button) mention(button);
    });
  }
  dialog.addEventListener("close", closed);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.addEventListener("keydown", shortcut);
  addEventListener("beforeunload", (event) => {
    const texts = [...document.querySelectorAll(".desk-comment-form textarea")];
    if (texts.some((text) => text.value !== text.defaultValue)) event.preventDefault();
  });
}

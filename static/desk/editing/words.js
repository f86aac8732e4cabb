// Every word is written by the server, in the templates of the page; scripts fill in what only they know.

export function piece(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

export function slot(element, name) {
  return element.querySelector(`[data-slot="${name}"]`);
}

export function fill(element, name, text) {
  const found = slot(element, name);
  if (found) found.textContent = text;
}

export function counted(element, name, number) {
  const { one, many } = slot(element, name).dataset;
  return number === 1 ? one : many.replace("N", String(number));
}

export function moment(iso) {
  const at = new Date(iso);
  const day = { day: "numeric", month: "long", timeZone: "UTC" };
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" }).format(at);
  const isToday = at.toISOString().slice(0, 10) === new Date().toISOString().slice(0, 10);
  const on = document.documentElement.lang || "en";
  return isToday ? time : `${new Intl.DateTimeFormat(on, day).format(at)}, ${time}`;
}

// One notice at a time, which assistive technology reads out at once.
export function notice(name, words = {}) {
  const place = document.getElementById("desk-notices");
  if (place.dataset.shown === name) return;
  place.dataset.shown = name;
  place.replaceChildren();
  const shown = piece(`desk-notice-${name}`);
  for (const [key, text] of Object.entries(words)) fill(shown, key, text);
  place.append(shown);
}

export function settle(...names) {
  const place = document.getElementById("desk-notices");
  if (!names.includes(place.dataset.shown)) return;
  place.dataset.shown = "";
  place.replaceChildren();
}

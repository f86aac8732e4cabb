// Keeps what is typed and not saved, and offers it when its form is opened again.

import { drop, hold, keep, leftBehind, tidy } from "./drafts.js";
import { placeOf, typed } from "./fields.js";
import { offer } from "./offer.js";
import { notice } from "./words.js";

const PAUSE = 400;
const LOOK = 5000; // some widgets write into fields without saying so

export function newName() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function autosave(form, settings) {
  const id = (form.elements.typed_in.value ||= newName());
  const path = location.pathname;
  const isSent = settings.sent === "yes";
  const alsoTyped = new Set(settings.typed.split(" ").filter(Boolean).map((name) => placeOf(form, name)).filter(Boolean));
  let last = "";
  let isLeaving = false;

  const look = () => {
    const { fields, rows } = typed(form, { isSent, alsoTyped });
    const now = JSON.stringify([fields, rows]);
    if (now === last) return;
    last = now;
    if (!fields.length && !rows.length) {
      drop(id);
      return;
    }
    const loadedFrom = form.elements.loaded_from?.value ?? "";
    const draft = { user: settings.user, path, title: document.title, at: new Date().toISOString(), loadedFrom, fields, rows };
    if (!keep(id, draft)) notice("full");
  };
  const hasUnsaved = () => {
    look();
    return last !== "" && last !== "[[],[]]";
  };

  tidy();
  hold(id);
  if (!isSent) leftBehind(settings.user, path, id).then((found) => found.forEach((one) => offer(form, one)));
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  };
  window.django.jQuery(form).on("input change", soon);
  form.addEventListener("formset:added", soon);
  form.addEventListener("desk:typed", look);
  document.addEventListener("formset:removed", soon);
  setInterval(look, LOOK);
  addEventListener("pagehide", look);
  addEventListener("pageshow", (event) => event.persisted && tidy());
  document.addEventListener("visibilitychange", look);
  addEventListener("beforeunload", (event) => {
    if (!isLeaving && hasUnsaved()) event.preventDefault();
  });
  return { id, look, hasUnsaved, leave: (is) => { isLeaving = is; } };
}

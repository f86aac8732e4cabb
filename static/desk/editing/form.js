import { autosave } from "./autosave.js";
import { claims } from "./claims.js";
import { disputes } from "./disputes.js";
import { presence } from "./presence.js";
import { sending } from "./sending.js";

const settings = document.getElementById("desk-editing")?.dataset;
const form = document.querySelector("#content-main > form");

if (settings && form) {
  const kept = autosave(form, settings);
  sending(form, settings, kept);
  claims(form);
  if (settings.editing) presence(form, settings, kept);
  if (settings.disputes) disputes(form, settings.disputes);
}

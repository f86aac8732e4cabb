// Signs of life of an open form; their answer tells who else is there and what was saved since.

import { ANSWERED, OFFLINE, REFUSED, SIGNED_OUT, body, post, whoIsSignedIn } from "./server.js";
import { notice, settle } from "./words.js";

const BEAT = 20000;
const MISSED = 2; // one sign of life may get lost on the way

export function presence(form, settings, kept) {
  const place = document.getElementById("desk-presence");
  let missed = 0;
  let told = place.innerHTML;

  const values = () => ({
    form: kept.id,
    loaded_at: settings.loadedAt,
    unsaved: kept.hasUnsaved() && "1",
    background: document.hidden && "1",
  });
  const show = (html) => {
    if (html === told) return;
    told = html;
    place.innerHTML = html; // written by the server's own template
  };
  const beat = async () => {
    let answer = await post(settings.editing, body(form, values()));
    if (answer.state === REFUSED && (await whoIsSignedIn(settings.signedIn)).state === ANSWERED) {
      answer = await post(settings.editing, body(form, values()));
    }
    missed = answer.state === OFFLINE ? missed + 1 : 0;
    if (answer.state === ANSWERED) {
      show(answer.said.told);
      settle("cut-off", "not-sent", "signed-out");
    } else if (answer.state === SIGNED_OUT) notice("signed-out");
    else if (missed >= MISSED) notice("cut-off");
  };
  const leave = () => navigator.sendBeacon(settings.editing, body(form, { form: kept.id, leaving: "1" }));

  beat();
  setInterval(beat, BEAT);
  document.addEventListener("visibilitychange", () => document.hidden || beat());
  addEventListener("online", beat);
  addEventListener("offline", () => notice("cut-off"));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && beat());
}

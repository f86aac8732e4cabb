// Sends the form only where somebody is there to take it: connected, signed in, and as the one who typed it.

import { OFFLINE, SIGNED_OUT, isFresh, whoIsSignedIn } from "./server.js";
import { notice, settle } from "./words.js";

const AFTER_LEAVING = 3000;

async function mayGo(settings) {
  if (!navigator.onLine) return ["not-sent", {}];
  const { state, said } = await whoIsSignedIn(settings.signedIn);
  if (state === OFFLINE) return ["not-sent", {}];
  if (state === SIGNED_OUT) return ["signed-out", {}];
  if (said && String(said.user) !== settings.user) return ["somebody-else", { who: said.name }];
  return ["", {}];
}

export function sending(form, settings, kept) {
  let isAsked = false;
  let isSure = false;

  form.addEventListener("submit", async (event) => {
    if (isSure || (isFresh() && !isAsked)) {
      kept.look();
      kept.leave(true);
      setTimeout(() => kept.leave(false), AFTER_LEAVING);
      return;
    }
    event.preventDefault();
    if (isAsked) return;
    isAsked = true;
    kept.look();
    const [name, words] = await mayGo(settings);
    isAsked = false;
    settle("cut-off", "not-sent", "signed-out", "somebody-else");
    if (name) {
      notice(name, words);
      return;
    }
    isSure = true;
    form.requestSubmit(event.submitter);
    isSure = false;
  });
}

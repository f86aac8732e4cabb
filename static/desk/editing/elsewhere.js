// On the front page and on lists: the forms in which something was typed and not saved.

import { kept, tidy } from "./drafts.js";
import { moment, piece } from "./words.js";

const PLACES = ".dashboard, .change-list";

function line(draft) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = draft.path;
  link.textContent = draft.title.split(" | ", 1)[0];
  item.append(link, ` · ${moment(draft.at)} (UTC)`);
  return item;
}

async function show(user) {
  const drafts = await kept(user);
  if (!drafts.length) return;
  const bar = piece("desk-typed-elsewhere");
  bar.querySelector("ul").append(...drafts.map(line));
  document.getElementById("content-main").prepend(bar);
}

tidy();
if (document.body.matches(PLACES)) show(document.getElementById("desk-typed-elsewhere").dataset.user);

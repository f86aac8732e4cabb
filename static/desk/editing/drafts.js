// What was typed and not saved, kept in this browser: one entry for each open form, read by nobody but its user.
// The store is the one that takes a last word while the page is being closed.

const PREFIX = "desk:typed:";
const SAVED = "desk_saved";
const DAYS_KEPT = 14;

function entries() {
  const found = [];
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      try {
        found.push({ id: key.slice(PREFIX.length), ...JSON.parse(localStorage.getItem(key)) });
      } catch {
        localStorage.removeItem(key);
      }
    }
  } catch {
    return []; // a browser that keeps nothing
  }
  return found;
}

export function drop(id) {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // nothing was kept
  }
}

export function keep(id, draft) {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

// Removes what the server says it has stored, and what nobody came back for.
export function tidy() {
  const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000;
  const cookie = document.cookie.split("; ").find((one) => one.startsWith(`${SAVED}=`));
  for (const id of cookie ? cookie.slice(SAVED.length + 1).split(".") : []) drop(id);
  if (cookie) document.cookie = `${SAVED}=; path=/admin/; max-age=0; samesite=lax`;
  for (const draft of entries()) if (!(Date.parse(draft.at) > oldest)) drop(draft.id);
}

// Says that the form is open for as long as the page lives.
export function hold(id) {
  navigator.locks?.request(PREFIX + id, () => new Promise(() => {})).catch(() => {});
}

// What a user's forms that are no longer open left behind, the newest first.
export async function kept(user) {
  const held = await navigator.locks?.query().catch(() => null);
  const open = new Set((held?.held ?? []).map((lock) => lock.name));
  return entries()
    .filter((one) => one.user === user && !open.has(PREFIX + one.id))
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

export async function leftBehind(user, path, own) {
  return (await kept(user)).filter((one) => one.path === path && one.id !== own);
}

// What the form asks the server while it is open.

const PATIENCE = 20000;
const FRESH = 25000; // a little longer than from one sign of life to the next
let answeredAt = Date.now(); // the page itself was an answer

export const ANSWERED = "answered", SIGNED_OUT = "signed-out", OFFLINE = "offline", REFUSED = "refused";

// Whether the server was there, and took us for who we are, so lately that it need not be asked again.
export const isFresh = () => navigator.onLine && Date.now() - answeredAt < FRESH;

async function ask(address, options = {}) {
  const answer = await fetched(address, options);
  answeredAt = answer.state === ANSWERED ? Date.now() : 0;
  return answer;
}

async function fetched(address, options) {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(address, { ...options, redirect: "manual", credentials: "same-origin", signal });
    if (response.type === "opaqueredirect") return { state: SIGNED_OUT };
    if (!response.ok) return { state: REFUSED };
    return { state: ANSWERED, said: response.status === 204 ? {} : await response.json() };
  } catch {
    return { state: OFFLINE };
  }
}

function takeToken(token) {
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
}

// Says who is signed in now; signing in anew changes the token without which nothing is taken.
export async function whoIsSignedIn(address) {
  const answer = await ask(address);
  if (answer.state === ANSWERED) takeToken(answer.said.token);
  return answer;
}

export function body(form, values) {
  const data = new FormData();
  data.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  for (const [name, value] of Object.entries(values)) if (value !== false) data.set(name, value);
  return data;
}

export const post = (address, data) => ask(address, { method: "POST", body: data });

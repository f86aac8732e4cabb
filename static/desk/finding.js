// The search box offers records as somebody types. Without this script it is a form that opens the page of all records.

const PAUSE = 150;

for (const form of document.querySelectorAll("form.desk-search")) offer(form);

function offer(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const told = document.createElement("p");
  list.id = "desk-suggestions";
  list.className = "desk-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.getAttribute("aria-label"));
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  form.append(list, told);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let waiting = 0;
  let asked = null;
  let chosen = -1;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const options = [...list.children];
    chosen = options.length ? (index + options.length) % options.length : -1;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    if (chosen < 0) return;
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  }

  function show(results) {
    list.replaceChildren(...results.map(option));
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = !results.length;
    input.setAttribute("aria-expanded", String(results.length > 0));
    told.textContent = results.length ? `${results.length} found` : "Nothing found";
  }

  async function ask() {
    asked?.abort();
    const words = input.value.trim();
    if (!words) return close();
    asked = new AbortController();
    try {
      const address = `${form.dataset.suggest}?${new URLSearchParams({ q: words })}`;
      const response = await fetch(address, { signal: asked.signal, headers: { Accept: "application/json" } });
      const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
      if (response.ok && isJson) show((await response.json()).results);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (list.hidden) {
      if (event.key === "ArrowDown") ask();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(chosen < 0 && step < 0 ? -1 : chosen + step);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.url);
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const url = event.target.closest("li")?.dataset.url;
    if (url && (event.ctrlKey || event.metaKey)) window.open(url, "_blank", "noopener");
    else if (url) location.assign(url);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
}

function option(result, place) {
  const item = document.createElement("li");
  item.id = `desk-suggestion-${place}`;
  item.dataset.url = result.url;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const title = document.createElement("strong");
  const kind = document.createElement("span");
  const state = document.createElement("span");
  title.textContent = result.title;
  kind.className = "desk-suggested-kind";
  kind.textContent = result.kind;
  state.className = `state state-${result.state}`;
  state.textContent = result.label;
  item.append(title, kind, state);
  return item;
}

// A long form begins with its sections, which stay in sight; a refused one begins with what is to be mended.

const FEW = 3;

function headed(form) {
  const seen = [];
  for (const section of form.querySelectorAll("fieldset.module")) {
    if (section.parentElement.closest(".inline-related, fieldset.module")) continue;
    const heading = section.querySelector(".fieldset-heading, .inline-heading");
    section.id ||= `section-${seen.length + 1}`;
    seen.push({ section, heading, title: heading ? heading.firstChild.textContent.trim() : "Basics" });
  }
  return seen;
}

function errors(section) {
  return section.querySelectorAll(".errorlist > li").length;
}

function entry({ section, heading, title }) {
  const link = Object.assign(document.createElement("a"), { href: `#${section.id}`, textContent: title });
  const count = Object.assign(document.createElement("span"), { className: "desk-count" });
  const recount = () => { count.textContent = heading?.querySelector(".desk-count")?.textContent.padStart(2, " ") ?? ""; };
  recount();
  section.addEventListener("desk:counted", recount);
  section.closest(".inline-group")?.addEventListener("desk:counted", recount);
  link.append(" ", count);
  if (errors(section)) {
    const mark = Object.assign(document.createElement("span"), { className: "desk-chip is-gone", textContent: `${errors(section)} to mend` });
    link.append(" ", mark);
  }
  return Object.assign(document.createElement("li"), {}).appendChild(link).parentElement;
}

function contents(form, sections) {
  const nav = Object.assign(document.createElement("nav"), { className: "desk-sections" });
  nav.setAttribute("aria-label", "Sections of this form");
  const list = document.createElement("ol");
  list.append(...sections.map(entry));
  nav.append(list);
  form.before(nav);
  const links = new Map(sections.map(({ section }, place) => [section, list.children[place].firstChild]));
  const follow = () => {
    const line = nav.getBoundingClientRect().bottom + 40;
    const current = sections.filter(({ section }) => section.getBoundingClientRect().top <= line).at(-1) ?? sections[0];
    for (const [section, link] of links) {
      const isCurrent = section === current.section;
      if (isCurrent && link.getAttribute("aria-current") !== "true") {
        list.scrollTo({ left: link.offsetLeft - list.offsetLeft - 40 });
      }
      link.setAttribute("aria-current", String(isCurrent));
    }
  };
  let asked = false;
  addEventListener("scroll", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; follow(); });
  }, { passive: true });
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const target = link && document.querySelector(link.hash);
    if (!target) return;
    const folded = target.querySelector(":scope > details");
    if (folded) folded.open = true;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
  follow();
}

function reveal(node) {
  for (let parent = node.parentElement; parent; parent = parent.parentElement) {
    if (parent.matches("details")) parent.open = true;
  }
}

function place(list) {
  const row = list.closest(".fieldBox, .form-row, td") ?? list.parentElement;
  const box = list.parentElement.querySelector("input:not([type=hidden]), select, textarea") ?? row.querySelector("input:not([type=hidden]), select, textarea");
  const label = list.parentElement.querySelector("label, legend")?.textContent.replace(/\s*:\s*$/, "");
  const of = list.closest(".inline-related")?.querySelector("summary .inline_label")?.textContent.trim();
  return { box, name: [of, label].filter(Boolean).join(" › ") };
}

function summary(note, form) {
  const lists = [...form.querySelectorAll("ul.errorlist")].filter((list) => !list.closest(".empty-form, .errornote"));
  const items = document.createElement("ul");
  lists.forEach((list, number) => {
    const { box, name } = place(list);
    list.id ||= `error-${number + 1}`;
    reveal(list);
    if (box) {
      box.setAttribute("aria-invalid", "true");
      box.setAttribute("aria-describedby", [list.id, box.getAttribute("aria-describedby")].filter(Boolean).join(" "));
    }
    for (const { textContent } of list.querySelectorAll(":scope > li")) {
      const link = Object.assign(document.createElement("a"), { href: `#${list.id}`, textContent: name ? `${name}: ${textContent}` : textContent });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const field = box && document.getElementById(box.hidden ? `${box.id}_combobox` : box.id);
        (list.parentElement ?? list).scrollIntoView({ block: "center" });
        field?.focus({ preventScroll: true });
      });
      items.append(Object.assign(document.createElement("li"), {}).appendChild(link).parentElement);
    }
  });
  if (items.children.length) note.append(items);
  note.tabIndex = -1;
  note.setAttribute("role", "alert");
  if (!document.querySelector("[autofocus]")) note.focus();
}

const form = document.querySelector("#content-main > form, main form:has(fieldset.module)");
if (form) {
  const sections = headed(form);
  if (sections.length >= FEW) contents(form, sections);
  const note = document.querySelector("#content .errornote");
  if (note) {
    history.replaceState(null, "", location.pathname + location.search); // what is to be mended comes before the section it was sent from
    summary(note, form);
  }
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (target) {
    reveal(target.firstElementChild ?? target);
    target.scrollIntoView();
  }
}

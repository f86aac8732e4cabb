// Counts characters under the notes, and says what the chosen time is in UTC. Without script the server says both.

const NEAR = 50;
const WRITTEN = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

function count(area) {
  const line = document.createElement("p");
  line.className = "desk-counter";
  area.after(line);
  const tell = () => {
    const left = area.maxLength - area.value.length;
    line.textContent = `${area.value.length} of ${area.maxLength} characters`;
    line.classList.toggle("desk-counter-near", left <= NEAR);
    if (left <= NEAR) line.setAttribute("role", "status");
    else line.removeAttribute("role");
  };
  area.addEventListener("input", tell);
  tell();
}

// The clock of a zone at an instant, as if it stood in UTC.
function clock(instant, zone) {
  const parts = new Intl.DateTimeFormat("en-GB", { ...WRITTEN, month: "2-digit", day: "2-digit", timeZone: zone });
  const of = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(of.year, of.month - 1, of.day, of.hour, of.minute);
}

function instants(day, time, zone) {
  const wanted = Date.parse(`${day}T${time}Z`);
  const offsets = [-86400000, 86400000].map((around) => clock(wanted + around, zone) - (wanted + around));
  const found = offsets.map((offset) => wanted - offset).filter((instant) => clock(instant, zone) === wanted);
  return [...new Set(found)];
}

function inWords(instant, zone) {
  const said = new Intl.DateTimeFormat("en-GB", { ...WRITTEN, timeZone: zone }).format(instant);
  return said.replace(" at ", ", ");
}

function sayInstant(form) {
  const [day, time, zone, said] = ["due_at_0", "due_at_1", "zone"].map((name) => form.elements[name])
    .concat(form.querySelector(".publish-instant"));
  if (!day || !said) return;
  const tell = () => {
    said.textContent = "";
    if (!day.value || !time.value) return;
    const found = instants(day.value, time.value, zone.value);
    const written = inWords(Date.parse(`${day.value}T${time.value}Z`), "UTC");
    if (found.length !== 1) said.textContent = `The clocks of ${zone.value} change then: choose another time, or UTC.`;
    else if (zone.value === "UTC") said.textContent = `${written} UTC`;
    else said.textContent = `${written} ${zone.value} = ${inWords(found[0], "UTC")} UTC`;
  };
  for (const field of [day, time, zone]) field.addEventListener("input", tell);
  tell();
}

for (const area of document.querySelectorAll("textarea[maxlength]")) count(area);
for (const form of document.querySelectorAll(".publish-go form")) sayInstant(form);
document.querySelector(".publish-refused")?.focus();

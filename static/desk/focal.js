/* The focal point of a picture: click on it, drag it, or write the two numbers. Cuts are shown as they will be. */

const WIDEST = 960;
const round = (value) => Math.round(Math.min(Math.max(value, 0), 100));

function begin(box) {
  const across = document.getElementById("id_focal_x");
  const down = document.getElementById("id_focal_y");
  const stage = box.querySelector(".focal-stage");
  const mark = box.querySelector(".focal-mark");
  if (!across || !down) return;

  const picture = () => stage.querySelector("img, canvas");

  function show() {
    if (!picture()) return;
    mark.hidden = false;
    mark.style.insetInlineStart = `${round(across.value)}%`;
    mark.style.insetBlockStart = `${round(down.value)}%`;
  }

  function offset(share, whole, part) {
    const room = whole - part;
    return room <= 0 ? 50 : Math.min(Math.max((whole * share) / 100 - part / 2, 0), room) / room * 100;
  }

  function cut() {
    const [width, height] = [Number(box.dataset.width), Number(box.dataset.height)];
    for (const image of box.querySelectorAll("[data-cut]")) {
      const aspect = Number(image.dataset.cut) / 10000;
      image.src = picture().src;
      image.style.aspectRatio = aspect;
      image.style.objectFit = "cover";
      const x = offset(round(across.value), width, Math.min(width, height * aspect));
      const y = offset(round(down.value), height, Math.min(height, width / aspect));
      image.style.objectPosition = `${x}% ${y}%`;
    }
  }

  function place(event) {
    const frame = picture()?.getBoundingClientRect();
    if (!frame) return;
    across.value = round(((event.clientX - frame.left) / frame.width) * 100);
    down.value = round(((event.clientY - frame.top) / frame.height) * 100);
    for (const field of [across, down]) field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  for (const field of [across, down]) {
    field.addEventListener("input", () => {
      show();
      if (picture()?.src) cut();
    });
  }
  stage.addEventListener("pointerdown", (event) => {
    if (!picture()) return;
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    place(event);
  });
  stage.addEventListener("pointermove", (event) => {
    if (event.buttons && stage.hasPointerCapture(event.pointerId)) place(event);
  });

  document.getElementById("id_file")?.addEventListener("change", async (event) => {
    stage.querySelector("canvas")?.remove();
    mark.hidden = true;
    const [file] = event.target.files;
    if (!file) return;
    try {
      const pixels = await createImageBitmap(file);
      const canvas = document.createElement("canvas");
      const scale = Math.min(1, WIDEST / pixels.width);
      canvas.width = pixels.width * scale;
      canvas.height = pixels.height * scale;
      canvas.getContext("2d").drawImage(pixels, 0, 0, canvas.width, canvas.height);
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", file.name);
      stage.prepend(canvas);
      show();
    } catch {
      /* The server says what is wrong with the file. */
    }
  });
  show();
}

document.querySelectorAll("[data-focal]").forEach(begin);

/* The picture that is chosen in a record's form, shown beside the field. */

for (const shown of document.querySelectorAll("[data-picture-of]")) {
  const select = document.getElementById(shown.dataset.pictureOf);
  const pattern = shown.dataset.address;
  const update = () => {
    shown.replaceChildren();
    if (!select.value) return;
    const link = document.createElement("a");
    link.href = pattern.replace("/thumbnail/", "/change/").replace(shown.dataset.blank, select.value);
    link.target = "_blank";
    link.rel = "noopener";
    const image = document.createElement("img");
    image.src = pattern.replace(shown.dataset.blank, select.value);
    image.alt = `Open ${select.selectedOptions[0]?.text ?? "the picture"} in the library`;
    link.append(image);
    shown.append(link);
  };
  // The list of choices tells of a change through jQuery alone.
  (window.django?.jQuery ?? window.jQuery)?.(select).on("change", update);
}

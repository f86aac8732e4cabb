// Links lead out of a previewed page into a tab of their own; those to a place within it scroll there.
for (const frame of document.querySelectorAll("iframe.preview-page")) {
  const follow = () => {
    const page = frame.contentDocument;
    page?.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      const place = link && page.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (place) {
        event.preventDefault();
        place.scrollIntoView();
        place.focus();
      }
    });
  };
  frame.addEventListener("load", follow);
  if (frame.contentDocument?.readyState === "complete") follow();
}

for (const button of document.querySelectorAll("button[data-copies]")) {
  const address = document.getElementById(button.dataset.copies);
  button.hidden = false;
  button.addEventListener("click", async () => {
    address.select();
    await navigator.clipboard.writeText(address.value);
    button.textContent = button.dataset.done;
  });
}

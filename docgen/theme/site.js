// Comforts only: every page reads and works without this file.
"use strict";

// A link on each heading, for copying its address.
for (const heading of document.querySelectorAll("main h2[id], main h3[id], main h4[id]")) {
  if (heading.closest(".card, summary")) continue;
  const anchor = document.createElement("a");
  anchor.className = "anchor";
  anchor.href = "#" + heading.id;
  anchor.setAttribute("aria-label", "Link to " + heading.textContent);
  anchor.textContent = "#";
  heading.append(anchor);
}

// The entry of the section that is being read is lit.
const entries = new Map();
for (const link of document.querySelectorAll(".toc a")) entries.set(decodeURIComponent(link.hash.slice(1)), link);
if (entries.size && "IntersectionObserver" in window) {
  const seen = new IntersectionObserver(
    (changes) => {
      for (const change of changes) {
        if (!change.isIntersecting) continue;
        for (const link of entries.values()) link.removeAttribute("aria-current");
        entries.get(change.target.id).setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "-10% 0px -75% 0px" },
  );
  for (const id of entries.keys()) seen.observe(document.getElementById(id));
}

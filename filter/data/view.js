// The editor's view: what HTML and CSS alone cannot do. SPDX-License-Identifier: MIT
"use strict";
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // The legend switches types.
  for (const button of all(".legend button")) {
    const type = button.dataset.type;
    button.disabled = false;
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(on));
      document.body.classList.toggle("off-" + type, !on); // keywords, findings
      for (const mention of all("main .entity." + type)) {
        mention.classList.toggle("off", !on);
        if (on) mention.removeAttribute("tabindex");
        else mention.setAttribute("tabindex", "-1");
        if (on && mention.localName === "span") mention.tabIndex = 0;
      }
    });
  }

  // Escape closes the card until something else is pointed at or focused.
  const open = () => document.body.classList.remove("closed");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.body.classList.add("closed");
  });
  document.addEventListener("mouseover", (event) => {
    if (event.target.closest?.(".entity")) open();
  });
  document.addEventListener("focusin", open);

  // A name in the picture shows its own arcs.
  for (const node of all(".graph a")) {
    const graph = node.closest(".graph");
    const light = (on) => {
      graph.classList.toggle("lit", on);
      for (const arc of all(".arcs path", graph))
        arc.classList.toggle("lit", on &&
          (arc.dataset.a === node.dataset.node || arc.dataset.b === node.dataset.node));
    };
    for (const type of ["mouseenter", "focusin"])
      node.addEventListener(type, () => light(true));
    for (const type of ["mouseleave", "focusout"])
      node.addEventListener(type, () => light(false));
  }

  // Tables of the overview: sorting and searching.
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value ?? cell.textContent.trim();
  };
  const compare = (a, b) => {
    const [x, y] = [Number(a), Number(b)];
    return Number.isNaN(x) || Number.isNaN(y)
      ? a.localeCompare(b, undefined, { numeric: true }) : x - y;
  };
  for (const button of all(".site th button")) {
    const head = button.closest("th");
    const body = head.closest("table").tBodies[0];
    button.disabled = false;
    button.addEventListener("click", () => {
      const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of all("th", head.parentNode)) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
      const rows = [...body.rows].sort((a, b) =>
        sign * compare(value(a, head.cellIndex), value(b, head.cellIndex)));
      body.append(...rows);
    });
  }
  const search = document.querySelector("#search");
  if (search) {
    search.disabled = false;
    search.addEventListener("input", () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of all(".site tbody tr")) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        shown += !row.hidden;
      }
      document.querySelector("#shown").textContent = shown + " rows";
    });
  }
})();

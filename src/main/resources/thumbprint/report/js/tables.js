// Tables that sort by a heading and filter by words.
(function (t) {
  "use strict";

  function key(row, column) {
    var cell = row.cells[column];
    var figure = cell.querySelector(".f");
    if (figure) return parseFloat(figure.dataset.x.replace(/\u202f/g, ""));
    if (cell.classList.contains("n")) return null;
    var text = cell.textContent.trim().toLowerCase();
    return /^\d+$/.test(text.split(" ")[0]) ? parseFloat(text) : text;
  }

  function compare(a, b) {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return typeof a === "number" ? a - b : a < b ? -1 : a > b ? 1 : 0;
  }

  // Missing figures stay at the end either way.
  function sort(table, column, falling) {
    var rows = Array.from(table.tBodies[0].rows).map(function (row, i) { return { row: row, key: key(row, column), i: i }; });
    rows.sort(function (a, b) {
      var order = compare(a.key, b.key);
      if (falling && a.key !== null && b.key !== null) order = -order;
      return order || a.i - b.i;
    });
    table.tBodies[0].append.apply(table.tBodies[0], rows.map(function (r) { return r.row; }));
  }

  function addSorting(table) {
    Array.from(table.tHead.rows[0].cells).forEach(function (heading, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append.apply(button, Array.from(heading.childNodes));
      heading.append(button);
      button.addEventListener("click", function () {
        var falling = heading.getAttribute("aria-sort") === "ascending";
        Array.from(table.tHead.rows[0].cells).forEach(function (h) { h.removeAttribute("aria-sort"); });
        heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
        sort(table, column, falling);
      });
    });
  }

  // On a phone each row is a card, whose lines repeat the headings.
  function addHeadings(table) {
    var headings = Array.from(table.tHead.rows[0].cells).map(function (h) { return h.textContent; });
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      Array.from(row.cells).forEach(function (cell, i) { cell.dataset.h = headings[i]; });
    });
    table.classList.add("cards");
  }

  function addFilter(table) {
    var label = document.createElement("label"), input = document.createElement("input"), count = document.createElement("span");
    label.className = "filter";
    label.append("Filter ", input, count);
    input.type = "search";
    input.placeholder = "words, all must occur";
    count.className = "small quiet";
    count.setAttribute("aria-live", "polite");
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
      Array.from(table.tBodies[0].rows).forEach(function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !words.every(function (w) { return text.indexOf(w) >= 0; });
        if (!row.hidden) shown++;
      });
      count.textContent = words.length ? " " + shown + " rows" : "";
    });
    table.parentElement.before(label);
  }

  t.startTables = function () {
    document.querySelectorAll("table.data").forEach(function (table) {
      addHeadings(table);
      addSorting(table);
      if (table.tBodies[0].rows.length > 8) addFilter(table);
    });
  };
})(thumbprint);

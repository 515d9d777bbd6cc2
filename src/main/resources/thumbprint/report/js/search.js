// Words are looked for in every paragraph, row and line of the page; found places are listed under their chapter.
(function (t) {
  "use strict";
  var MOST = 12, PLACES = "main section h3, main section p, main section li, main section tbody tr, main section dt, main section dd";

  // Text of each place, worked out at the first search.
  function index(page) {
    return Array.from(page.querySelectorAll(PLACES))
      .filter(function (e) { return !e.closest("#chapters") && !e.querySelector("p, li, tbody"); })
      .map(function (e) { return { element: e, text: e.textContent.replace(/\s+/g, " ").trim() }; });
  }

  t.wordsOf = function (text) { return text.toLowerCase().split(/\s+/).filter(Boolean); };

  t.found = function (places, words) {
    return words.length === 0 ? [] : places.filter(function (place) {
      var text = place.text.toLowerCase();
      return words.every(function (word) { return text.indexOf(word) >= 0; });
    });
  };

  function excerpt(text, word) {
    var from = Math.max(0, text.toLowerCase().indexOf(word) - 40);
    return (from > 0 ? "… " : "") + text.slice(from, from + 120) + (text.length > from + 120 ? " …" : "");
  }

  function show(element) {
    for (var e = element.parentElement; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    element.hidden = false;
    element.tabIndex = -1;
    element.classList.add("found");
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
    element.addEventListener("blur", function () { element.classList.remove("found"); element.removeAttribute("tabindex"); }, { once: true });
  }

  function line(place, word) {
    var item = document.createElement("li"), button = document.createElement("button"), chapter = document.createElement("span");
    var heading = place.element.closest("section").querySelector("h2");
    button.type = "button";
    button.className = "link";
    button.textContent = excerpt(place.text, word);
    button.addEventListener("click", function () { show(place.element); });
    chapter.className = "small quiet";
    chapter.textContent = heading ? heading.textContent + " " : "";
    item.append(chapter, button);
    return item;
  }

  t.startSearch = function () {
    var box = document.getElementById("search"), input = document.getElementById("search-words"), places = null;
    box.hidden = false;
    input.addEventListener("input", function () {
      places = places || index(document);
      var words = t.wordsOf(input.value), found = t.found(places, words);
      document.getElementById("search-count").textContent = words.length
        ? found.length + " places" + (found.length > MOST ? ", the first " + MOST + " are shown" : "") : "";
      var list = document.getElementById("search-found");
      list.replaceChildren.apply(list, found.slice(0, MOST).map(function (p) { return line(p, words[0]); }));
    });
    document.addEventListener("keydown", function (e) {
      if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) return;
      e.preventDefault();
      input.focus();
    });
  };
})(thumbprint);

// The pop-up behind every figure: exact value, origin, evidence, and the command that explains it.
(function (t) {
  "use strict";
  var WORDS = { measured: "measured", derived: "derived from measured figures", published: "published", assessed: "assessed" };
  var pop, owner = null, pinned = false;

  function line(text, className) {
    var p = document.createElement("p");
    p.textContent = text;
    if (className) p.className = className;
    return p;
  }

  function fill(target) {
    var d = target.dataset;
    pop.replaceChildren();
    if (target.classList.contains("term")) {
      var term = document.getElementById(target.getAttribute("href").slice(1));
      if (term) pop.append(line(term.querySelector("dd").textContent));
      return;
    }
    if (d.w !== undefined) { pop.append(line(d.w)); return; }
    if (d.x) pop.append(line(d.x, "exact"));
    Object.keys(WORDS).forEach(function (mark) { if (target.classList.contains(mark)) pop.append(line(WORDS[mark], "quiet small")); });
    if (d.e) pop.append(line("evidence " + d.e, "quiet small mono"));
    if (d.n && d.x) {
      var row = target.closest("tr[data-p]"), name = (row ? row.dataset.p : "") + d.n;
      var command = "thumbprint explain '" + name + "'", copy = document.createElement("button");
      pop.append(line(command, "mono small"));
      copy.type = "button";
      copy.className = "link small";
      copy.textContent = "Copy the command";
      copy.addEventListener("click", function () {
        if (navigator.clipboard) navigator.clipboard.writeText(command).then(function () { copy.textContent = "Copied"; });
      });
      pop.append(copy);
    }
  }

  function place(target) {
    var box = target.getBoundingClientRect(), width = pop.offsetWidth, height = pop.offsetHeight;
    var left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - width - 8);
    var below = box.bottom + 6, above = box.top - height - 6;
    pop.style.left = left + window.scrollX + "px";
    pop.style.top = (below + height > window.innerHeight && above > 0 ? above : below) + window.scrollY + "px";
  }

  function show(target) {
    owner = target;
    fill(target);
    pop.hidden = false;
    target.setAttribute("aria-describedby", "pop");
    place(target);
  }

  function hide() {
    if (owner) owner.removeAttribute("aria-describedby");
    owner = null;
    pinned = false;
    pop.hidden = true;
  }

  function figureOf(event) { return event.target.closest ? event.target.closest("button.f, button.why, a.term") : null; }

  t.startFigures = function () {
    pop = document.getElementById("pop");
    document.addEventListener("mouseover", function (e) {
      if (pinned) return;
      var target = figureOf(e);
      if (target) show(target);
      else if (owner && !pop.contains(e.target)) hide();
    });
    document.addEventListener("focusin", function (e) { var target = figureOf(e); if (target) show(target); });
    document.addEventListener("click", function (e) {
      var target = figureOf(e);
      if (target && target.tagName === "BUTTON") { show(target); pinned = true; }
      else if (!pop.contains(e.target)) hide();
    });
    document.addEventListener("keydown", function (e) { if (e.key === "Escape") hide(); });
  };
})(thumbprint);

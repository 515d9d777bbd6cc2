// Starts the page. Everything here adds to what the page already says without scripts.
(function (t) {
  "use strict";

  function startTheme() {
    var button = document.getElementById("theme"), media = window.matchMedia("(prefers-color-scheme: dark)");
    function dark() { return document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : media.matches; }
    function show() { button.textContent = dark() ? "Light" : "Dark"; }
    button.hidden = false;
    button.addEventListener("click", function () {
      document.documentElement.dataset.theme = dark() ? "light" : "dark";
      show();
      t.redraw();
    });
    media.addEventListener("change", function () { show(); t.redraw(); });
    show();
  }

  function startPrint() {
    var opened = [];
    window.addEventListener("beforeprint", function () {
      opened = Array.from(document.querySelectorAll("details:not([open])"));
      opened.forEach(function (d) { d.open = true; });
      document.documentElement.dataset.print = "yes";
      t.redraw();
    });
    window.addEventListener("afterprint", function () {
      opened.forEach(function (d) { d.open = false; });
      delete document.documentElement.dataset.print;
      t.redraw();
    });
  }

  function startResize() {
    var timer = 0;
    window.addEventListener("resize", function () {
      clearTimeout(timer);
      timer = setTimeout(t.resize, 120);
    });
  }

  function drawn(data) {
    var follow = function () {};
    t.chartTrade(data);
    t.chartFlash(data);
    if (data.charts.slowDown.length) t.chartSlowDown(data);
    if (data.charts.deadlines.length) t.chartDeadlines(data);
    if (data.charts.spread.length) t.chartSpread(data);
    t.chartNeeds(data);
    t.chartLoads(data);
    if (data.withinClass.length > 1) {
      t.chartAcceptability(data);
      follow = t.chartSensitivity(data);
    }
    return follow;
  }

  var holder = document.getElementById("data");
  if (!holder) return;
  var data = JSON.parse(holder.textContent);
  startTheme();
  t.startTables();
  t.startFigures();
  t.startWeights(data, drawn(data));
  t.startSearch();
  startPrint();
  startResize();
})(thumbprint);

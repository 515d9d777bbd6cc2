// What all pictures share: colours of the theme, axes, and drawing again when theme or width change.
(function (t) {
  "use strict";
  var drawn = [];

  function style(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  t.theme = function () {
    return { text: style("--text"), quiet: style("--quiet"), rule: style("--rule"), paper: style("--paper"), warn: style("--warn") };
  };

  t.colours = function (data) {
    var colours = {};
    data.engines.forEach(function (e) { colours[e.id] = e.colour; });
    return colours;
  };

  // Black or white, whichever is easier to read on a colour.
  t.ink = function (colour) {
    var parts = [1, 3, 5].map(function (at) { return parseInt(colour.substr(at, 2), 16) / 255; })
      .map(function (p) { return p <= 0.04045 ? p / 12.92 : Math.pow((p + 0.055) / 1.055, 2.4); });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] > 0.36 ? "#000" : "#fff";
  };

  // Moves labels apart: gives each {x, y, width} in pixels a `dy` so that none lies on another, nor
  // on an obstacle of the same shape. Below `floor` a label goes up instead of down.
  t.apart = function (labels, height, obstacles, floor) {
    var placed = (obstacles || []).slice();
    labels.slice().sort(function (a, b) { return a.y - b.y || a.x - b.x; }).forEach(function (label) {
      var y = moved(1);
      if (floor !== undefined && y > floor) y = moved(-1);
      // A label moves past each placed one at most once, so that rounding can never make this endless.
      function moved(way) {
        var at = label.y;
        function lies(p) { return Math.abs(p.y - at) < height - 0.01 && label.x < p.x + p.width && p.x < label.x + label.width; }
        for (var tries = 0, hit; tries <= placed.length && (hit = placed.find(lies)); tries++) at = hit.y + way * height;
        return at;
      }
      label.dy = y - label.y;
      placed.push({ x: label.x, y: y, width: label.width });
    });
    return labels;
  };

  t.engine = function (data, id) { return data.engines.find(function (e) { return e.id === id; }); };

  t.axis = function (theme, more) {
    return Object.assign({
      nameLocation: "middle", nameGap: 26, nameTextStyle: { color: theme.quiet, fontSize: 12 },
      axisLine: { show: false }, axisTick: { show: false },
      axisLabel: { color: theme.quiet, fontSize: 11 },
      splitLine: { lineStyle: { color: theme.rule } }, minorSplitLine: { show: false }
    }, more);
  };

  t.categories = function (theme, names, more) {
    return t.axis(theme, Object.assign({
      type: "category", data: names, inverse: true, splitLine: { show: false },
      axisLabel: { color: theme.text, fontSize: 12, interval: 0 }
    }, more));
  };

  // A line at a limit. `axis` is yAxis for a level line, inverse where categories run downwards.
  t.limit = function (theme, at, words, axis) {
    var line = {}; line[axis === "yAxis" ? "yAxis" : "xAxis"] = at;
    return {
      silent: true, symbol: "none", animation: false,
      lineStyle: { color: theme.warn, type: "solid", width: 1.5 },
      label: { formatter: words, color: theme.warn, fontSize: 11, position: axis === "yAxis" ? "insideStartTop" : axis === "inverse" ? "start" : "end" },
      data: [line]
    };
  };

  t.base = function (theme, option) {
    return Object.assign({
      animation: false, textStyle: { fontFamily: "system-ui, sans-serif" },
      tooltip: { backgroundColor: theme.paper, borderColor: theme.rule, textStyle: { color: theme.text, fontSize: 12 }, confine: true }
    }, option);
  };

  // Draws `make(theme)` into an element, now and whenever theme or width change.
  t.draw = function (element, height, make) {
    element.style.height = height + "px";
    var picture = { element: element, make: make, chart: null };
    drawn.push(picture);
    render(picture);
  };

  function render(picture) {
    if (picture.chart) picture.chart.dispose();
    picture.chart = echarts.init(picture.element, null, { renderer: "svg" });
    picture.chart.setOption(t.base(t.theme(), picture.make(t.theme())));
  }

  t.redraw = function () { drawn.forEach(render); };
  t.resize = function () { drawn.forEach(function (p) { p.chart.resize(); }); };

  // A panel of small multiples with its heading.
  t.panel = function (parent, heading) {
    var panel = document.createElement("div"), title = document.createElement("p"), chart = document.createElement("div");
    panel.className = "panel";
    title.textContent = heading;
    panel.append(title, chart);
    parent.append(panel);
    return chart;
  };
})(thumbprint);

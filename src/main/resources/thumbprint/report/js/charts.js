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

  t.limit = function (theme, at, words, axis) {
    var line = {}; line[axis || "xAxis"] = at;
    return {
      silent: true, symbol: "none", animation: false,
      lineStyle: { color: theme.warn, type: "solid", width: 1.5 },
      label: { formatter: words, color: theme.warn, fontSize: 11, position: axis === "yAxis" ? "insideEndTop" : "end" },
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

// Flash, RAM and speed of every variant; where the flash goes.
(function (t) {
  "use strict";
  var PLOT = 232; // height of the plot of the scatter charts, in pixels
  var PARTS = { engine: 0, library: 0.45, module: 0.7 };

  t.powers = function (values) {
    var logs = values.filter(function (v) { return v > 0; }).map(Math.log2);
    if (!logs.length) return { min: 1, max: 2 };
    return { min: Math.pow(2, Math.floor(Math.min.apply(null, logs) - 0.05)), max: Math.pow(2, Math.ceil(Math.max.apply(null, logs) + 0.05)) };
  };

  function points(data, field, colours) {
    var colour = colours;
    return data.charts.trade.filter(function (p) { return p.slowDown && p[field] !== undefined; }).map(function (p) {
      return {
        value: [p.slowDown, p[field] / 1024], name: p.variant, symbolSize: p.chosen ? 12 : 9,
        itemStyle: p.chosen ? { color: colour[p.engine], opacity: 1 } : { color: "transparent", borderColor: colour[p.engine], borderWidth: 1.5 },
        label: { show: p.chosen, formatter: p.engine }
      };
    });
  }

  // Pixels of the points, so that labels keep apart from each other and from every point.
  function place(points, element, range, top) {
    var width = element.clientWidth - 122, low = Math.log2(range.min), span = Math.log2(range.max) - low;
    function x(p) { return (Math.log2(p.value[0]) - low) / span * width; }
    function y(p) { return (1 - p.value[1] / top) * PLOT; }
    var labels = points.filter(function (p) { return p.label.show; }).map(function (p) {
      return { point: p, x: x(p) + 11, y: y(p), width: 7 * p.label.formatter.length };
    });
    var obstacles = points.map(function (p) { return { x: x(p) - 6, y: y(p), width: 12 }; });
    t.apart(labels, 13, obstacles, PLOT - 6).forEach(function (l) { l.point.label.offset = [0, l.dy]; });
  }

  function nice(value) {
    if (!(value > 0)) return 1;
    var step = Math.pow(10, Math.floor(Math.log10(value))) / 5;
    return Math.ceil(value / step) * step;
  }

  function trade(element, data, field, name, free) {
    return function (theme) {
      var all = points(data, field, t.colours(data)), range = t.powers(all.map(function (p) { return p.value[0]; }));
      var top = Math.max.apply(null, all.map(function (p) { return p.value[1]; }));
      var close = free / 1024 < top * 2.5, max = nice((close ? Math.max(free / 1024, top) : top) * 1.05);
      place(all, element, range, max);
      return {
        grid: { left: 52, right: 70, top: 24, bottom: 44 },
        xAxis: t.axis(theme, { type: "log", logBase: 2, min: range.min, max: range.max, name: "times native instructions" }),
        yAxis: t.axis(theme, { type: "value", name: name + ", KiB", nameGap: 38, min: 0, max: max, axisLabel: { color: theme.quiet, fontSize: 11, formatter: function (v) { return t.three(v); } } }),
        tooltip: {
          backgroundColor: theme.paper, borderColor: theme.rule, textStyle: { color: theme.text },
          formatter: function (p) { return p.name + "<br>" + t.three(p.value[0]) + " times native<br>" + name + " " + t.three(p.value[1]) + " KiB"; }
        },
        series: [{
          type: "scatter", data: all,
          label: { position: "right", color: theme.text, fontSize: 11 },
          markLine: close ? t.limit(theme, free / 1024, "free on the board", "yAxis") : undefined
        }]
      };
    };
  }

  t.chartTrade = function (data) {
    var parent = document.getElementById("chart-trade"), setting = data.settings[0];
    var flash = t.panel(parent, "Flash with the largest module"), ram = t.panel(parent, "RAM at its highest");
    t.draw(flash, 300, trade(flash, data, "flashBytes", "Flash", setting.flashFreeBytes));
    t.draw(ram, 300, trade(ram, data, "ramBytes", "RAM", setting.ramFreeBytes));
  };

  function mixed(colour, share, paper) {
    function part(hex, at) { return parseInt(hex.substr(at, 2), 16); }
    return "#" + [1, 3, 5].map(function (at) {
      return Math.round(part(colour, at) * (1 - share) + part(paper, at) * share).toString(16).padStart(2, "0");
    }).join("");
  }

  t.chartFlash = function (data) {
    var rows = data.charts.flash, colours = t.colours(data), names = {};
    rows.forEach(function (r) { Object.keys(r.bytes).forEach(function (p) { names[p] = true; }); });
    var order = Object.keys(names).sort(function (a, b) { return (PARTS[a] === undefined ? 9 : PARTS[a]) - (PARTS[b] === undefined ? 9 : PARTS[b]) || (a < b ? -1 : 1); });
    var free = data.settings[0].flashFreeBytes / 1024;
    var most = Math.max.apply(null, rows.map(function (r) { return Object.values(r.bytes).reduce(function (s, b) { return s + b; }, 0); })) / 1024;
    t.draw(document.getElementById("chart-flash"), 60 + rows.length * 34, function (theme) {
      return {
        grid: { left: 8, right: 24, top: 24, bottom: 40, containLabel: true },
        xAxis: t.axis(theme, { type: "value", name: "KiB", max: nice((free < most * 2.5 ? Math.max(free, most) : most) * 1.04) }),
        yAxis: t.categories(theme, rows.map(function (r) { return r.engine; })),
        tooltip: { backgroundColor: theme.paper, borderColor: theme.rule, textStyle: { color: theme.text }, formatter: function (p) { return p.name + "<br>" + p.seriesName + " " + t.three(p.value) + " KiB"; } },
        series: order.map(function (part, i) {
          return {
            type: "bar", stack: "flash", name: part, barWidth: 20,
            data: rows.map(function (r) {
              var share = PARTS[part] === undefined ? 0.88 : PARTS[part];
              var colour = mixed(colours[r.engine], share, theme.paper);
              return {
                value: (r.bytes[part] || 0) / 1024, label: { color: t.ink(colour) },
                itemStyle: { color: colour, borderColor: theme.paper, borderWidth: 1 }
              };
            }),
            label: { show: true, fontSize: 11, formatter: function (p) { return p.value > most * 0.11 ? part : ""; } },
            markLine: i === 0 && free < most * 2.5 ? t.limit(theme, free, "free on the board", "inverse") : undefined
          };
        })
      };
    });
  };
})(thumbprint);

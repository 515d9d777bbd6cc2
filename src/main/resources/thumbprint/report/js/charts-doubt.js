// How far the answer hangs on the weights.
(function (t) {
  "use strict";
  var MODES = {
    "as-stated": "as stated", "dirichlet-200": "slightly doubted", "dirichlet-50": "doubted",
    "dirichlet-10": "much doubted", "uniform-over-groups": "nothing known"
  };
  var STEPS = 20;

  function engineOf(data, id) { return t.alternative(data, id).engine; }

  t.chartAcceptability = function (data) {
    var colours = t.colours(data), modes = data.acceptability, ids = data.withinClass;
    t.draw(document.getElementById("chart-acceptability"), 70 + modes.length * 34, function (theme) {
      return {
        grid: { left: 8, right: 24, top: 8, bottom: 40, containLabel: true },
        xAxis: t.axis(theme, { type: "value", max: 100, name: "% of draws in first place" }),
        yAxis: t.categories(theme, modes.map(function (m) { return MODES[m.mode] || m.mode; })),
        tooltip: { backgroundColor: theme.paper, borderColor: theme.rule, textStyle: { color: theme.text }, formatter: function (p) { return p.seriesName + "<br>" + t.three(p.value) + " % of draws"; } },
        series: ids.map(function (id) {
          return {
            type: "bar", stack: "first", name: id, barWidth: 20,
            itemStyle: { color: colours[engineOf(data, id)], borderColor: theme.paper, borderWidth: 1 },
            label: { show: true, color: t.ink(colours[engineOf(data, id)]), fontSize: 11, formatter: function (p) { return p.value > 14 ? engineOf(data, id) : ""; } },
            data: modes.map(function (m) { return (m.rankShares[id] || [0])[0] * 100; })
          };
        })
      };
    });
  };

  var PLOT = 144;

  // Moves the labels at the end of the curves apart.
  function labelled(series) {
    var labels = series.map(function (s) { return { series: s, x: 0, y: (1 - s.data[STEPS][1]) * PLOT, width: 1 }; });
    t.apart(labels, 11).forEach(function (l) { l.series.endLabel.offset = [0, l.dy]; });
    return series;
  }

  function curves(data, weights, group, theme, colours) {
    var inside = function (c) { return c.group === group; };
    return labelled(data.withinClass.map(function (id) {
      var line = [];
      for (var i = 0; i <= STEPS; i++) {
        var share = i / STEPS, w = t.reweigh(data, weights, inside, share);
        line.push([share, t.score(data, w, t.alternative(data, id)).mid]);
      }
      return {
        type: "line", name: id, symbol: "none", data: line, lineStyle: { color: colours[engineOf(data, id)], width: 2 },
        itemStyle: { color: colours[engineOf(data, id)] },
        endLabel: { show: true, formatter: engineOf(data, id), color: theme.text, fontSize: 10, distance: 3 }
      };
    }));
  }

  // Returns a function that draws the curves anew for other weights.
  t.chartSensitivity = function (data) {
    var colours = t.colours(data), weights = t.stated(data), parent = document.getElementById("chart-sensitivity");
    var groups = Array.from(new Set(data.criteria.map(function (c) { return c.group; }))).sort();
    groups.forEach(function (group) {
      t.draw(t.panel(parent, "if " + group + " weighed …"), PLOT + 46, function (theme) {
        var now = data.criteria.reduce(function (s, c) { return c.group === group ? s + weights[c.id] : s; }, 0);
        var series = curves(data, weights, group, theme, colours);
        if (series.length) series[0].markLine = t.limit(theme, now, "now");
        return {
          grid: { left: 34, right: 78, top: 22, bottom: 24 },
          xAxis: t.axis(theme, { type: "value", min: 0, max: 1, splitNumber: 2 }),
          yAxis: t.axis(theme, { type: "value", min: 0, max: 1, splitNumber: 2 }),
          series: series
        };
      });
    });
    return function (next) { weights = next; t.redraw(); };
  };
})(thumbprint);

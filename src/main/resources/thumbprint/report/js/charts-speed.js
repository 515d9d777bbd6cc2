// Slow-down by workload, share of the deadline, spread of calls.
(function (t) {
  "use strict";

  function name(data, workload) {
    var found = data.workloads.find(function (w) { return w.id === workload; });
    return found ? found.name : workload;
  }

  function distinct(list, field) { return Array.from(new Set(list.map(function (x) { return x[field]; }))).sort(); }

  function means(rows, workloads) {
    var sums = {};
    rows.forEach(function (r) {
      var s = sums[r.engine] = sums[r.engine] || { log: 0, n: 0 };
      s.log += Math.log(r.ratio);
      s.n++;
    });
    return Object.keys(sums).filter(function (e) { return sums[e].n === workloads; })
      .map(function (e) { return { engine: e, ratio: Math.exp(sums[e].log / sums[e].n) }; });
  }

  // Heights of the engines' labels above the first row.
  function levels(average, width, range) {
    var low = Math.log2(range.min), span = Math.log2(range.max) - low, offsets = {};
    var labels = average.map(function (m) {
      var half = 3.5 * m.engine.length;
      return { engine: m.engine, x: (Math.log2(m.ratio) - low) / span * width - half, y: 0, width: 2 * half + 6 };
    });
    t.apart(labels, 13).forEach(function (l) { offsets[l.engine] = l.dy; });
    return offsets;
  }

  t.chartSlowDown = function (data) {
    var rows = data.charts.slowDown, workloads = distinct(rows, "workload"), colours = t.colours(data);
    var names = ["geometric mean"].concat(workloads.map(function (w) { return name(data, w); }));
    var range = t.powers(rows.map(function (r) { return r.ratio; }));
    var shared = workloads.filter(function (w) { return data.engines.every(function (e) { return rows.some(function (r) { return r.engine === e.id && r.workload === w; }); }); });
    var average = means(rows.filter(function (r) { return shared.indexOf(r.workload) >= 0; }), shared.length);
    var element = document.getElementById("chart-slow-down");
    t.draw(element, 110 + names.length * 24, function (theme) {
      var offsets = levels(average, element.clientWidth - 200, range);
      return {
        grid: { left: 8, right: 24, top: 62, bottom: 40, containLabel: true },
        xAxis: t.axis(theme, { type: "log", logBase: 2, min: range.min, max: range.max, name: "times native instructions" }),
        yAxis: t.categories(theme, names, { splitLine: { show: true, lineStyle: { color: theme.rule, type: "dotted" } } }),
        tooltip: { backgroundColor: theme.paper, borderColor: theme.rule, textStyle: { color: theme.text }, formatter: function (p) { return p.seriesName + "<br>" + names[p.value[1]] + "<br>" + t.three(p.value[0]) + " times native"; } },
        series: data.engines.filter(function (e) { return rows.some(function (r) { return r.engine === e.id; }); }).map(function (e) {
          var own = average.filter(function (m) { return m.engine === e.id; }).map(function (m) {
            return { value: [m.ratio, 0], symbol: "diamond", symbolSize: 13, label: { show: true, position: "top", distance: 5, offset: [0, -offsets[e.id]], formatter: e.id, color: theme.text, fontSize: 11 } };
          });
          return {
            type: "scatter", name: e.id, symbolSize: 9, itemStyle: { color: colours[e.id], opacity: 1 },
            data: own.concat(rows.filter(function (r) { return r.engine === e.id; }).map(function (r) { return [r.ratio, workloads.indexOf(r.workload) + 1]; }))
          };
        })
      };
    });
  };

  function ranges(data, rows, engines, colours) {
    return rows.map(function (r) {
      var y = engines.indexOf(r.engine);
      return {
        type: "line", name: r.engine, data: [[r.low, y], [r.high, y]], symbol: "circle", symbolSize: 9,
        itemStyle: { color: colours[r.engine] }, lineStyle: { color: colours[r.engine], width: 9, cap: "round" }
      };
    });
  }

  t.chartDeadlines = function (data) {
    var all = data.charts.deadlines, colours = t.colours(data), engines = distinct(all, "engine");
    var range = t.powers(all.map(function (r) { return r.low; }).concat(all.map(function (r) { return r.high; }), [1.2]));
    distinct(all, "workload").forEach(function (workload) {
      var rows = all.filter(function (r) { return r.workload === workload; });
      t.draw(t.panel(document.getElementById("chart-deadlines"), name(data, workload)), 74 + engines.length * 22, function (theme) {
        var series = ranges(data, rows, engines, colours);
        if (series.length) series[0].markLine = t.limit(theme, 1, "deadline", "inverse");
        return {
          grid: { left: 4, right: 18, top: 24, bottom: 26, containLabel: true },
          xAxis: t.axis(theme, { type: "log", logBase: 4, min: range.min, max: range.max, axisLabel: { color: theme.quiet, fontSize: 11, hideOverlap: true, formatter: function (v) { return t.three(v * 100) + "%"; } } }),
          yAxis: t.categories(theme, engines),
          tooltip: { trigger: "item", backgroundColor: theme.paper, borderColor: theme.rule, textStyle: { color: theme.text }, formatter: function (p) {
            var row = rows.find(function (r) { return r.engine === p.seriesName; });
            return row.engine + "<br>" + t.percent(row.low) + " to " + t.percent(row.high) + "<br>" + row.verdict;
          } },
          series: series
        };
      });
    });
  };

  t.chartSpread = function (data) {
    var all = data.charts.spread, colours = t.colours(data), engines = distinct(all, "engine");
    var ratios = [].concat.apply([], all.map(function (r) { return r.ratios; }));
    var low = Math.min.apply(null, ratios), high = Math.max.apply(null, ratios), room = Math.max((high - low) * 0.08, 0.005);
    distinct(all, "workload").forEach(function (workload) {
      var rows = all.filter(function (r) { return r.workload === workload; });
      t.draw(t.panel(document.getElementById("chart-spread"), name(data, workload)), 60 + engines.length * 20, function (theme) {
        return {
          grid: { left: 4, right: 18, top: 8, bottom: 30, containLabel: true },
          xAxis: t.axis(theme, { type: "value", min: low - room, max: high + room, splitNumber: 3, axisLabel: { color: theme.quiet, fontSize: 11, formatter: function (v) { return t.three(v); } } }),
          yAxis: t.categories(theme, engines, { splitLine: { show: true, lineStyle: { color: theme.rule, type: "dotted" } } }),
          tooltip: { backgroundColor: theme.paper, borderColor: theme.rule, textStyle: { color: theme.text }, formatter: function (p) { return p.seriesName + "<br>" + t.three(p.value[0]) + " of the median call"; } },
          series: rows.map(function (r) {
            return { type: "scatter", name: r.engine, symbolSize: 7, itemStyle: { color: colours[r.engine], opacity: 0.6 }, data: r.ratios.map(function (x) { return [x, engines.indexOf(r.engine)]; }) };
          })
        };
      });
    });
  };
})(thumbprint);

// What engines need on each core, and how they load each board: a panel for each engine.
(function (t) {
  "use strict";

  function engines(data, rows) {
    return data.engines.filter(function (e) { return rows.some(function (r) { return r.engine === e.id; }); });
  }

  function distinct(list, field) { return Array.from(new Set(list.map(function (x) { return x[field]; }))); }

  function tip(theme, formatter) {
    return { trigger: "item", backgroundColor: theme.paper, borderColor: theme.rule, textStyle: { color: theme.text, width: 260, overflow: "break" }, extraCssText: "max-width:280px;white-space:normal", formatter: formatter };
  }

  // A range with round ends; `end` may change how the high end looks.
  function range(name, y, low, high, colour, more) {
    return Object.assign({
      type: "line", name: name, data: [[low, y], [high, y]], symbol: "circle", symbolSize: 7,
      itemStyle: { color: colour }, lineStyle: { color: colour, width: 7, cap: "round" }
    }, more);
  }

  function needSeries(theme, row, index, colour) {
    var series = [];
    [["flash", 0], ["ram", 1]].forEach(function (kind) {
      var bytes = row[kind[0]], y = index * 2 + kind[1];
      if (!bytes.judged) return;
      series.push(range(row.core + "/" + kind[0], y, bytes.smallest / 1024, bytes.judged / 1024, colour, kind[1] ? { lineStyle: { color: colour, width: 7, cap: "round", opacity: 0.5 } } : {}));
      if (bytes.paced) series.push({ type: "scatter", name: row.core + "/" + kind[0], data: [[bytes.paced / 1024, y]], symbolSize: 9, z: 3, itemStyle: { color: theme.paper, borderColor: colour, borderWidth: 2 } });
    });
    return series;
  }

  function needs(data, engine, cores, axis) {
    var rows = data.charts.needs.filter(function (r) { return r.engine === engine.id; });
    return function (theme) {
      var names = [].concat.apply([], cores.map(function (c) { return [c + ", flash", "RAM"]; }));
      return {
        grid: { left: 4, right: 16, top: 4, bottom: 40, containLabel: true },
        xAxis: t.axis(theme, { type: "log", logBase: 2, min: axis.min, max: axis.max, name: "KiB", axisLabel: { color: theme.quiet, fontSize: 11, hideOverlap: true, formatter: function (v) { return t.three(v); } } }),
        yAxis: t.categories(theme, names, { axisLabel: { color: theme.text, fontSize: 11, interval: 0 } }),
        tooltip: tip(theme, function (p) {
          var at = p.seriesName.lastIndexOf("/"), kind = p.seriesName.slice(at + 1);
          var bytes = rows.find(function (r) { return r.core === p.seriesName.slice(0, at); })[kind];
          return engine.name + "<br>" + p.seriesName.slice(0, at) + ", " + (kind === "ram" ? "RAM" : "flash") + "<br>smallest workload " + t.kib(bytes.smallest) + (bytes.paced ? "<br>with a deadline " + t.kib(bytes.paced) : "") + "<br>all judged " + t.kib(bytes.judged);
        }),
        series: [].concat.apply([], rows.map(function (r) { return needSeries(theme, r, cores.indexOf(r.core), engine.colour); }))
      };
    };
  }

  t.chartNeeds = function (data) {
    var rows = data.charts.needs, parent = document.getElementById("chart-needs"), cores = distinct(rows, "core");
    var all = [].concat.apply([], rows.map(function (r) { return [r.flash.smallest, r.flash.judged, r.ram.smallest, r.ram.judged]; })).filter(Boolean);
    var axis = t.powers(all.map(function (b) { return b / 1024; }));
    engines(data, rows).forEach(function (e) {
      t.draw(t.panel(parent, e.name), 48 + cores.length * 2 * 17, needs(data, e, cores, axis));
    });
  };

  function loadSeries(theme, row, y, colour, axis) {
    var opacity = row.fits ? 1 : 0.35;
    if (!row.open) return [range(row.board, y, row.low, row.high, colour, { itemStyle: { color: colour, opacity: opacity }, lineStyle: { color: colour, width: 7, cap: "round", opacity: opacity } })];
    return [range(row.board, y, row.low, axis.max, colour, {
      data: [[row.low, y], { value: [axis.max, y], symbol: "none" }], itemStyle: { color: theme.paper, borderColor: colour, borderWidth: 2, opacity: opacity },
      lineStyle: { color: colour, width: 2, type: "dotted", opacity: opacity }
    })];
  }

  function loads(data, engine, boards, axis) {
    var rows = data.charts.loads.filter(function (r) { return r.engine === engine.id; });
    return function (theme) {
      var series = [].concat.apply([], rows.map(function (r) { return loadSeries(theme, r, boards.indexOf(r.board), engine.colour, axis); }));
      if (series.length) series[0].markLine = t.limit(theme, 1, "deadline", "inverse");
      return {
        grid: { left: 4, right: 18, top: 22, bottom: 26, containLabel: true },
        xAxis: t.axis(theme, { type: "log", logBase: 10, min: axis.min, max: axis.max, axisLabel: { color: theme.quiet, fontSize: 11, hideOverlap: true, formatter: function (v) { return t.three(v * 100) + "%"; } } }),
        yAxis: t.categories(theme, boards, { axisLabel: { color: theme.text, fontSize: 11, interval: 0, width: 130, overflow: "truncate" }, splitLine: { show: true, lineStyle: { color: theme.rule, type: "dotted" } } }),
        tooltip: tip(theme, function (p) {
          var row = rows.find(function (r) { return r.board === p.seriesName; });
          return row.board + "<br>" + (row.open ? "at least " + t.percent(row.low) : t.percent(row.low) + " to " + t.percent(row.high)) + ", " + row.stands + "<br>" + row.why;
        }),
        series: series
      };
    };
  }

  t.chartLoads = function (data) {
    var rows = data.charts.loads, parent = document.getElementById("chart-loads"), boards = distinct(rows, "board");
    var shares = [].concat.apply([0.9, 1.1], rows.map(function (r) { return [r.low, r.high]; })).filter(function (s) { return s > 0; });
    var axis = { min: Math.pow(10, Math.floor(Math.log10(Math.min.apply(null, shares)))), max: Math.pow(10, Math.ceil(Math.log10(Math.max.apply(null, shares)))) };
    engines(data, rows).forEach(function (e) {
      t.draw(t.panel(parent, e.name), 52 + boards.length * 16, loads(data, e, boards, axis));
    });
  };
})(thumbprint);

// Where the answer turns when one weight moves (docs/decision.md, break-even). Pure, like decision.js.
(function (t) {
  "use strict";

  function leads(data, winner, challenger) {
    return data.criteria.map(function (c) {
      return t.value(c, winner.figures[c.id]).mid - t.value(c, challenger.figures[c.id]).mid;
    });
  }

  function sum(data, weights, inside, side, lead) {
    return data.criteria.reduce(function (s, c, i) {
      return inside(c) === side ? s + weights[c.id] * (lead ? lead[i] : 1) : s;
    }, 0);
  }

  function only(data, inside, lead) {
    return data.criteria.reduce(function (s, c, i) { return inside(c) ? s + lead[i] : s; }, 0);
  }

  // The nearest weight at which another of the ranked wins; null where no weight does it.
  t.turn = function (data, weights, ranked, inside) {
    var winner = t.alternative(data, ranked[0].id), nearest = null;
    var from = sum(data, weights, inside, true), rest = sum(data, weights, inside, false);
    ranked.slice(1).forEach(function (place) {
      var lead = leads(data, winner, t.alternative(data, place.id));
      var inner = from > 0 ? sum(data, weights, inside, true, lead) / from : only(data, inside, lead);
      var outer = sum(data, weights, inside, false, lead) / rest;
      var to = outer / (outer - inner);
      if (rest > 0 && to > 0 && to < 1 && (nearest === null || Math.abs(to - from) < nearest.size)) {
        nearest = { from: from, to: to, size: Math.abs(to - from), winner: place.id };
      }
    });
    return nearest;
  };

  // One line per group, then one per criterion, each with its turn or null.
  t.turns = function (data, weights, ranked) {
    var groups = Array.from(new Set(data.criteria.filter(function (c) { return weights[c.id] > 0; })
      .map(function (c) { return c.group; }))).sort();
    var lines = groups.map(function (g) {
      return { kind: "group", subject: g, inside: function (c) { return c.group === g; } };
    }).concat(data.criteria.map(function (c) {
      return { kind: "criterion", subject: c.id, name: c.name, inside: function (other) { return other === c; } };
    }));
    lines.forEach(function (line) {
      line.from = sum(data, weights, line.inside, true);
      line.turn = ranked.length ? t.turn(data, weights, ranked, line.inside) : null;
    });
    return lines.sort(function (a, b) {
      if (a.kind !== b.kind) return a.kind === "group" ? -1 : 1;
      var left = a.turn ? a.turn.size : Infinity, right = b.turn ? b.turn.size : Infinity;
      return left === right ? (a.subject < b.subject ? -1 : 1) : left - right;
    });
  };
})(thumbprint);

// The value model of thumbprint.decision, formula by formula (docs/decision.md). No page, no state:
// a test runs this file in a browser and compares every score with Java's.
var thumbprint = {};

(function (t) {
  "use strict";

  function position(curve, figure) {
    return curve.scale === "logarithmic" ? Math.log(figure) : figure;
  }

  // What a figure is worth, 0 to 1: piecewise linear, flat beyond the ends.
  t.valueAt = function (curve, figure) {
    var points = curve.points;
    if (figure <= points[0].at) return points[0].value;
    for (var i = 1; i < points.length; i++) {
      if (figure < points[i].at) {
        var left = points[i - 1], right = points[i];
        var from = position(curve, left.at);
        var share = (position(curve, figure) - from) / (position(curve, right.at) - from);
        var value = left.value + share * (right.value - left.value);
        return Math.min(Math.max(value, Math.min(left.value, right.value)), Math.max(left.value, right.value));
      }
    }
    return points[points.length - 1].value;
  };

  // What the figures of an interval are worth; a missing figure may be worth anything.
  t.value = function (criterion, figure) {
    if (!figure || figure.missing !== undefined) return { low: 0, mid: 0.5, high: 1, missing: true };
    var first = t.valueAt(criterion.curve, figure.low), last = t.valueAt(criterion.curve, figure.high);
    return {
      low: Math.min(first, last), mid: t.valueAt(criterion.curve, figure.mid),
      high: Math.max(first, last), missing: false
    };
  };

  // Weights as stated, by criterion.
  t.stated = function (data) {
    var weights = {};
    data.criteria.forEach(function (c) { weights[c.id] = c.weight; });
    return weights;
  };

  t.score = function (data, weights, alternative) {
    var score = { low: 0, mid: 0, high: 0, missingWidth: 0 };
    data.criteria.forEach(function (c) {
      var value = t.value(c, alternative.figures[c.id]), weight = weights[c.id];
      score.low += weight * value.low;
      score.mid += weight * value.mid;
      score.high += weight * value.high;
      if (value.missing) score.missingWidth += weight;
    });
    return score;
  };

  // What each group of criteria adds to the score at mid.
  t.groupParts = function (data, weights, alternative) {
    var parts = {};
    data.criteria.forEach(function (c) {
      var value = t.value(c, alternative.figures[c.id]);
      parts[c.group] = (parts[c.group] || 0) + weights[c.id] * value.mid;
    });
    return parts;
  };

  t.alternative = function (data, id) {
    return data.alternatives.find(function (a) { return a.id === id; });
  };

  // Ids with their scores, best first; equal scores by id, as in Java.
  t.rank = function (data, weights, ids) {
    return ids
      .map(function (id) { return { id: id, score: t.score(data, weights, t.alternative(data, id)) }; })
      .sort(function (a, b) { return b.score.mid - a.score.mid || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0); });
  };

  // Gives the criteria that `inside` names the weight `share` together; all others keep their
  // proportions. Where all weights on one side are 0, the stated ones give the proportions.
  t.reweigh = function (data, weights, inside, share) {
    var stated = t.stated(data), next = {};
    [true, false].forEach(function (side) {
      var members = data.criteria.filter(function (c) { return inside(c) === side; });
      var of = members.some(function (c) { return weights[c.id] > 0; }) ? weights : stated;
      var sum = members.reduce(function (s, c) { return s + of[c.id]; }, 0);
      members.forEach(function (c) {
        var proportion = sum > 0 ? of[c.id] / sum : 1 / members.length;
        next[c.id] = (side ? share : 1 - share) * proportion;
      });
    });
    return next;
  };
})(thumbprint);

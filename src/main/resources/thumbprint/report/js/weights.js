// Sliders: ranking, answer and break-evens follow the weights.
(function (t) {
  "use strict";

  function byId(id) { return document.getElementById(id); }
  function inputs() { return Array.from(document.querySelectorAll("#weights input")); }

  function inside(input) {
    return input.dataset.group
      ? function (c) { return c.group === input.dataset.group; }
      : function (c) { return c.id === input.dataset.criterion; };
  }

  function showWeights(data, weights, held) {
    inputs().forEach(function (input) {
      var members = data.criteria.filter(inside(input));
      var share = members.reduce(function (s, c) { return s + weights[c.id]; }, 0);
      if (input !== held) input.value = share;
      input.nextElementSibling.textContent = t.percent(share);
      input.setAttribute("aria-valuetext", t.percent(share));
    });
  }

  function showRow(data, weights, row, score) {
    var alternative = t.alternative(data, row.dataset.id), parts = t.groupParts(data, weights, alternative);
    var span = row.querySelector(".interval .span");
    span.style.left = score.low * 100 + "%";
    span.style.width = (score.high - score.low) * 100 + "%";
    row.querySelector(".interval .mid").style.left = score.mid * 100 + "%";
    row.querySelector(".score").textContent = t.scoreText(score);
    Object.keys(parts).forEach(function (group) {
      row.querySelector(".stack [data-g=" + group + "]").style.width = parts[group] * 100 + "%";
      row.querySelector(".parts [data-g=" + group + "]").textContent = group + " " + t.two(parts[group]);
    });
  }

  function showRanking(data, weights) {
    var body = document.querySelector("#ranking tbody"), rows = {};
    Array.from(body.rows).forEach(function (row) { rows[row.dataset.id] = row; });
    var within = t.rank(data, weights, data.withinClass);
    var apart = data.acrossClasses.filter(function (id) { return data.withinClass.indexOf(id) < 0; });
    var others = t.rank(data, weights, apart);
    var before = Array.from(body.rows).find(function (row) { return !/contender|apart/.test(row.className); }) || null;
    within.concat(others).forEach(function (place, i) {
      var row = rows[place.id];
      showRow(data, weights, row, place.score);
      var ties = within.filter(function (p) { return p.score.mid > place.score.mid; }).length;
      if (i < within.length) row.querySelector(".position").textContent = ties + 1;
      body.insertBefore(row, before);
    });
    return within;
  }

  function title(data, id) { return t.alternative(data, id).title; }

  // Engine and variant, as Recommendation writes them.
  function chosen(data, id) {
    var alternative = t.alternative(data, id);
    return alternative.title + (alternative.variant === "default" ? " in its default build" : " (" + alternative.variant + ")");
  }

  function turnWords(line) {
    var name = line.kind === "group" ? "the " + line.subject + " criteria together weigh " : "“" + line.name + "” weighs ";
    return name + (line.turn.to > line.turn.from ? "more than " : "less than ") +
      t.three(line.turn.to) + " (now " + t.three(line.turn.from) + ")";
  }

  function showAnswer(data, weights, within, lines) {
    if (!within.length) return;
    byId("sentence").textContent = "Use " + chosen(data, within[0].id) + " on the " + data.subject.boardName + " at " + data.subject.where + ".";
    var near = within.slice(1).filter(function (p) {
      return p.score.low <= within[0].score.high && within[0].score.low <= p.score.high;
    });
    byId("confidence").textContent = "It scores " + t.scoreText(within[0].score) + " of 1 with your weights." + (near.length
      ? " Its interval overlaps that of " + near.map(function (p) { return title(data, p.id); }).join(" and ") + ", so the figures alone do not separate them."
      : "");
    if (within.length < 2) return;
    var flip = lines.find(function (l) { return l.kind === "group" && l.turn && l.turn.winner === within[1].id; });
    byId("runner-up").textContent = "Runner-up: " + title(data, within[1].id) + ", score " + t.scoreText(within[1].score) + ". " +
      (flip ? "It is the better choice where " + turnWords(flip) + "." : "No change of a single group's weight makes it the better choice.");
  }

  function showTurns(data, lines) {
    if (!byId("break-even")) return;
    byId("break-even").tBodies[0].replaceChildren.apply(byId("break-even").tBodies[0], lines.map(function (line) {
      var row = document.createElement("tr");
      [line.kind === "group" ? "all of " + line.subject : line.name, t.three(line.from),
        line.turn ? t.three(line.turn.to) : "nowhere", line.turn ? title(data, line.turn.winner) : "the same"
      ].forEach(function (text, i) {
        var cell = document.createElement(i === 0 ? "th" : "td");
        cell.textContent = text;
        cell.dataset.h = ["Weight of", "Now", "Turns at", "Then wins"][i];
        if (i === 1 || i === 2) cell.className = "n";
        row.appendChild(cell);
      });
      return row;
    }));
    var least = lines.filter(function (l) { return l.turn; })
      .sort(function (a, b) { return a.turn.size - b.turn.size; })[0];
    var first = document.querySelector("#changes li");
    if (first) {
      first.textContent = least ? "Another weight: " + title(data, least.turn.winner) + " wins where " + turnWords(least) + "."
        : "No change of any single weight makes another engine win.";
    }
  }

  t.startWeights = function (data, follow) {
    var weights = t.stated(data);
    var original = ["sentence", "confidence", "runner-up", "changes"].map(function (id) { return byId(id).innerHTML; });
    function show(held) {
      showWeights(data, weights, held);
      var within = showRanking(data, weights), lines = t.turns(data, weights, within);
      showAnswer(data, weights, within, lines);
      showTurns(data, lines);
      byId("moved").hidden = false;
      follow(weights);
    }
    function reset() {
      weights = t.stated(data);
      show(null);
      ["sentence", "confidence", "runner-up", "changes"].forEach(function (id, i) { byId(id).innerHTML = original[i]; });
      byId("moved").hidden = true;
    }
    inputs().forEach(function (input) {
      input.disabled = false;
      input.addEventListener("input", function () {
        weights = t.reweigh(data, weights, inside(input), Number(input.value));
        show(input);
      });
    });
    document.querySelectorAll(".reset").forEach(function (button) { button.addEventListener("click", reset); });
  };
})(thumbprint);

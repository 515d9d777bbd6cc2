// Figures as text, as thumbprint.report.Numbers writes them.
(function (t) {
  "use strict";
  var THIN = "\u202f";

  function grouped(plain) {
    var parts = plain.split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, THIN);
    return parts.join(".");
  }

  t.three = function (value) {
    if (value === 0) return "0";
    var rounded = Number(value.toPrecision(3));
    if (Math.abs(rounded) >= 1e21 || Math.abs(rounded) < 1e-6) return rounded.toString();
    return grouped(rounded.toString());
  };

  t.percent = function (share) { return t.three(share * 100) + THIN + "%"; };
  t.kib = function (bytes) { return t.three(bytes / 1024) + THIN + "KiB"; };
  t.two = function (value) { return (Math.round(value * 100 + 1e-9) / 100).toFixed(2); };

  t.scoreText = function (score) {
    var low = t.two(score.low), high = t.two(score.high);
    return t.two(score.mid) + (low === high ? "" : " (" + low + " to " + high + ")");
  };
})(thumbprint);

package thumbprint.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A published figure of what a chip or board draws. Absent figures are null.
 *
 * @param state {@code active} if the processor runs and only what the words say; {@code idle},
 *     {@code off}, or {@code other} for what says nothing of the processor alone
 * @param what in words
 * @param microamperePerMegahertz where the source prints it so
 * @param hz clock that it was taken at; absent: at any
 * @param conditions voltage regulator, temperature, caches, in words; may be absent
 * @param quality how good the source is: primary, measured, second-hand, sibling part
 */
public record Power(
    String state,
    String what,
    Double milliampere,
    Double microamperePerMegahertz,
    Double milliwatt,
    Double volt,
    Long hz,
    String conditions,
    String quality,
    String source) {
  public Power {
    Checks.require(
        List.of("active", "idle", "off", "other").contains(state == null ? "" : state),
        "power state must be active, idle, off or other, is \"" + state + "\"");
    Checks.text(what, "power what");
    Checks.text(quality, "power quality");
    Checks.text(source, "power source");
    for (Double figure : new Double[] {milliampere, microamperePerMegahertz, milliwatt, volt}) {
      Checks.require(figure == null || figure > 0, "power figures must be positive, or absent");
    }
    Checks.require(hz == null || hz > 0, "power hz must be positive, or absent");
    Checks.require(
        milliampere != null || microamperePerMegahertz != null || milliwatt != null,
        "power needs milliampere, microampere-per-megahertz or milliwatt");
  }

  public boolean active() {
    return state.equals("active");
  }

  /** Milliampere at a clock; empty where the figure was taken at another. Never scaled. */
  public Optional<Double> milliampereAt(long clockHz) {
    if (hz != null && hz != clockHz) {
      return Optional.empty();
    }
    if (milliampere != null) {
      return hz == null ? Optional.empty() : Optional.of(milliampere);
    }
    return Optional.ofNullable(microamperePerMegahertz).map(each -> each * clockHz / 1e6 / 1e3);
  }

  /** What, conditions and quality in one phrase. */
  public String words() {
    return Arrays.asList(what, conditions, quality).stream()
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }
}

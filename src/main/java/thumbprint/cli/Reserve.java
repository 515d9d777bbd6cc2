package thumbprint.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import thumbprint.study.Setting;

/**
 * What the rest of the firmware takes, as the user states it.
 *
 * @param flashBytes empty: the board's own figure
 * @param ramBytes likewise
 * @param cpuShare likewise
 */
record Reserve(Optional<Long> flashBytes, Optional<Long> ramBytes, Optional<Double> cpuShare) {
  static final Reserve NONE = new Reserve(Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads {@code flash=64K,ram=32K,cpu=20%}. */
  static final class Converter implements CommandLine.ITypeConverter<Reserve> {
    @Override
    public Reserve convert(String text) {
      return parse(text);
    }
  }

  static Reserve parse(String text) {
    Reserve reserve = NONE;
    for (String part : text.split(",")) {
      String[] sides = part.strip().split("=", 2);
      reserve =
          sides.length == 2
              ? reserve.with(sides[0].toLowerCase(Locale.ROOT), sides[1])
              : reserve.with(part, "");
    }
    return reserve;
  }

  private Reserve with(String key, String value) {
    return switch (key) {
      case "flash" -> new Reserve(Optional.of(bytes(value)), ramBytes, cpuShare);
      case "ram" -> new Reserve(flashBytes, Optional.of(bytes(value)), cpuShare);
      case "cpu" -> new Reserve(flashBytes, ramBytes, Optional.of(share(value)));
      default ->
          throw new CommandLine.TypeConversionException(
              "unknown reserve \"" + key + "\" (write flash=64K,ram=32K,cpu=20%)");
    };
  }

  Setting applyTo(Setting setting) {
    return setting.reserving(
        flashBytes.orElse(setting.flashReservedBytes()),
        ramBytes.orElse(setting.ramReservedBytes()),
        cpuShare.orElse(setting.cpuShare()));
  }

  private static double share(String text) {
    double share = new Share().convert(text);
    if (!(share >= 0 && share < 1)) {
      throw new CommandLine.TypeConversionException("cpu=" + text + " is not between 0% and 100%");
    }
    return share;
  }

  private static long bytes(String text) {
    if (!text.matches("[0-9]{1,12}[kKmM]?")) {
      throw new CommandLine.TypeConversionException(
          "\"" + text + "\" is no size (write 65536, 64K or 1M)");
    }
    char last = Character.toLowerCase(text.charAt(text.length() - 1));
    long number = Long.parseLong(text.replaceAll("[kKmM]", ""));
    return number * (last == 'k' ? 1024L : last == 'm' ? 1024L * 1024 : 1);
  }
}

package thumbprint.report;

import java.util.Locale;

/** How the sections on hardware call things. */
final class HardwareNames {
  private HardwareNames() {}

  /** Id of a variant's engine. */
  static String engineId(String variant) {
    int at = variant.indexOf('@');
    return at < 0 ? variant : variant.substring(0, at);
  }

  /** What people call the engine of a variant, whether or not it was summed up. */
  static String engine(ReportInput input, String variant) {
    return CostFindings.engineName(input, engineId(variant));
  }

  static boolean candidate(ReportInput input, String variant) {
    String engine = engineId(variant);
    return input.engines().stream().anyMatch(e -> e.engine().equals(engine) && e.candidate());
  }

  /** The name that {@code explain} takes: the machine stands in it unless it is the profile's. */
  static String figure(ReportInput input, String machine, String rest) {
    return machine.equals(input.findings().machine()) ? rest : machine + "/" + rest;
  }

  /** {@code 400 MHz, internal flash}. */
  static String setting(thumbprint.analysis.placement.Site site) {
    return Numbers.three(site.clock().hz() / 1e6)
        + Numbers.THIN
        + "MHz, "
        + site.boot().id().replace('-', ' ');
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package thumbprint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a Rust package is built.
 *
 * @param features of the package that are on
 * @param profile settings of cargo's release profile, e.g. {@code opt-level: s}
 * @param flags of the Rust compiler, for all crates and the standard library
 */
public record CargoSettings(
    List<String> features, Map<String, String> profile, List<String> flags) {
  public CargoSettings {
    features = Checks.listOrEmpty(features);
    profile = Checks.mapOrEmpty(profile);
    flags = Checks.listOrEmpty(flags);
  }

  public static CargoSettings none() {
    return new CargoSettings(List.of(), Map.of(), List.of());
  }

  /** These, with features and flags of others added and their profile settings in force. */
  public CargoSettings with(CargoSettings others) {
    List<String> allFeatures = new ArrayList<>(features);
    allFeatures.addAll(others.features);
    Map<String, String> wholeProfile = new TreeMap<>(profile);
    wholeProfile.putAll(others.profile);
    List<String> allFlags = new ArrayList<>(flags);
    allFlags.addAll(others.flags);
    return new CargoSettings(allFeatures, wholeProfile, allFlags);
  }
}

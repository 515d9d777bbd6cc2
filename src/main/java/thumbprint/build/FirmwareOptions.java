package thumbprint.build;

import java.util.List;
import java.util.Map;

/**
 * How the harness is built: the content of {@code firmware/build.yaml}.
 *
 * @param commonFlags of every C file in every image
 * @param harnessFlags of the harness's own files
 * @param linkFlags of every image
 * @param cargoProfile of every engine that is a Rust package; options of engines replace settings
 * @param stackBytes of the firmware's stack
 */
public record FirmwareOptions(
    List<String> commonFlags,
    List<String> harnessFlags,
    List<String> linkFlags,
    Map<String, String> cargoProfile,
    long stackBytes) {
  public FirmwareOptions {
    commonFlags = List.copyOf(commonFlags);
    harnessFlags = List.copyOf(harnessFlags);
    linkFlags = List.copyOf(linkFlags);
    cargoProfile = Map.copyOf(cargoProfile);
    if (stackBytes <= 0) {
      throw new IllegalArgumentException("stack-bytes must be positive");
    }
  }
}

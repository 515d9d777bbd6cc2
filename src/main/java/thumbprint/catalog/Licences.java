package thumbprint.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What licences ask of who ships firmware.
 *
 * @param licences by SPDX id
 */
public record Licences(Map<String, Licence> licences) {
  public Licences {
    licences = Checks.mapOrEmpty(licences);
  }

  /** How far a licence reaches into the firmware around the code. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Copyleft {
    NONE,
    /** Changed files stay under it. */
    FILE,
    /** The library stays replaceable. */
    LIBRARY,
    /** The whole program comes under it. */
    PROGRAM,
    /** Production use is not granted to everyone. */
    RESTRICTED,
    UNKNOWN;

    public String id() {
      return Spelling.kebab(name());
    }
  }

  /**
   * @param notices what must go with a product
   * @param patents what it grants, and when it ends
   * @param shipping what it means for a vendor of firmware, in a sentence or two
   */
  public record Licence(
      String name,
      String notices,
      Copyleft copyleft,
      String patents,
      String shipping,
      List<Source> source) {
    public Licence {
      Checks.text(name, "name");
      Checks.text(notices, "notices");
      Checks.present(copyleft, "copyleft");
      Checks.text(patents, "patents");
      Checks.text(shipping, "shipping");
      source = Checks.listOrEmpty(source);
      Checks.require(!source.isEmpty(), "source is missing");
    }
  }

  /** The ids of an SPDX expression in its order; an exception belongs to its licence. */
  public static List<String> ids(String expression) {
    return Arrays.stream(expression.replaceAll("[()]", "").split(" (OR|AND) "))
        .map(String::strip)
        .toList();
  }
}

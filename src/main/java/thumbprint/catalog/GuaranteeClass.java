package thumbprint.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The promises that an engine must keep to be ranked; one that keeps more is welcome.
 *
 * @param demands the promises that must be checked
 * @param rationale why these and no others
 */
public record GuaranteeClass(List<Guarantees.Guarantee> demands, String rationale) {
  public GuaranteeClass {
    demands = Checks.listOrEmpty(demands).stream().distinct().sorted().toList();
    Checks.text(rationale, "guarantee-class.rationale");
  }

  /** The demanded promises that {@code offered} does not keep, with how it stands on each. */
  public Map<Guarantees.Guarantee, Guarantees.State> lackingIn(Guarantees offered) {
    Map<Guarantees.Guarantee, Guarantees.State> lacking = new TreeMap<>();
    for (Guarantees.Guarantee demand : demands) {
      if (offered.state(demand) != Guarantees.State.CHECKED) {
        lacking.put(demand, offered.state(demand));
      }
    }
    return Collections.unmodifiableMap(lacking);
  }
}

package thumbprint.build.tools;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tools must be here.
 *
 * @param needs purposes whose tools all must be
 * @param named ids of further tools: what engines of a selection need beyond those
 */
public record Demand(List<Tool.Need> needs, Set<String> named) {
  public Demand {
    needs = List.copyOf(needs);
    named = java.util.Collections.unmodifiableSet(new TreeSet<>(named));
  }

  public static Demand of(List<Tool.Need> needs) {
    return new Demand(needs, Set.of());
  }

  /** This and further tools by id. */
  public Demand with(Collection<String> tools) {
    Set<String> all = new TreeSet<>(named);
    all.addAll(tools);
    return new Demand(needs, all);
  }

  boolean wants(Tool tool) {
    return tool.serves(needs) || named.contains(tool.id());
  }
}

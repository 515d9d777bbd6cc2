package thumbprint.catalog;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** How alive a project is. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum ProjectStatus {
  /** Commits in most weeks of the last year. */
  ACTIVE,
  /** Fixes, little more. */
  MAINTAINED,
  /** Work for a paper or a demonstration. */
  RESEARCH,
  /** No work in the last year. */
  DORMANT,
  /** Its makers ended it. */
  ARCHIVED,
  /** There is no project: a way to build one's own, or a name without content. */
  NONE;

  public String id() {
    return Spelling.kebab(name());
  }
}

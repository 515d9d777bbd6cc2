package thumbprint.catalog;

import java.util.List;

/**
 * A question whose answer is a level, not a number.
 *
 * @param group of criteria that it belongs to
 * @param question what is asked of each engine
 * @param levels from worst to best, levels from 0 on without gaps
 */
public record Rubric(
    String id, String name, Criterion.Group group, String question, List<Level> levels) {
  public Rubric {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.present(group, "group");
    Checks.text(question, "question");
    levels = Checks.listOrEmpty(levels);
    Checks.require(levels.size() > 1, "levels: at least two are needed");
    for (int i = 0; i < levels.size(); i++) {
      Checks.require(levels.get(i).level() == i, "levels must count from 0 without gaps");
      Checks.require(
          i == 0 || levels.get(i).value() > levels.get(i - 1).value(),
          "the value of level " + i + " must exceed that of the level below");
    }
  }

  /**
   * @param definition what must hold; the next one must not
   * @param value on the scale from 0 to 1
   */
  public record Level(int level, String name, String definition, double value) {
    public Level {
      Checks.text(name, "levels.name");
      Checks.text(definition, "levels.definition");
      Checks.require(value >= 0 && value <= 1, "levels.value must be from 0 to 1");
    }
  }

  /**
   * @throws IllegalArgumentException if the rubric has no such level
   */
  public Level level(int level) {
    Checks.require(
        level >= 0 && level < levels.size(),
        "rubric " + id + " has levels 0 to " + (levels.size() - 1) + ", not " + level);
    return levels.get(level);
  }
}

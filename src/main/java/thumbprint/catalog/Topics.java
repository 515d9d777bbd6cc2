package thumbprint.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * The vocabulary of claims.
 *
 * @param groups what each group is about, in the order of the report
 * @param topics by id
 */
public record Topics(Map<String, String> groups, Map<String, Topic> topics) {
  public Topics {
    groups = Checks.mapOrEmpty(groups);
    topics = Checks.mapOrEmpty(topics);
    for (Map.Entry<String, Topic> entry : topics.entrySet()) {
      Checks.id(entry.getKey(), "topic");
      Checks.require(
          groups.containsKey(entry.getValue().group()),
          "topic "
              + entry.getKey()
              + " has the unknown group \""
              + entry.getValue().group()
              + "\"");
    }
  }

  /**
   * What a claim can be about.
   *
   * @param name for people
   * @param meaning one sentence
   * @param measuredBy the metric, or {@code feature:} and the probe, by which this lab measures the
   *     same: a claim that it contradicts is shown with both
   */
  public record Topic(String name, String group, String meaning, Optional<String> measuredBy) {
    public Topic {
      Checks.text(name, "name");
      Checks.text(group, "group");
      Checks.text(meaning, "meaning");
      measuredBy = measuredBy == null ? Optional.empty() : measuredBy;
    }
  }
}

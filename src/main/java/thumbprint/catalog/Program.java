package thumbprint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What programs of one compiler need of an engine, and what that compiler could emit instead.
 *
 * @param profiles ids of those that decide for such programs
 * @param summary one or two sentences
 */
public record Program(
    String id,
    String name,
    List<String> profiles,
    String summary,
    List<Source> source,
    List<Need> needs,
    List<Change> changes) {
  public Program {
    Checks.id(id, "id");
    Checks.text(name, "name");
    profiles = Checks.listOrEmpty(profiles);
    Checks.text(summary, "summary");
    source = Checks.listOrEmpty(source);
    Checks.require(!source.isEmpty(), "source is missing");
    needs = Checks.listOrEmpty(needs);
    changes = Checks.listOrEmpty(changes);
  }

  /**
   * One thing that the programs need.
   *
   * @param topics of claims that say whether an engine gives it
   * @param metric of a variant that this lab measures for it
   * @param otherwise what is done where an engine does not give it
   */
  public record Need(
      String id,
      String name,
      String need,
      List<String> topics,
      Optional<String> metric,
      Optional<String> otherwise,
      List<Source> source) {
    public Need {
      Checks.id(id, "needs.id");
      Checks.text(name, "needs.name");
      Checks.text(need, "needs.need");
      topics = Checks.listOrEmpty(topics);
      metric = metric == null ? Optional.empty() : metric;
      otherwise = otherwise == null ? Optional.empty() : otherwise;
      source = Checks.listOrEmpty(source);
      Checks.require(!source.isEmpty(), "needs.source is missing");
    }
  }

  /**
   * Something else that the compiler could emit.
   *
   * @param saves what is known that it saves; empty where nothing is
   * @param workloads of this lab whose figures show what is at stake
   * @param experiment what would tell, where nothing is known
   */
  public record Change(
      String id,
      String change,
      String because,
      Optional<String> saves,
      List<String> workloads,
      Optional<String> experiment,
      List<Source> source,
      Confidence confidence) {
    public Change {
      Checks.id(id, "changes.id");
      Checks.text(change, "changes.change");
      Checks.text(because, "changes.because");
      saves = saves == null ? Optional.empty() : saves;
      workloads = Checks.listOrEmpty(workloads);
      experiment = experiment == null ? Optional.empty() : experiment;
      source = Checks.listOrEmpty(source);
      Checks.require(!source.isEmpty(), "changes.source is missing");
      Checks.present(confidence, "changes.confidence");
      Checks.require(
          saves.isPresent() || experiment.isPresent(),
          "changes: state what " + id + " saves, or the experiment that would tell");
    }
  }
}

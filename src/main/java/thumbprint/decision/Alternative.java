package thumbprint.decision;

import java.util.Map;
import thumbprint.catalog.Guarantees;

/**
 * One engine variant that a profile could choose, with all that is known of it.
 *
 * @param id the variant's full name, {@code wasm3@optimisation=2}
 * @param engine the engine's id
 * @param variant the rest of the name, {@code optimisation=2}; {@code default} where nothing is set
 * @param figures by metric
 * @param facts by name
 */
public record Alternative(
    String id,
    String engine,
    String variant,
    Role role,
    Guarantees guarantees,
    Map<String, Performance> figures,
    Map<String, Fact> facts) {
  /** What an alternative is there for. */
  public enum Role {
    /** It can be chosen. */
    CANDIDATE,
    /** A limit to compare with, such as native code: no answer to the question. */
    REFERENCE,
    /** Another variant of a candidate's engine, such as the vendor's defaults, shown beside it. */
    BESIDE
  }

  public Alternative {
    Checks.text(id, "id of an alternative");
    Checks.text(engine, "engine of " + id);
    Checks.text(variant, "variant of " + id);
    Checks.require(role != null, "role of " + id + " is missing");
    Checks.require(guarantees != null, "guarantees of " + id + " are missing");
    figures = Checks.sorted(figures);
    facts = Checks.sorted(facts);
  }

  /** The figure for {@code metric}; missing where nobody supplied one. */
  public Performance figure(String metric) {
    Performance figure = figures.get(metric);
    return figure == null ? Performance.missing("nobody supplied " + metric) : figure;
  }
}

package thumbprint.analysis.placement;

/** The best map of a board for a firmware, or why there is none. */
public sealed interface PlacementAnswer {
  /** The map that costs least. */
  record Placed(Placement placement) implements PlacementAnswer {}

  /**
   * No memory has room for a part, or not beside the others.
   *
   * @param part its name; the largest of those that do not fit together
   * @param lacksBytes at least so much more is needed
   */
  record NoRoom(String part, long lacksBytes) implements PlacementAnswer {}

  /** Room there is, but what it costs is not known; never taken for nothing. */
  record CostUnknown(String reason) implements PlacementAnswer {}
}

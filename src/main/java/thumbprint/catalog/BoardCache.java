package thumbprint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A cache of a chip, in the core or in front of one memory (a vendor's flash accelerator, an
 * execute-in-place cache).
 *
 * @param holds {@code instructions}, {@code data} or {@code both}
 * @param bytes in all; null where it is not known, as are the next two
 * @param ways lines that one address may lie in
 * @param lineBytes of one line
 * @param serves names of the memories that it stands in front of
 */
public record BoardCache(
    String id,
    String holds,
    Integer bytes,
    Integer ways,
    Integer lineBytes,
    List<String> serves,
    List<String> source) {
  /** The three figures that a simulation needs. */
  public record Geometry(int bytes, int ways, int lineBytes) {}

  public BoardCache {
    Checks.id(id, "cache id");
    Checks.require(
        List.of("instructions", "data", "both").contains(holds == null ? "" : holds),
        "cache holds must be instructions, data or both, is \"" + holds + "\"");
    serves = Checks.listOrEmpty(serves);
    Checks.require(!serves.isEmpty(), "cache serves is missing");
    source = Checks.sources(source, "cache source");
    for (Integer figure : new Integer[] {bytes, ways, lineBytes}) {
      Checks.require(figure == null || figure > 0, "cache figures must be positive, or absent");
    }
    Checks.require(
        bytes == null || ways == null || lineBytes == null || bytes % (ways * lineBytes) == 0,
        "cache bytes must be a multiple of ways times line-bytes");
  }

  /** Empty where one of its figures is not known: then it cannot be simulated. */
  public Optional<Geometry> geometry() {
    return bytes == null || ways == null || lineBytes == null
        ? Optional.empty()
        : Optional.of(new Geometry(bytes, ways, lineBytes));
  }
}

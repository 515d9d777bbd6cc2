package thumbprint.analysis.placement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thumbprint.catalog.Board;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Which of a board's memories may hold a part, in the order in which the board names them. */
record MemoryChoice(Site site) {
  private static final String INSTRUCTIONS = "itcm";

  /** Instructions cannot be fetched from there (Arm DDI 0489, recalled). */
  private static final List<String> NOT_EXECUTABLE = List.of("dtcm");

  /** Where the part may lie; one memory alone where the user fixed it. */
  Stream<Board.Memory> of(Part part) {
    Optional<String> fixed = part.names().map(site.fixed()::get).filter(m -> m != null).findFirst();
    return possible(part).filter(memory -> fixed.isEmpty() || fixed.get().equals(memory.name()));
  }

  /** Where such a part may lie on the board, whatever the user fixed. */
  Stream<Board.Memory> possible(Part part) {
    return (part.constant() ? forConstants() : site.boot().data().stream())
        .map(site.board()::memory)
        .filter(memory -> !part.executed() || !NOT_EXECUTABLE.contains(memory.kind()));
  }

  /**
   * @throws ProblemException if there is no such part, or it cannot lie in that memory
   */
  void require(String partName, String memory) {
    Part part =
        FirmwareParts.KINDS.stream()
            .filter(kind -> kind.name().equals(partName))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        "there is no part \"" + partName + "\"",
                        FirmwareParts.KINDS.stream().map(Part::name)));
    if (possible(part).noneMatch(m -> m.name().equals(memory))) {
      throw refused(
          partName + " cannot lie in \"" + memory + "\"", possible(part).map(Board.Memory::name));
    }
  }

  private ProblemException refused(String what, Stream<String> known) {
    return new ProblemException(
        Problem.badInput(
            what,
            "map of " + site.board().id() + ", boot " + site.boot().id(),
            "choose from " + known.collect(Collectors.joining(", "))));
  }

  /** The boot memory, memory for instructions, and memories for data. */
  private Stream<String> forConstants() {
    Stream<String> instructions =
        site.board().memories().stream()
            .filter(memory -> memory.kind().equals(INSTRUCTIONS))
            .map(Board.Memory::name);
    return Stream.of(Stream.of(site.boot().code()), instructions, site.boot().data().stream())
        .flatMap(names -> names)
        .distinct();
  }
}

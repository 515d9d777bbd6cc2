package thumbprint.analysis.placement;

import java.util.List;
import thumbprint.catalog.Board;

/** A part in one of the memories that may hold it, with what that costs. */
record PartInMemory(Part part, Board.Memory memory, MapCost cost) {
  /** Names of the memories that it takes room in. */
  List<String> taken(String bootMemory) {
    boolean copied = part.constant() && !memory.name().equals(bootMemory);
    return copied ? List.of(memory.name(), bootMemory) : List.of(memory.name());
  }
}

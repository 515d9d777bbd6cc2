package thumbprint.analysis.cycles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.WindowWork;

/**
 * Adds up what was done in a window.
 *
 * @param blocks of the trace, by number
 * @param model whose terms are counted
 * @param areas of the image
 */
record WindowEvaluation(List<EvaluatedBlock> blocks, CycleModel model, MemoryAreas areas) {
  static WindowEvaluation of(
      BlockTrace trace, InstructionDecoder decoder, CycleModel model, MemoryAreas areas) {
    CoreModel core = CoreModel.of(model.structure());
    List<EvaluatedBlock> blocks =
        trace.blocks().stream()
            .map(
                block -> {
                  var instructions = decoder.decode(block.start(), block.code());
                  return EvaluatedBlock.of(
                      block, instructions, core.cost(instructions), areas.at(block.start()));
                })
            .toList();
    return new WindowEvaluation(blocks, model, areas);
  }

  /** What was done in the window. */
  WindowWork work(BlockTrace.Window window) {
    long[] terms = new long[CycleTerm.values().length];
    long instructions = 0;
    long dispatches = 0;
    long unknown = 0;
    for (BlockTrace.Execution execution : window.executions()) {
      EvaluatedBlock block = blocks.get(execution.block());
      block.cost().addTo(terms, execution);
      instructions += execution.executed() * block.instructions().size();
      dispatches += block.dispatches() ? execution.left() : 0;
      unknown += execution.executed() * block.unknown();
    }
    Map<String, MemoryEvents> memory = memory(window);
    if (model.structure().terms().contains(CycleTerm.FLASH_LOAD)) {
      terms[CycleTerm.FLASH_LOAD.ordinal()] += flashLoads(memory);
    }
    return new WindowWork(instructions, dispatches, unknown, BlockCost.terms(terms), memory);
  }

  private Map<String, MemoryEvents> memory(BlockTrace.Window window) {
    Map<String, MemoryEvents> events = new TreeMap<>();
    for (BlockTrace.Execution execution : window.executions()) {
      EvaluatedBlock block = blocks.get(execution.block());
      events.merge(block.area(), block.fetches(execution), MemoryEvents::plus);
    }
    for (BlockTrace.Access access : window.accesses()) {
      events.merge(
          areas.at(access.address(), BlockTrace.Access.GRANULE_BYTES),
          new MemoryEvents(
              0, BlockTrace.Misses.NONE, access.loads(), access.stores(), access.misses()),
          MemoryEvents::plus);
    }
    return events;
  }

  private long flashLoads(Map<String, MemoryEvents> memory) {
    return memory.entrySet().stream()
        .filter(entry -> areas.flash(entry.getKey()))
        .mapToLong(entry -> entry.getValue().loads())
        .sum();
  }
}

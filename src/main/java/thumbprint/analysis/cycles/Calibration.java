package thumbprint.analysis.cycles;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import thumbprint.evidence.BlockTrace;

/**
 * The window around an empty call: what is in every window of the boot and is not the engine's.
 *
 * @param executions by block
 * @param accesses by address
 */
record Calibration(
    Map<Integer, BlockTrace.Execution> executions, Map<Long, BlockTrace.Access> accesses) {
  private static final int PHASE = 7;

  /** The first calibration of the trace; nothing where it has none. */
  static Calibration of(BlockTrace trace) {
    return trace.windows().stream()
        .filter(window -> window.phase() == PHASE)
        .findFirst()
        .map(Calibration::of)
        .orElse(new Calibration(Map.of(), Map.of()));
  }

  private static Calibration of(BlockTrace.Window window) {
    return new Calibration(
        window.executions().stream()
            .collect(Collectors.toMap(BlockTrace.Execution::block, Function.identity())),
        window.accesses().stream()
            .collect(Collectors.toMap(BlockTrace.Access::address, Function.identity())));
  }

  /** The window without it; never less than nothing. */
  BlockTrace.Window takenOff(BlockTrace.Window window) {
    List<BlockTrace.Execution> rest =
        window.executions().stream()
            .map(e -> executions.containsKey(e.block()) ? less(e, executions.get(e.block())) : e)
            .filter(execution -> execution.executed() > 0)
            .toList();
    List<BlockTrace.Access> touched =
        window.accesses().stream()
            .map(a -> accesses.containsKey(a.address()) ? less(a, accesses.get(a.address())) : a)
            .toList();
    return new BlockTrace.Window(window.phase(), window.first(), window.times(), rest, touched);
  }

  private static BlockTrace.Execution less(BlockTrace.Execution one, BlockTrace.Execution off) {
    return new BlockTrace.Execution(
        one.block(),
        less(one.executed(), off.executed()),
        less(one.entered(), off.entered()),
        less(one.left(), off.left()),
        less(one.mispredicted(), off.mispredicted()),
        less(one.fetchMisses(), off.fetchMisses()));
  }

  private static BlockTrace.Access less(BlockTrace.Access one, BlockTrace.Access off) {
    return new BlockTrace.Access(
        one.address(),
        less(one.loads(), off.loads()),
        less(one.stores(), off.stores()),
        less(one.misses(), off.misses()));
  }

  private static BlockTrace.Misses less(BlockTrace.Misses one, BlockTrace.Misses off) {
    return new BlockTrace.Misses(
        less(one.warm(), off.warm()),
        less(one.random(), off.random()),
        less(one.evicted(), off.evicted()));
  }

  private static long less(long one, long off) {
    return Math.max(0, one - off);
  }
}

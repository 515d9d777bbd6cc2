package thumbprint.module.probe;

import static thumbprint.module.probe.ProbeFunction.Need.MEMORY;
import static thumbprint.module.probe.ProbeFunction.Need.PASSIVE_DATA;
import static thumbprint.module.probe.ProbeFunction.Need.PASSIVE_ELEMENTS;
import static thumbprint.module.probe.ProbeFunction.Need.READ_AFTER;
import static thumbprint.module.probe.ProbeFunction.Need.TABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import thumbprint.module.Signature;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/** Loads, stores, growing, and bulk operations: at offsets, unaligned, at the end and behind it. */
final class MemoryProbes {
  private static final int END = ProbeModule.PAGE;

  /** Aligned, unaligned, the last bytes, one too far for some widths, and where addresses wrap. */
  private static final int[] ADDRESSES = {
    0, 1, 2, 3, 5, 7, END - 8, END - 5, END - 4, END - 3, END - 2, END - 1, END, -1, -8, -4
  };

  /** Static offsets; the last one must not wrap around. */
  private static final long[] OFFSETS = {0, 3, END - 8, 0xFFFF_FFFFL};

  private MemoryProbes() {}

  static List<ProbeFunction> load(ProbeOperation operation) {
    List<ProbeFunction> functions = new ArrayList<>();
    for (long offset : OFFSETS) {
      functions.add(
          ProbeFunction.of(
                  operation.name() + ":" + offset,
                  operation.signature().orElseThrow().text(),
                  (out, t) -> out.localGet(0).hex(operation.code()).unsigned(0).unsigned(offset),
                  ints(ADDRESSES))
              .needing(MEMORY));
    }
    return functions;
  }

  static List<ProbeFunction> store(ProbeOperation operation) {
    Signature signature = operation.signature().orElseThrow();
    ValueType type = signature.parameters().getLast();
    List<Value> all = EdgeValues.bits(type);
    List<ProbeFunction> functions = new ArrayList<>();
    for (long offset : OFFSETS) {
      List<List<Value>> calls = new ArrayList<>();
      for (int i = 0; i < ADDRESSES.length; i++) {
        calls.add(List.of(Value.i32(ADDRESSES[i]), all.get(all.size() - 1 - i)));
      }
      functions.add(
          ProbeFunction.of(
                  operation.name() + ":" + offset,
                  signature.text(),
                  (out, t) -> out.parameters(2).hex(operation.code()).unsigned(0).unsigned(offset),
                  calls)
              .needing(MEMORY, READ_AFTER));
    }
    return functions;
  }

  /** What is behind the old end must be zero after growing, and the size must follow. */
  static List<ProbeFunction> size() {
    return List.of(
        ProbeFunction.of(
                "memory.size",
                "(i)i",
                (out, t) -> out.localGet(0).raw(0x40, 0, 0x1A, 0x3F, 0), // grow, drop, size
                ints(0, 1, 7, 1, 1))
            .needing(MEMORY));
  }

  static List<ProbeFunction> grow() {
    return List.of(
        ProbeFunction.of(
                "memory.grow",
                "(i)i",
                (out, t) -> out.localGet(0).raw(0x40, 0),
                ints(0, 3, 65_535, 65_536, -1, 1, 0, 1, 1, 0))
            .needing(MEMORY),
        ProbeFunction.of(
                "memory.grow:load",
                "(i)i",
                (out, t) -> out.localGet(0).raw(0x28, 0, 0), // i32.load
                ints(0, END - 4, END, END + 4, 3 * END - 4, 3 * END - 3))
            .needing(MEMORY));
  }

  /** A bulk operation on memory: destination, source or value, count. */
  static List<ProbeFunction> bulk(ProbeOperation operation) {
    return switch (operation.name()) {
      case "memory.fill" ->
          threeOperands(operation, new int[] {0}, new int[] {0, 0xAB, -1, 0x1FF, 7});
      case "memory.copy" ->
          threeOperands(operation, new int[] {0, 0}, new int[] {0, 3, 5, END - 4});
      case "memory.init" ->
          threeOperands(operation, new int[] {ProbeModule.PASSIVE_DATA, 0}, new int[] {0, 3, 16});
      default -> dropped();
    };
  }

  private static List<ProbeFunction> threeOperands(
      ProbeOperation operation, int[] immediates, int[] middle) {
    List<List<Value>> calls = new ArrayList<>();
    for (int destination : new int[] {4, 1, END - 4, END, -1}) {
      for (int second : middle) {
        for (int count : new int[] {0, 1, 4, 5, 9, 17}) {
          calls.add(List.of(Value.i32(destination), Value.i32(second), Value.i32(count)));
        }
      }
    }
    return List.of(
        ProbeFunction.of(
                operation.name(),
                "(iii)",
                (out, t) -> out.parameters(3).hex(operation.code()).raw(immediates),
                calls)
            .needing(
                operation.name().equals("memory.init")
                    ? new ProbeFunction.Need[] {MEMORY, PASSIVE_DATA, READ_AFTER}
                    : new ProbeFunction.Need[] {MEMORY, READ_AFTER}));
  }

  /** Before, a segment can be copied; after, only nothing of it. Dropping twice is no fault. */
  private static List<ProbeFunction> dropped() {
    int segment = ProbeModule.PASSIVE_DATA;
    return List.of(
        ProbeFunction.of(
                "data.drop:before",
                "(i)",
                (out, t) -> out.i32(4).i32(0).localGet(0).raw(0xFC, 8, segment, 0),
                ints(4, 16, 17))
            .needing(MEMORY, PASSIVE_DATA, READ_AFTER),
        ProbeFunction.of("data.drop:drop", "()", (out, t) -> out.raw(0xFC, 9, segment), twice())
            .needing(MEMORY, PASSIVE_DATA),
        ProbeFunction.of(
                "data.drop:after",
                "(i)",
                (out, t) -> out.i32(4).i32(0).localGet(0).raw(0xFC, 8, segment, 0),
                ints(0, 1))
            .needing(MEMORY, PASSIVE_DATA, READ_AFTER));
  }

  /** What a call by table gives afterwards says what the table holds. */
  static List<ProbeFunction> table(ProbeOperation operation) {
    int[] immediates =
        switch (operation.name()) {
          case "table.init" -> new int[] {ProbeModule.PASSIVE_ELEMENTS, 0};
          case "table.copy" -> new int[] {0, 0};
          default -> new int[] {};
        };
    List<ProbeFunction> functions = new ArrayList<>();
    if (immediates.length > 0) {
      functions.add(moved(operation, immediates));
    } else {
      functions.add(
          ProbeFunction.of("elem.drop:drop", "()", (out, t) -> out.raw(0xFC, 13, 1), twice())
              .needing(TABLE, PASSIVE_ELEMENTS));
      functions.add(
          ProbeFunction.of(
                  "elem.drop:after",
                  "(i)",
                  (out, t) -> out.i32(4).i32(0).localGet(0).raw(0xFC, 12, 1, 0),
                  ints(0, 1, 2))
              .needing(TABLE, PASSIVE_ELEMENTS));
    }
    functions.add(
        ProbeFunction.of(
                operation.name() + ":call",
                "(i)i",
                (out, t) ->
                    out.localGet(0).raw(0x11).unsigned(t.index(Signature.parse("()i"))).raw(0),
                ints(0, 1, 3, 4, 5, 6, 7))
            .needing(needs(operation)));
    return functions;
  }

  private static ProbeFunction moved(ProbeOperation operation, int[] immediates) {
    List<List<Value>> calls = new ArrayList<>();
    int[][] triples = {
      {4, 0, 2}, {5, 0, 2}, {7, 0, 2}, {6, 1, 1}, {8, 0, 0}, {0, 8, 1}, {-1, 0, 1}
    };
    for (int[] triple : triples) {
      calls.add(IntStream.of(triple).mapToObj(Value::i32).toList());
    }
    return ProbeFunction.of(
            operation.name(),
            "(iii)",
            (out, t) -> out.parameters(3).hex(operation.code()).raw(immediates),
            calls)
        .needing(needs(operation));
  }

  /** Copying within the table needs no segment. */
  private static ProbeFunction.Need[] needs(ProbeOperation operation) {
    return operation.name().equals("table.copy")
        ? new ProbeFunction.Need[] {TABLE}
        : new ProbeFunction.Need[] {TABLE, PASSIVE_ELEMENTS};
  }

  private static List<List<Value>> twice() {
    return List.of(List.of(), List.of());
  }

  static List<List<Value>> ints(int... values) {
    return IntStream.of(values).mapToObj(v -> List.of(Value.i32(v))).toList();
  }
}

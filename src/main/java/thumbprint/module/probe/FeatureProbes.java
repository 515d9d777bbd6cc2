package thumbprint.module.probe;

import java.util.List;
import thumbprint.module.Value;

/**
 * One module for each proposal beyond version 1.0, smallest first. Bytes are those of the
 * proposals' own texts (WebAssembly/spec and the repositories of the proposals); comments name the
 * instructions.
 */
public final class FeatureProbes {
  /** One function type, {@code () -> i32}. */
  private static final String I32 = "01 60 00 01 7f";

  private static final String ONE_MEMORY = "01 00 01";

  /** i32.const 0, i32.const 42, i32.store, i32.const 0, i32.load. */
  private static final String STORE_AND_LOAD = "41 00 41 2a 36 02 00 41 00 28 02 00";

  private FeatureProbes() {}

  public static List<FeatureProbe> all() {
    return List.of(
        mutableGlobals(),
        simple(
            "sign-extension",
            "sign extension",
            "41 80 01 c0", // i32.const 128, i32.extend8_s
            -128,
            "the byte 0x80 is -128"),
        simple(
            "saturating-float-to-int",
            "saturating conversions",
            "43 00 00 80 7f fc 00", // f32.const inf, i32.trunc_sat_f32_s
            Integer.MAX_VALUE,
            "infinity saturates"),
        bulkMemory(),
        multiValue(),
        referenceTypes(),
        extendedConst(),
        tailCall(),
        simd(),
        relaxedSimd(),
        multiMemory(),
        customPageSizes(),
        sharedMemory(),
        atomics(),
        importedMemory(),
        importedSharedMemory(),
        legacyExceptions(),
        exceptions(),
        memory64(),
        functionReferences(),
        garbageCollection());
  }

  private static FeatureProbe of(
      String id, String name, RawModule module, int result, String reason) {
    return new FeatureProbe(id, name, module.bytes(), List.of(Value.i32(result)), reason);
  }

  private static FeatureProbe simple(
      String id, String name, String body, int result, String reason) {
    return of(id, name, new RawModule(I32).function(0, body), result, reason);
  }

  private static FeatureProbe stored(String id, String name, RawModule module) {
    return of(id, name, module.function(0, STORE_AND_LOAD), 42, "42 was stored there");
  }

  private static FeatureProbe mutableGlobals() {
    RawModule module =
        new RawModule(I32)
            .section(6, "01 7f 01 41 28 0b") // (mut i32) 40
            .section(7, "02 03 72 75 6e 00 00 01 67 03 00") // the global is exported as g
            .function(0, "41 02 23 00 6a 24 00 23 00"); // add 2, set, get
    return of("mutable-globals", "exported mutable globals", module, 42, "40 and 2");
  }

  private static FeatureProbe bulkMemory() {
    RawModule module =
        new RawModule(I32)
            .section(5, ONE_MEMORY)
            .function(0, "41 00 41 2a 41 04 fc 0b 00 41 03 2d 00 00"); // memory.fill, load8_u
    return of("bulk-memory", "bulk memory", module, 42, "four bytes were filled with 42");
  }

  private static FeatureProbe multiValue() {
    RawModule module =
        new RawModule("02 60 00 02 7f 7e 60 01 7f 01 7f")
            .function(0, "41 28 02 01 41 02 6a 0b 42 07"); // a block with a parameter
    return new FeatureProbe(
        "multi-value",
        "multiple results",
        module.bytes(),
        List.of(Value.i32(42), Value.i64(7)),
        "the block adds 2 to 40, and 7 is the second result");
  }

  private static FeatureProbe referenceTypes() {
    RawModule module =
        new RawModule(I32)
            .section(4, "01 70 00 02")
            .function(
                0, "41 01 d0 70 26 00 41 01 25 00 d1 41 29 6a"); // table.set, table.get, is_null
    return of("reference-types", "reference types", module, 42, "the entry is null: 1 and 41");
  }

  private static FeatureProbe extendedConst() {
    RawModule module =
        new RawModule(I32)
            .section(6, "01 7f 00 41 28 41 02 6a 0b") // i32.add in the initial value
            .function(0, "23 00");
    return of("extended-const", "extended constant expressions", module, 42, "40 and 2");
  }

  /** Deep enough to use up any stack if the call is no tail call. */
  private static FeatureProbe tailCall() {
    RawModule module =
        new RawModule("02 60 00 01 7f 60 02 7f 7f 01 7f")
            .function(0, "41 a0 9c 01 41 00 10 01") // 20000 rounds
            .function(
                1, "20 00 45 04 7f 20 01 05 20 00 41 01 6b 20 01 41 01 6a 12 01 0b"); // return_call
    return of("tail-call", "tail calls", module, 20_000, "one is added in each of 20,000 calls");
  }

  private static FeatureProbe simd() {
    return simple(
        "simd",
        "SIMD",
        "41 15 fd 11 41 15 fd 11 fd ae 01 fd 1b 02", // i32x4: splat twice, add, lane 2
        42,
        "21 and 21 in each lane");
  }

  private static FeatureProbe relaxedSimd() {
    String zeros = "00".repeat(16);
    return simple(
        "relaxed-simd",
        "relaxed SIMD",
        "41 2a fd 0f fd 0c" + zeros + "fd 80 02 fd 16 00", // i8x16.relaxed_swizzle
        42,
        "every lane is 42, and index 0 is in range, where nothing is relaxed");
  }

  private static FeatureProbe multiMemory() {
    RawModule module =
        new RawModule(I32)
            .section(5, "02 00 01 00 01")
            .function(0, "41 00 41 2a 36 42 01 00 41 00 28 42 01 00 41 00 28 02 00 6a");
    return of("multi-memory", "several memories", module, 42, "only memory 1 was written");
  }

  private static FeatureProbe customPageSizes() {
    RawModule module = new RawModule(I32).section(5, "01 08 40 00").function(0, "3f 00 41 16 6b");
    return of(
        "custom-page-sizes", "custom page sizes", module, 42, "64 pages of one byte, less 22");
  }

  private static FeatureProbe sharedMemory() {
    return stored("shared-memory", "shared memory", new RawModule(I32).section(5, "01 03 01 01"));
  }

  private static FeatureProbe atomics() {
    RawModule module =
        new RawModule(I32)
            .section(5, "01 03 01 01")
            .function(
                0, "41 00 41 2a fe 1e 02 00 1a 41 00 fe 10 02 00"); // i32.atomic.rmw.add, load
    return of("atomics", "atomic operations", module, 42, "42 was added to 0");
  }

  private static FeatureProbe importedMemory() {
    return stored(
        "imported-memory",
        "imported memory",
        new RawModule(I32).section(2, "01 03 65 6e 76 06 6d 65 6d 6f 72 79 02 00 01"));
  }

  private static FeatureProbe importedSharedMemory() {
    return stored(
        "imported-shared-memory",
        "imported shared memory",
        new RawModule(I32).section(2, "01 03 65 6e 76 06 6d 65 6d 6f 72 79 02 03 01 01"));
  }

  private static FeatureProbe legacyExceptions() {
    RawModule module =
        new RawModule("02 60 00 01 7f 60 01 7f 00")
            .section(13, "01 00 01")
            .function(0, "06 7f 41 2a 08 00 07 00 0b"); // try, throw, catch
    return of(
        "legacy-exceptions", "exceptions, as browsers had them first", module, 42, "42 is caught");
  }

  private static FeatureProbe exceptions() {
    RawModule module =
        new RawModule("02 60 00 01 7f 60 01 7f 00")
            .section(13, "01 00 01")
            .function(0, "02 7f 1f 40 01 00 00 00 41 2a 08 00 0b 41 07 0b"); // try_table
    return of("exceptions", "exceptions", module, 42, "42 is caught");
  }

  private static FeatureProbe memory64() {
    RawModule module =
        new RawModule(I32)
            .section(5, "01 04 01")
            .function(0, "42 00 41 2a 36 02 00 42 00 28 02 00");
    return of("memory64", "memory with 64-bit addresses", module, 42, "42 was stored there");
  }

  private static FeatureProbe functionReferences() {
    RawModule module =
        new RawModule(I32)
            .section(9, "01 03 00 01 01")
            .function(0, "d2 01 14 00") // ref.func 1, call_ref
            .function(0, "41 2a");
    return of("function-references", "typed function references", module, 42, "function 1 says so");
  }

  private static FeatureProbe garbageCollection() {
    RawModule module =
        new RawModule("02 60 00 01 7f 5f 01 7f 01")
            .function(0, "41 2a fb 00 01 fb 02 01 00"); // struct.new, struct.get
    return of("garbage-collection", "garbage collection", module, 42, "the field holds 42");
  }
}

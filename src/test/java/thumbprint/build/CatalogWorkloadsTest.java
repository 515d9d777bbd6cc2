package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thumbprint.build.tools.Toolbox;
import thumbprint.build.tools.Toolchain;
import thumbprint.catalog.Workload;
import thumbprint.catalog.Yaml;
import thumbprint.module.ElementType;
import thumbprint.module.Feature;
import thumbprint.module.Observation;
import thumbprint.module.Phase;
import thumbprint.module.ReferenceResult;
import thumbprint.module.ReferenceRun;
import thumbprint.module.TrapKind;
import thumbprint.module.WasmModule;

/** Every workload of the catalog, made and played on the reference interpreter. */
class CatalogWorkloadsTest {
  private static final Path HOME = Path.of(System.getProperty("thumbprint.home"));
  private static final Path CATALOG = HOME.resolve("catalog");
  private static final Path STORE = HOME.resolve(".thumbprint");
  private static final long LIMIT = 50_000_000;
  private static final float SMALLEST_NORMAL = Float.MIN_NORMAL;

  private static final Toolbox TOOLBOX =
      Toolbox.ofProcess(
          Yaml.read(CATALOG.resolve("toolchain.yaml"), "catalog/toolchain.yaml", Toolchain.class));
  private static final ModuleBuilder BUILDER =
      new ModuleBuilder(
          TOOLBOX,
          CATALOG.resolve("workloads"),
          STORE.resolve("modules"),
          new NpmPackages(TOOLBOX, STORE.resolve("sources")));
  private static final Map<String, ReferenceResult> RESULTS = new ConcurrentHashMap<>();

  static List<String> ids() throws Exception {
    try (Stream<Path> folders = Files.list(CATALOG.resolve("workloads"))) {
      return folders
          .map(f -> f.getFileName().toString())
          .filter(n -> !n.startsWith("_"))
          .sorted()
          .toList();
    }
  }

  private static Workload workload(String id) {
    String name = "workloads/" + id + "/workload.yaml";
    return Yaml.read(CATALOG.resolve(name), "catalog/" + name, Workload.class);
  }

  private static WasmModule module(String id) {
    return WasmModule.read(BUILDER.build(workload(id)).file());
  }

  private static ReferenceResult.Completed run(String id) {
    Workload workload = workload(id);
    ReferenceResult result =
        RESULTS.computeIfAbsent(
            id,
            i ->
                ReferenceRun.play(
                    module(i), workload.imports(), workload.script().flatten(), LIMIT));
    assertThat(result).as(id + ": " + result.shown()).isInstanceOf(ReferenceResult.Completed.class);
    return (ReferenceResult.Completed) result;
  }

  @Test
  void there_are_enough_workloads_in_both_halves() throws Exception {
    List<Workload> all = ids().stream().map(CatalogWorkloadsTest::workload).toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(20);
    assertThat(all)
        .filteredOn(w -> w.half() == Workload.Half.TUNING)
        .hasSizeBetween(all.size() / 2 - 1, all.size() / 2 + 1);
    assertThat(all).filteredOn(w -> w.source().published()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void the_template_is_a_workload() {
    Path template = CATALOG.resolve("workloads/_template.yaml");
    assertThat(Yaml.read(template, "catalog/workloads/_template.yaml", Workload.class).id())
        .isEqualTo("my-block");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void a_workload_is_made_and_its_reference_run_completes(String id) {
    Workload workload = workload(id);
    assertThat(workload.id()).isEqualTo(id);
    ReferenceResult.Completed result = run(id);
    assertThat(result.observation().calls().size() + result.observation().readings().size())
        .isPositive();
    long steady = result.operations(Phase.CALL);
    assertThat(workload.script().flatten().callsIn(Phase.CALL)).hasSizeGreaterThanOrEqualTo(8);
    assertThat(result.operations()).as("operations of %s", id).isLessThan(15_000_000);
    assertThat(steady).isPositive();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void audio_is_heard_changes_and_stays_in_range(String id) {
    if (workload(id).audio() == null || id.equals("reverb")) {
      return;
    }
    List<float[]> blocks = floats(run(id), "output");
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(4);
    for (float[] block : blocks) {
      assertThat(block).hasSize(workload(id).audio().samples());
      float loudest = 0;
      for (float sample : block) {
        loudest = Math.max(loudest, Math.abs(sample));
      }
      assertThat(loudest).as("peak of %s", id).isBetween(0.001f, 8f);
    }
    assertThat(blocks.getFirst()).isNotEqualTo(blocks.getLast());
  }

  @Test
  void the_reverb_ends_in_denormal_numbers() {
    List<Float> samples = new ArrayList<>();
    for (String region : List.of("output", "lines")) {
      for (float sample : floats(run("reverb"), region).getLast()) {
        samples.add(sample);
      }
    }
    long denormal = samples.stream().filter(s -> s != 0 && Math.abs(s) < SMALLEST_NORMAL).count();
    assertThat(denormal)
        .as("denormal samples of %d", samples.size())
        .isGreaterThan(samples.size() / 2);
  }

  @Test
  void published_digests_come_out() {
    assertThat(readings(run("published-sha256"), "digest").getFirst().hex()).startsWith("28c74f56");
    assertThat(result(run("crc-table"), 0)).isEqualTo("i32:5b24a61a");
  }

  @Test
  void sorted_numbers_are_in_order() {
    int[] numbers = new int[256];
    ByteBuffer.wrap(readings(run("sort"), "numbers").getFirst().bytes())
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(numbers);
    assertThat(numbers).isSorted();
    assertThat(result(run("sort"), 0)).isNotEqualTo("i32:00000000");
  }

  @Test
  void known_answers_of_small_programs_come_out() {
    assertThat(result(run("recursion"), 0)).isEqualTo("i32:00000004");
    assertThat(result(run("recursion"), 1)).isEqualTo("i32:00000028"); // 40 ways to place 7 queens
    assertThat(result(run("published-qoi"), 0)).isNotEqualTo("i32:00000000");
    assertThat(result(run("published-jsmn"), 0)).matches("i32:000000[0-9a-f]{2}");
  }

  @Test
  void every_kind_of_trap_is_asked_for() {
    List<TrapKind> kinds =
        run("traps").observation().calls().stream()
            .filter(Observation.Trapped.class::isInstance)
            .map(call -> ((Observation.Trapped) call).kind())
            .distinct()
            .toList();
    assertThat(kinds)
        .contains(
            TrapKind.UNREACHABLE,
            TrapKind.OUT_OF_BOUNDS,
            TrapKind.DIVIDE_BY_ZERO,
            TrapKind.INTEGER_OVERFLOW,
            TrapKind.INVALID_CONVERSION,
            TrapKind.INDIRECT_CALL,
            TrapKind.STACK_OVERFLOW);
  }

  @Test
  void modules_use_what_their_description_says() throws Exception {
    assertThat(module("waveshaper").features())
        .contains(Feature.SATURATING_FLOAT_TO_INT, Feature.MEMORY_SIZE);
    assertThat(module("memory-copy-fill").features()).contains(Feature.BULK_MEMORY);
    assertThat(module("indirect-calls").features()).contains(Feature.INDIRECT_CALL);
    assertThat(module("i64-arithmetic").features()).contains(Feature.I64);
    assertThat(run("state-machine").steadyMix().get("br_table")).isPositive();
    for (String id : ids()) {
      if (workload(id).source().c() != null) {
        assertThat(module(id).features())
            .as(id)
            .isSubsetOf(Feature.I64, Feature.F64, Feature.INDIRECT_CALL);
      }
    }
  }

  @Test
  void the_straight_line_program_resembles_what_8f4e_emits() {
    ReferenceResult.Completed result = run("straight-line");
    int blocks = workload("straight-line").script().flatten().callsIn(Phase.CALL).size();
    double operationsPerSample = result.operations(Phase.CALL) / (128.0 * blocks);
    assertThat(operationsPerSample).isBetween(2000.0, 4000.0);
    // Mean shares of the 16 audio projects, per cent (evidence "8f4e operation mix").
    Map<String, Double> real =
        new TreeMap<>(
            Map.of(
                "local.get",
                19.3,
                "local.set",
                8.8,
                "const",
                23.8,
                "i32 arithmetic",
                11.6,
                "i32 compare",
                6.8,
                "float",
                5.1,
                "load",
                9.6,
                "store",
                3.2,
                "select",
                1.3,
                "control",
                5.0));
    real.put("call", 3.8);
    real.put("memory.size", 1.7);
    Map<String, Double> ours = shares(result.steadyMix());
    double distance = 0;
    for (String kind : real.keySet()) {
      distance += Math.abs(real.get(kind) - ours.getOrDefault(kind, 0.0)) / 2;
    }
    assertThat(distance).as("half the sum of differences, per cent: %s", ours).isLessThan(12);
  }

  private static Map<String, Double> shares(Map<String, Long> mix) {
    double all = mix.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Double> shares = new TreeMap<>();
    mix.forEach((name, count) -> shares.merge(kind(name), 100 * count / all, Double::sum));
    return shares;
  }

  private static String kind(String name) {
    if (List.of("local.get", "local.set", "select", "memory.size", "call").contains(name)) {
      return name;
    }
    for (String part : List.of("const", "load", "store")) {
      if (name.contains(part)) {
        return part;
      }
    }
    if (List.of("if", "br", "br_if", "block", "loop").contains(name)) {
      return "control";
    }
    if (name.startsWith("f32")) {
      return "float";
    }
    return name.matches("i32\\.(eqz|eq|ne|[lg][te]_[su])") ? "i32 compare" : "i32 arithmetic";
  }

  @Test
  void the_same_recipe_gives_the_same_module() throws Exception {
    Path other = Files.createTempDirectory("modules");
    for (String id : List.of("osc-bank", "waveshaper", "straight-line")) {
      ModuleBuilder again =
          new ModuleBuilder(TOOLBOX, CATALOG.resolve("workloads"), other, wanted -> other);
      assertThat(Files.readAllBytes(again.build(workload(id)).file()))
          .isEqualTo(module(id).bytes());
    }
  }

  private static List<Observation.Reading> readings(
      ReferenceResult.Completed result, String region) {
    return result.observation().readings().stream().filter(r -> r.region().equals(region)).toList();
  }

  private static List<float[]> floats(ReferenceResult.Completed result, String region) {
    List<float[]> blocks = new ArrayList<>();
    for (Observation.Reading reading : readings(result, region)) {
      assertThat(reading.type()).isEqualTo(ElementType.F32);
      float[] block = new float[reading.bytes().length / 4];
      ByteBuffer.wrap(reading.bytes()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(block);
      blocks.add(block);
    }
    return blocks;
  }

  private static String result(ReferenceResult.Completed result, int call) {
    return ((Observation.Returned) result.observation().calls().get(call))
        .results()
        .getFirst()
        .text();
  }
}

package thumbprint.analysis.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import thumbprint.analysis.Range;
import thumbprint.analysis.thumb.Condition;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.Coefficient;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.WindowWork;

/** What holds for any code on any core. */
class CyclePropertiesTest {
  private static final double ROUNDING = 1e-6;

  /** An instruction without an address yet. */
  record Shape(Kind kind, int size, Condition condition, long reads, long writes, int registers) {
    boolean memory() {
      return kind.accessesMemory();
    }

    Instruction at(long address) {
      long base = memory() ? reads & 0xff : 0;
      return new Instruction(
          address,
          size,
          "any",
          kind,
          condition,
          reads,
          writes,
          base,
          memory()
              ? new Instruction.Transfer(registers, (reads & 1) != 0, false, (writes & 1) != 0)
              : Instruction.Transfer.NONE,
          (writes & 2) != 0,
          OptionalLong.empty());
    }
  }

  @Provide
  Arbitrary<Shape> inner() {
    return shapes(Arbitraries.of(Kind.class).filter(kind -> !kind.branches()));
  }

  @Provide
  Arbitrary<List<Shape>> blocks() {
    Arbitrary<Shape> last = shapes(Arbitraries.of(Kind.class));
    return Combinators.combine(inner().list().ofMaxSize(12), last)
        .as(
            (before, end) -> {
              List<Shape> block = new ArrayList<>(before);
              block.add(end);
              return block;
            });
  }

  private static Arbitrary<Shape> shapes(Arbitrary<Kind> kinds) {
    Arbitrary<Long> registers = Arbitraries.longs();
    Arbitrary<Long> few = Combinators.combine(registers, registers).as((a, b) -> a & b);
    return Combinators.combine(
            kinds,
            Arbitraries.of(2, 4),
            Arbitraries.of(Condition.EQ, Condition.ALWAYS, Condition.ALWAYS),
            few,
            few,
            Arbitraries.integers().between(1, 9))
        .as(Shape::new);
  }

  @Provide
  Arbitrary<String> cores() {
    return Arbitraries.of(
        "cortex-m0",
        "cortex-m0plus",
        "cortex-m3",
        "cortex-m4",
        "cortex-m4f",
        "cortex-m33",
        "cortex-m7",
        "cortex-m55");
  }

  @Provide
  Arbitrary<String> singleIssueCores() {
    return Arbitraries.of("cortex-m3", "cortex-m4f", "cortex-m33");
  }

  private static List<Instruction> placed(List<Shape> shapes, long start) {
    List<Instruction> block = new ArrayList<>();
    long at = start;
    for (Shape shape : shapes) {
      block.add(shape.at(at));
      at += shape.size();
    }
    return block;
  }

  private static BlockTrace.Execution execution(long executed) {
    return new BlockTrace.Execution(
        0, executed, executed / 2, executed / 3, executed / 5, BlockTrace.Misses.NONE);
  }

  private static Range cycles(String core, List<Instruction> block, long executed) {
    CycleModel model = Code.model(core);
    CycleTerms terms = CoreModel.of(model.structure()).cost(block).of(execution(executed));
    return new CycleEstimate(new WindowWork(1, 0, 0, terms, Map.of()), model).cycles();
  }

  @Property(tries = 300)
  void boundsAreInOrderAndTermsAreThoseOfTheStructure(
      @ForAll("blocks") List<Shape> shapes,
      @ForAll("cores") String core,
      @ForAll @IntRange(max = 1_000_000) int executed) {
    CycleModel model = Code.model(core);
    List<Instruction> block = placed(shapes, 0x2000);
    CycleTerms terms = CoreModel.of(model.structure()).cost(block).of(execution(executed));

    assertThat(model.structure().terms()).containsAll(terms.counts().keySet());
    Range range = cycles(core, block, executed);
    assertThat(range.low()).isLessThanOrEqualTo(range.mid());
    assertThat(range.mid()).isLessThanOrEqualTo(range.high());
  }

  /** Other than an IT, which is free and may put what follows on a word. */
  @Property(tries = 300)
  void anInstructionMoreNeverLowersTheLowBoundOfASingleIssueCore(
      @ForAll("blocks") List<Shape> shapes,
      @ForAll("inner") Shape more,
      @ForAll @IntRange(max = 12) int where,
      @ForAll("singleIssueCores") String core) {
    Assume.that(more.kind() != Kind.IF_THEN);
    List<Shape> longer = new ArrayList<>(shapes);
    longer.add(Math.min(where, shapes.size() - 1), more);

    assertThat(cycles(core, placed(longer, 0x2002), 30).low())
        .isGreaterThanOrEqualTo(cycles(core, placed(shapes, 0x2002), 30).low() - ROUNDING);
  }

  @Property(tries = 300)
  void anUnknownInstructionWidensTheBounds(
      @ForAll("blocks") List<Shape> shapes, @ForAll("cores") String core) {
    List<Shape> longer = new ArrayList<>(shapes);
    longer.addFirst(new Shape(Kind.UNKNOWN, 4, Condition.ALWAYS, 0, 0, 1));
    Range without = cycles(core, placed(shapes, 0x2000), 30);
    Range with = cycles(core, placed(longer, 0x1ffc), 30);

    assertThat(with.high() - with.low()).isGreaterThan(without.high() - without.low());
  }

  @Property(tries = 200)
  void termsAreProportionalToExecutions(
      @ForAll("blocks") List<Shape> shapes,
      @ForAll("cores") String core,
      @ForAll @IntRange(min = 1, max = 1000) int factor) {
    BlockCost cost = CoreModel.of(Code.model(core).structure()).cost(placed(shapes, 0x2000));

    assertThat(cost.of(execution(30L * factor))).isEqualTo(cost.of(execution(30)).times(factor));
  }

  @Property(tries = 200)
  void theEstimateIsLinearInEachCoefficient(
      @ForAll("blocks") List<Shape> shapes,
      @ForAll("cores") String core,
      @ForAll @DoubleRange(max = 1) double share) {
    CycleModel model = Code.model(core);
    CycleTerms terms =
        CoreModel.of(model.structure()).cost(placed(shapes, 0x2000)).of(execution(100));
    CycleEstimate estimate = new CycleEstimate(new WindowWork(1, 0, 0, terms, Map.of()), model);
    for (CycleTerm term : terms.counts().keySet()) {
      Coefficient coefficient = model.coefficient(term);
      double between = coefficient.low() + share * (coefficient.high() - coefficient.low());
      double low = estimate.at(Map.of(term.id(), coefficient.low()));
      double high = estimate.at(Map.of(term.id(), coefficient.high()));

      assertThat(estimate.at(Map.of(term.id(), between)))
          .isCloseTo(low + share * (high - low), within(ROUNDING * (1 + high)));
    }
  }

  @Property(tries = 200)
  void drawingEveryCoefficientAtABoundGivesTheBound(
      @ForAll("blocks") List<Shape> shapes,
      @ForAll("cores") String core,
      @ForAll @IntRange(max = 10) int dispatches) {
    CycleModel model = Code.model(core);
    CycleTerms terms =
        CoreModel.of(model.structure()).cost(placed(shapes, 0x2000)).of(execution(100));
    CycleEstimate estimate =
        new CycleEstimate(new WindowWork(200, dispatches, 0, terms, Map.of()), model);
    Map<String, Double> low = new HashMap<>();
    Map<String, Double> high = new HashMap<>();
    model.drawn().forEach((name, c) -> low.put(name, c.low()));
    model.drawn().forEach((name, c) -> high.put(name, c.high()));

    assertThat(estimate.at(low)).isCloseTo(estimate.cycles().low(), within(ROUNDING));
    assertThat(estimate.at(Map.of())).isCloseTo(estimate.cycles().mid(), within(ROUNDING));
    assertThat(estimate.at(high)).isCloseTo(estimate.cycles().high(), within(ROUNDING));
  }
}

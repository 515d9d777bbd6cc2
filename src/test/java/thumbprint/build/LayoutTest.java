package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Engine;

/** The same firmware with its objects linked in another order. */
class LayoutTest {
  private static final ImageRecipe RECIPE =
      TestLaboratory.WORKSHOP
          .recipes()
          .withAdapter(TestLaboratory.CORE, TestLaboratory.MACHINE, "test/test_loop.c");

  private static Image image(ImageRecipe recipe) {
    String compiler = TestLaboratory.WORKSHOP.compilerVersion(Engine.Compiler.GCC);
    return TestLaboratory.WORKSHOP
        .linker()
        .image(recipe, new ImageLinker.Description("test_loop", "-", "-", compiler, List.of()));
  }

  @Test
  void anotherOrderMovesTheCodeAndKeepsItsSize() {
    Image plain = image(RECIPE);
    Image moved = image(RECIPE.laidOut(1));

    assertThat(moved.build().key()).isNotEqualTo(plain.build().key());
    assertThat(moved.markInstruction()).isNotEqualTo(plain.markInstruction());
    assertThat(moved.build().footprint().part("engine"))
        .isEqualTo(plain.build().footprint().part("engine"));
    assertThat(moved.build().libraries()).isEqualTo(plain.build().libraries());
  }

  @Test
  void aNumberAlwaysMeansTheSameOrderAndEightNumbersAreEightOrders() {
    assertThat(image(RECIPE.laidOut(3)).build()).isEqualTo(image(RECIPE.laidOut(3)).build());

    List<List<Integer>> orders =
        IntStream.range(0, 8)
            .mapToObj(
                n -> RECIPE.laidOut(n).inOrder(Stream.iterate(0, i -> i + 1).limit(20).toList()))
            .toList();
    assertThat(orders).doesNotHaveDuplicates().allSatisfy(o -> assertThat(o).hasSize(20));
    assertThat(orders.getFirst()).isSorted();
  }

  @Test
  void aNegativeOrderIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> RECIPE.laidOut(-1));
  }
}

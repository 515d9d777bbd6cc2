package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import thumbprint.analysis.cycles.ImageProfile;

/**
 * Where the cells of the icicle lie. What is too narrow to be seen is put together.
 *
 * @param cycles of the whole, by the middle coefficients
 * @param functions from left to right
 * @param blocks that have a cell of their own, in the order of their cells
 */
public record Icicle(double cycles, List<Cell> functions, List<Cell> blocks) {
  private static final double NARROWEST = 0.006;
  private static final int MOST_TINT = 48;
  private static final int LEAST_TINT = 8;
  private static final double RIGHT = 0.6;

  public Icicle {
    functions = List.copyOf(functions);
    blocks = List.copyOf(blocks);
  }

  /**
   * A rectangle.
   *
   * @param id of the part of the page that tells of it
   * @param label what stands in it
   * @param left share of the whole, 0 to 1
   * @param width share of the whole
   * @param block the block; null for a function and for what was put together
   */
  public record Cell(String id, String label, double left, double width, ImageProfile.Block block) {
    /** The style attribute: place, and a tint that is the stronger the wider the cell. */
    public String style() {
      int tint = LEAST_TINT + (int) Math.rint((MOST_TINT - LEAST_TINT) * Math.min(1, width));
      return "left:"
          + ImagePage.css(left * 100)
          + ";width:"
          + ImagePage.css(width * 100)
          + ";--tint:"
          + tint
          + "%";
    }

    /** Cells on the right grow to the left when they are pointed at. */
    public String side() {
      return left > RIGHT ? "end" : "";
    }

    public String percent() {
      return Numbers.percent(width);
    }
  }

  static Icicle of(List<ImageProfile.FunctionCost> functions) {
    double whole = functions.stream().mapToDouble(ImageProfile.FunctionCost::cycles).sum();
    List<Cell> cells = new ArrayList<>();
    List<Cell> blocks = new ArrayList<>();
    double left = 0;
    for (ImageProfile.FunctionCost function : functions) {
      double width = whole == 0 ? 0 : function.cycles() / whole;
      if (width < NARROWEST) {
        break;
      }
      cells.add(new Cell("f" + cells.size(), function.name(), left, width, null));
      addBlocks(function, whole, left, blocks);
      left += width;
    }
    int rest = functions.size() - cells.size();
    if (rest > 0 && 1 - left >= NARROWEST / 2) {
      cells.add(new Cell("functions", rest + " others", left, 1 - left, null));
    }
    return new Icicle(whole, cells, blocks);
  }

  private static void addBlocks(
      ImageProfile.FunctionCost function, double whole, double from, List<Cell> blocks) {
    double left = from;
    for (ImageProfile.Block block : function.blocks()) {
      double width = block.cycles() / whole;
      if (width < NARROWEST) {
        break;
      }
      blocks.add(
          new Cell(
              "b" + blocks.size(),
              ImagePage.hex(block.address()) + " " + mnemonics(block),
              left,
              width,
              block));
      left += width;
    }
  }

  private static String mnemonics(ImageProfile.Block block) {
    return String.join(
        " ", block.lines().stream().map(ImageProfile.Line::mnemonic).limit(12).toList());
  }
}

package thumbprint.study;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import thumbprint.build.ElfImage;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Spelling;

/**
 * Where an image of somebody's starts on a machine, and where its symbols are.
 *
 * @param name of the file, for messages
 */
record StartingPoint(String name, ElfImage elf, Machine machine) {
  private static final int SUGGESTIONS = 3;
  private static final int WORD = 4;
  private static final long THUMB_BIT = 1;
  private static final Pattern ADDRESS = Pattern.compile("0[xX][0-9a-fA-F]{1,8}");

  /**
   * The handler of reset, without the Thumb bit.
   *
   * @throws ProblemException if the machine would not start the image
   */
  long reset(Catalog catalog) {
    OptionalLong reset = reset(machine);
    if (reset.isPresent()) {
      return reset.getAsLong();
    }
    List<String> others =
        catalog.machines().values().stream()
            .filter(other -> reset(other).isPresent())
            .map(other -> other.id() + " (" + other.core() + ")")
            .toList();
    String base = String.format("0x%08x", machine.memory("code").base());
    throw problem(
        "has no vector table at " + base + ", where " + machine.id() + " starts",
        others.isEmpty()
            ? "link its vectors to " + base + ": stack pointer, then the reset handler"
            : "it starts on " + String.join(", ", others) + ": see --machine and --core");
  }

  /** A stack pointer on a word, then an odd address of code that the image brings. */
  private OptionalLong reset(Machine on) {
    long base = on.memory("code").base();
    OptionalLong stack = elf.loadedWord(base);
    OptionalLong reset = elf.loadedWord(base + WORD);
    boolean starts =
        stack.isPresent()
            && stack.getAsLong() % WORD == 0
            && stack.getAsLong() != 0
            && reset.isPresent()
            && (reset.getAsLong() & THUMB_BIT) != 0
            && elf.loads(reset.getAsLong() - THUMB_BIT);
    return starts ? OptionalLong.of(reset.getAsLong() - THUMB_BIT) : OptionalLong.empty();
  }

  /**
   * The address of a symbol, or the one that is written.
   *
   * @throws ProblemException if the image has no such symbol
   */
  long address(String text) {
    OptionalLong symbol = elf.find(text);
    if (symbol.isPresent()) {
      return symbol.getAsLong();
    }
    if (ADDRESS.matcher(text).matches()) {
      return Long.parseLong(text.substring(2), 16) & ~THUMB_BIT;
    }
    List<String> near = Spelling.near(text, elf.symbolNames(), SUGGESTIONS);
    String remedy =
        elf.symbolNames().isEmpty()
            ? "the image has no symbols: give an address, 0x08000123"
            : near.isEmpty()
                ? "give a symbol of the image (arm-none-eabi-nm lists them) or an address, 0x08000123"
                : "did you mean " + String.join(", ", near) + "?";
    throw problem("has no symbol \"" + text + "\"", remedy);
  }

  ProblemException problem(String what, String remedy) {
    return new ProblemException(Problem.badInput("the image " + what, name, remedy));
  }
}

package thumbprint.analysis.thumb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/** How the decoder's answer compares with the disassembler's. */
record Agreement(int compared, List<String> differences) {
  static Agreement ofFile(Path elf, String... options) {
    Agreement all = new Agreement(0, List.of());
    for (Objdump.Section section : Objdump.ofFile(elf, options)) {
      all = all.and(ofLines(section.lines()));
    }
    return all;
  }

  /** Lines that follow one another, decoded as one block. */
  static Agreement ofLines(List<Objdump.Line> lines) {
    Objdump.Section section = new Objdump.Section(lines);
    List<Instruction> decoded = BlockDecoder.decode(section.start(), section.code());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), decoded.size()); i++) {
      if (!same(lines.get(i), decoded.get(i))) {
        differences.add(difference(lines.get(i), decoded.get(i)));
      }
    }
    if (lines.size() != decoded.size()) {
      differences.add(lines.size() + " instructions, decoded as " + decoded.size());
    }
    return new Agreement(lines.size(), differences);
  }

  static boolean same(Objdump.Line line, Instruction instruction) {
    OptionalLong target = line.target();
    return line.at() == instruction.at()
        && line.code().length == instruction.size()
        && line.mnemonic().equals(instruction.mnemonic())
        && (instruction.target().isEmpty() || instruction.target().equals(target));
  }

  static String difference(Objdump.Line line, Instruction instruction) {
    return "%x: %s is %s %s, decoded as %s %s"
        .formatted(
            line.at(),
            HexFormat.of().formatHex(line.code()),
            line.mnemonic(),
            line.operands(),
            instruction.mnemonic(),
            instruction.target());
  }

  Agreement and(Agreement other) {
    List<String> both = new ArrayList<>(differences);
    both.addAll(other.differences);
    return new Agreement(compared + other.compared, both);
  }
}

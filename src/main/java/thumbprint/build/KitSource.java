package thumbprint.build;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code target.c}: what {@code kit/target.h} declares, for one target. */
final class KitSource {
  private final StringBuilder text = new StringBuilder();

  private KitSource() {}

  /**
   * A workload that is linked in.
   *
   * @param symbol of its module
   * @param words of its script
   */
  record Script(String name, String symbol, List<Integer> words) {}

  static String text(KitTarget target, List<KitPass> passes, List<Script> scripts) {
    KitSource source = new KitSource();
    source.line("#include \"target.h\"").line("").line("#include <stddef.h>").line("");
    source.line("const char target_core[] = " + CNames.literal(target.core().id()) + ";");
    source.line("const char target_name[] = " + CNames.literal(target.name()) + ";");
    source.table("target_write", "target_writes", writes(target));
    source.table("target_memory", "target_memories", memories(target));
    source.table("target_pass", "target_passes", passes.stream().map(KitSource::pass).toList());
    scripts.forEach(source::words);
    source.table(
        "target_script", "target_scripts", scripts.stream().map(KitSource::script).toList());
    return source.text.toString();
  }

  private KitSource line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** An array needs an element, so there is an empty one behind those that count. */
  private void table(String type, String name, List<String> rows) {
    line("").line("const struct " + type + " " + name + "[] = {");
    Stream.concat(rows.stream(), Stream.of("{0}")).forEach(row -> line("  " + row + ","));
    line("};").line("const uint32_t " + type + "_count = " + rows.size() + ";");
  }

  private static List<String> writes(KitTarget target) {
    return target.setBits().stream().map(set -> row(hex(set.address()), hex(set.bits()))).toList();
  }

  private static List<String> memories(KitTarget target) {
    return target.memories().stream()
        .filter(KitTarget.Memory::writable)
        .map(m -> row(CNames.literal("memory/" + m.name()), base(m), "" + m.holdsData()))
        .toList();
  }

  private static String pass(KitPass pass) {
    KitTarget.Memory memory = pass.memory();
    return row(
        CNames.literal(pass.name()),
        pass.kind().name(),
        base(memory),
        "" + memory.holdsData(),
        "" + memory.writable(),
        "" + pass.cold(),
        "" + pass.bytes(),
        "" + (pass.kind().isCode() ? 2 : KitPass.LINE_BYTES),
        "" + pass.instructions());
  }

  private void words(Script script) {
    String all =
        script.words().stream()
            .map(word -> Long.toString(word & 0xffff_ffffL))
            .collect(Collectors.joining("u,", "", "u"));
    line("").line("extern const struct linked_module " + script.symbol() + ";");
    line("static const uint32_t " + script.symbol() + "_words[] = {").line(all).line("};");
  }

  private static String script(Script script) {
    return row(CNames.literal(script.name()), "&" + script.symbol(), script.symbol() + "_words");
  }

  private static String base(KitTarget.Memory memory) {
    return hex(memory.place().base());
  }

  private static String hex(long number) {
    return String.format(Locale.ROOT, "0x%08xu", number);
  }

  private static String row(String... fields) {
    return "{" + String.join(", ", fields) + "}";
  }
}

package thumbprint.build;

import java.util.Locale;
import thumbprint.catalog.WorkloadSource;

/**
 * Writes a program with the shape of those that 8f4e emits: a main that is a list of calls, code
 * without loops, constant absolute addresses, pointers that are followed unguarded, array accesses
 * guarded by {@code memory.size}, tables as linear searches with select.
 *
 * <p>Shape and shares are those of 31 real programs counted in the evidence "8f4e operation mix"
 * (github.com/andorthehood/8f4e at e57f4ace, 21 August 2026); the text is our own. Memory: 64 bytes
 * of state per part from 64 on, the output block behind them, then delay lines of 512 bytes.
 */
final class StraightLineProgram {
  private static final int STATE_BYTES = 64;
  private static final int LINE_BYTES = 512;
  private static final int PAGE_BYTES = 65_536;

  /** The output block lies here or, where the state reaches further, at a multiple of the next. */
  private static final int OUTPUT_AT_LEAST = 12_288;

  private static final int OUTPUT_BYTES = 4_096;

  /**
   * Enough for 15,000 operations per sample; more would not fit the caches of any microcontroller.
   */
  private static final int MOST_PARTS = 500;

  /** Kinds of parts in the order in which they take turns; shares follow the evidence. */
  private static final String TURNS = "ocdxeodxkemcdxe";

  private static final int OUT = 0;
  private static final int FIRST_POINTER = 4;
  private static final int SECOND_POINTER = 8;
  private static final int PHASE = 12;
  private static final int STEP = 16;
  private static final int COUNT = 20;
  private static final int LIMIT = 24;
  private static final int GAIN = 28;
  private static final int KEY = 32;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder defaults = new StringBuilder();
  private final int parts;
  private final int output;
  private final int lines;
  private int state;

  private StraightLineProgram(WorkloadSource.Generated generated) {
    if (generated.modules() > MOST_PARTS) {
      throw new BuildFailure(
          "module", "a straight-line program has at most " + MOST_PARTS + " modules");
    }
    this.state = generated.seed();
    this.parts = generated.modules();
    int stateEnd = STATE_BYTES * (parts + 1);
    this.output = Math.max(OUTPUT_AT_LEAST, Math.ceilDiv(stateEnd, OUTPUT_BYTES) * OUTPUT_BYTES);
    this.lines = output + OUTPUT_BYTES;
  }

  private int pages() {
    return Math.ceilDiv(lines + LINE_BYTES * parts, PAGE_BYTES);
  }

  /** WebAssembly text; the same parameters give the same text. */
  static String text(WorkloadSource.Generated generated) {
    return new StraightLineProgram(generated).write();
  }

  private String write() {
    line("(module");
    line("(memory (export \"memory\") %d %d)", pages(), pages());
    line("(func (export \"output\") (result i32) i32.const %d)", output);
    for (int part = 0; part < parts; part++) {
      defaults(part);
      line(
          "(func $part%d (local $x f32) (local $a i32) (local $b i32) (local $c i32) (local $d i32)",
          part);
      part(part, kind(part));
      line(")");
    }
    main();
    line("(func (export \"initDefaults\")");
    text.append(defaults);
    line("))");
    return text.toString();
  }

  private void main() {
    line("(func $main");
    for (int part = 0; part < parts; part++) {
      line("call $part%d", part);
    }
    line(")");
    line("(func (export \"buffer\") (local $n i32) (local $a i32)");
    line("i32.const 0 local.set $n");
    line("loop $next call $main");
    line("i32.const %d local.get $n i32.const 2 i32.shl i32.add local.set $a", output);
    guard("$a");
    line("if local.get $a i32.const %d f32.load f32.store end", at(parts - 1, OUT));
    line(
        "local.get $n i32.const 1 i32.add local.set $n local.get $n i32.const 128 i32.lt_s br_if $next end)");
  }

  /** The last one is a mixer, whose output is heard. */
  private char kind(int part) {
    return part == parts - 1 ? 'x' : TURNS.charAt(part % TURNS.length());
  }

  private void part(int part, char kind) {
    switch (kind) {
      case 'o' -> oscillator(part);
      case 'c' -> clock(part);
      case 'm' -> map(part);
      case 'd' -> delay(part);
      case 'k' -> branches(part);
      case 'e' -> {} // 8f4e calls empty functions too
      default -> mixer(part);
    }
  }

  private void oscillator(int part) {
    line(
        "i32.const %d f32.load i32.const %d f32.load f32.add local.set $x",
        at(part, PHASE), at(part, STEP));
    line("local.get $x f32.const 1 f32.gt if local.get $x f32.const 2 f32.sub local.set $x end");
    line("i32.const %d local.get $x f32.store", at(part, PHASE));
    line(
        "i32.const %d local.get $x i32.const %d f32.load f32.mul f32.store",
        at(part, OUT), at(part, GAIN));
  }

  private void clock(int part) {
    line("i32.const %d i32.load i32.const 1 i32.add local.set $c", at(part, COUNT));
    line("local.get $c i32.const %d i32.load i32.ge_s", at(part, LIMIT));
    line("if i32.const 0 local.set $c");
    line(
        "i32.const %d i32.const %d i32.load i32.const 1 i32.add i32.const 15 i32.and i32.store end",
        at(part, KEY), at(part, KEY));
    line("i32.const %d local.get $c i32.store", at(part, COUNT));
    line(
        "i32.const %d local.get $c f32.convert_i32_s f32.const 0.001 f32.mul f32.store",
        at(part, OUT));
  }

  /** A table as 8f4e makes it: every row is compared, select keeps the first that fits. */
  private void map(int part) {
    line(
        "i32.const %d i32.load i32.load local.set $a i32.const 0 local.set $b i32.const 0 local.set $c",
        at(part, COUNT));
    int rows = 5 + next(4);
    for (int row = 0; row < rows; row++) {
      line("local.get $a i32.const %d i32.eq local.get $b i32.eqz i32.and local.set $d", row);
      line("i32.const %d local.get $c local.get $d select local.set $c", next(1000) - 500);
      line("local.get $b local.get $d i32.or local.set $b");
    }
    line(
        "i32.const %d local.get $c f32.convert_i32_s f32.const 0.002 f32.mul f32.store",
        at(part, OUT));
  }

  private void delay(int part) {
    line("i32.const %d i32.load local.set $c", at(part, COUNT));
    line(
        "i32.const %d local.get $c i32.const 2 i32.shl i32.add local.set $a",
        lines + LINE_BYTES * part);
    guard("$a");
    line("if local.get $a i32.const %d i32.load f32.load f32.store end", at(part, FIRST_POINTER));
    line(
        "i32.const %d local.get $c i32.const %d i32.sub i32.const 127 i32.and i32.const 2 i32.shl i32.add local.set $a",
        lines + LINE_BYTES * part, 1 + next(120));
    guard("$a");
    line("if (result f32) local.get $a f32.load else f32.const 0 end local.set $x");
    line(
        "i32.const %d local.get $x i32.const %d f32.load f32.mul f32.store",
        at(part, OUT), at(part, GAIN));
    line(
        "i32.const %d local.get $c i32.const 1 i32.add i32.const 127 i32.and i32.store",
        at(part, COUNT));
  }

  /** Small conditions on a key, as sequencers have them. */
  private void branches(int part) {
    line("i32.const %d i32.load i32.load local.set $a", at(part, FIRST_POINTER));
    for (int i = 0; i < 4; i++) {
      line("local.get $a i32.const %d i32.shr_u i32.const 1 i32.and i32.eqz", next(24));
      line("if local.get $b i32.const %d i32.add local.set $b end", 1 + next(9));
    }
    line(
        "i32.const %d local.get $b f32.convert_i32_s f32.const 0.01 f32.mul f32.store",
        at(part, OUT));
  }

  private void mixer(int part) {
    line("i32.const %d", at(part, OUT));
    line(
        "i32.const %d i32.load f32.load i32.const %d f32.load f32.mul",
        at(part, FIRST_POINTER), at(part, GAIN));
    line(
        "i32.const %d i32.load f32.load f32.add f32.const 0.5 f32.mul f32.store",
        at(part, SECOND_POINTER));
  }

  /** Ten operations with the `if` that follows: address, size, arithmetic, comparison. */
  private void guard(String address) {
    line(
        "local.get %s memory.size i32.const 1 i32.sub i32.const 16 i32.shl i32.const 65532 i32.add i32.le_u",
        address);
  }

  private void defaults(int part) {
    boolean map = kind(part) == 'm';
    set("i32", at(part, FIRST_POINTER), Integer.toString(at(Math.max(0, part - 1), OUT)));
    set("i32", at(part, SECOND_POINTER), Integer.toString(at(next(Math.max(1, part)), OUT)));
    set("f32", at(part, PHASE), decimal(next(1000) / 1000.0));
    set("f32", at(part, STEP), decimal(0.001 + next(1000) / 20000.0));
    set(
        "i32",
        at(part, COUNT),
        Integer.toString(map ? at(part - part % TURNS.length() + 1, KEY) : 0));
    set("i32", at(part, LIMIT), Integer.toString(8 + next(200)));
    set("f32", at(part, GAIN), decimal(0.3 + next(600) / 1000.0));
  }

  private void set(String type, int address, String value) {
    defaults.append(
        String.format(
            Locale.ROOT, "i32.const %d %s.const %s %s.store\n", address, type, value, type));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static int at(int part, int field) {
    return STATE_BYTES * (part + 1) + field;
  }

  /** The generator of the decks' patterns, below {@code bound}. */
  private int next(int bound) {
    state = state * 1664525 + 1013904223;
    return (int) Long.remainderUnsigned(Integer.toUnsignedLong(state) >>> 8, bound);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

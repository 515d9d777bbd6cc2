package thumbprint.module;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** A flat script as the words of a deck. */
final class ScriptWords {
  private static final int EARLIER = 0x100;
  private static final int FLAG_HANDLER = 1;
  private static final int FLAG_TRAP_EXPECTED = 2;
  private static final int FLAG_QUIET = 4;

  private final FlatScript script;
  private final StringTable strings;
  private final ToIntFunction<byte[]> placeData;
  private int[] words = new int[64];
  private int count;

  /**
   * @param placeData puts data into the deck and gives its offset from the deck's start
   */
  ScriptWords(FlatScript script, StringTable strings, ToIntFunction<byte[]> placeData) {
    this.script = script;
    this.strings = strings;
    this.placeData = placeData;
  }

  int[] words() {
    script.operations().forEach(this::operation);
    add(0);
    return Arrays.copyOf(words, count);
  }

  private void operation(Operation operation) {
    switch (operation) {
      case Operation.EnterPhase enter -> open(1, 1).add(enter.phase().number());
      case Operation.Call call -> call(call);
      case Operation.Write write -> write(write);
      case Operation.FillPattern fill ->
          open(4, 6)
              .argument(fill.address())
              .add(fill.count())
              .add(fill.seed())
              .add(fill.pattern().form());
      case Operation.Read read -> open(5, 4).argument(read.address()).add(read.region().bytes());
      case Operation.Reinstantiate again -> open(6, 0);
      case Operation.Reload again -> open(7, 0);
    }
  }

  private void call(Operation.Call call) {
    int flags =
        (call.handler() ? FLAG_HANDLER : 0)
            | (call.expectedTrap().isPresent() ? FLAG_TRAP_EXPECTED : 0)
            | (call.quiet() ? FLAG_QUIET : 0);
    open(2, 3 + 3 * call.arguments().size())
        .add(strings.offset(call.export()))
        .add(flags)
        .add(call.arguments().size());
    call.arguments().forEach(this::argument);
  }

  private void write(Operation.Write write) {
    byte[] bytes = write.bytes();
    open(3, 5).argument(write.address()).add(bytes.length).add(placeData.applyAsInt(bytes));
  }

  private ScriptWords argument(Argument argument) {
    return switch (argument) {
      case Argument.Constant constant -> {
        long bits = constant.value().bits();
        yield add(constant.value().type().code()).add((int) bits).add((int) (bits >>> 32));
      }
      case Argument.Earlier earlier ->
          add(EARLIER | ValueType.I32.code()).add(earlier.operation()).add(earlier.offset());
    };
  }

  private ScriptWords open(int opcode, int wordsFollowing) {
    return add(opcode | wordsFollowing << 16);
  }

  private ScriptWords add(int word) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = word;
    return this;
  }
}

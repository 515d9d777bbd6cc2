package thumbprint.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.module.HostBehaviour;
import thumbprint.module.HostImport;
import thumbprint.module.Signature;

/**
 * The module that crosses to the host and back, with every signature that a fit needs.
 *
 * <p>{@code out-(ii)i} takes a number and calls the host so many times; {@code idle} does the same
 * work without calling. Around each call stands one step of a linear congruential generator, which
 * no compiler can leave out or work out beforehand. Arguments come from memory, once, so they are
 * no constants. {@code in-(ii)i} does nothing and is called by the host.
 */
public final class CrossingProgram {
  /** The module's name for the host. */
  public static final String HOST = "host";

  private static final List<Integer> COUNTS = List.of(1, 2, 4, 8);
  private static final List<String> TYPES = List.of("i", "I", "f", "F");
  private static final List<String> MIXED = List.of("(iIfF)", "(iIfFiIfF)", "(iIfF)i");

  private CrossingProgram() {}

  /** The signatures, in the order of their exports. */
  public static List<Signature> signatures() {
    List<String> texts = new ArrayList<>(List.of("()", "()i"));
    for (String type : TYPES) {
      COUNTS.forEach(count -> texts.add("(" + type.repeat(count) + ")"));
      COUNTS.forEach(count -> texts.add("(" + type.repeat(count) + ")" + type));
    }
    return Stream.concat(texts.stream(), MIXED.stream()).map(Signature::parse).toList();
  }

  /** What the host offers: functions that do as little as there is. */
  public static List<HostImport> imports() {
    return signatures().stream().map(s -> new HostImport(HOST, s.text(), behaviour(s), s)).toList();
  }

  private static HostBehaviour behaviour(Signature signature) {
    if (signature.results().isEmpty()) {
      return HostBehaviour.DISCARD;
    }
    return signature.parameters().isEmpty() ? HostBehaviour.COUNTER : HostBehaviour.ECHO;
  }

  /** Name of the export that calls the host. */
  public static String out(Signature signature) {
    return "out-" + signature;
  }

  /** Name of the export that the host calls. */
  public static String in(Signature signature) {
    return "in-" + signature;
  }

  /** Name of the export that loops without crossing. */
  public static String idle() {
    return "idle";
  }

  /** WebAssembly text. */
  public static String text() {
    StringBuilder text = new StringBuilder("(module\n");
    for (Signature signature : signatures()) {
      text.append(
          "  (import \"%s\" \"%s\" (func $%s %s))\n"
              .formatted(HOST, signature, label(signature), types(signature)));
    }
    text.append("  (memory 1)\n").append(loop(idle(), ""));
    for (Signature signature : signatures()) {
      text.append(loop(out(signature), crossing(signature))).append(empty(signature));
    }
    return text.append(")\n").toString();
  }

  private static String loop(String export, String body) {
    return """
          (func (export "%s") (param $times i32) (result i32)
            (local $x i32) (local $i i32) (local $I i64) (local $f f32) (local $F f64)
            (local.set $i (i32.load (i32.const 0)))
            (local.set $I (i64.load (i32.const 8)))
            (local.set $f (f32.load (i32.const 16)))
            (local.set $F (f64.load (i32.const 24)))
            (loop $again
              (local.set $x (i32.add (i32.mul (local.get $x) (i32.const 1664525)) (i32.const 1013904223)))
              %s
              (br_if $again (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
            (local.get $x))
        """
        .formatted(export, body);
  }

  private static String crossing(Signature signature) {
    StringBuilder call = new StringBuilder("(call $" + label(signature));
    signature
        .parameters()
        .forEach(type -> call.append(" (local.get $").append(type.letter()).append(')'));
    call.append(')');
    return signature.results().isEmpty() ? call.toString() : "(drop " + call + ")";
  }

  private static String empty(Signature signature) {
    String result =
        signature.results().stream()
            .map(type -> " (" + type.id() + ".const 5)")
            .findFirst()
            .orElse("");
    return "  (func (export \"%s\") %s%s)\n".formatted(in(signature), types(signature), result);
  }

  private static String types(Signature signature) {
    StringBuilder types = new StringBuilder();
    signature.parameters().forEach(type -> types.append("(param ").append(type.id()).append(") "));
    signature.results().forEach(type -> types.append("(result ").append(type.id()).append(")"));
    return types.toString();
  }

  /** A word that the text format takes: parentheses would end it. */
  private static String label(Signature signature) {
    return signature.text().replace('(', '_').replace(')', '-');
  }
}

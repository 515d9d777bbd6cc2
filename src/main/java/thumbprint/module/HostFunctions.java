package thumbprint.module;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/** The behaviours of {@link HostBehaviour} for the interpreter; counters belong to one instance. */
final class HostFunctions {
  private static final int CONSTANT = 42;

  private HostFunctions() {}

  static ImportValues of(List<HostImport> imports) {
    ImportValues.Builder values = ImportValues.builder();
    imports.forEach(one -> values.addFunction(function(one)));
    return values.build();
  }

  private static HostFunction function(HostImport one) {
    FunctionType type =
        FunctionType.of(types(one.signature().parameters()), types(one.signature().results()));
    AtomicInteger counter = new AtomicInteger();
    return new HostFunction(
        one.module(), one.field(), type, (instance, arguments) -> invoke(one, counter, arguments));
  }

  private static List<ValType> types(List<ValueType> types) {
    return types.stream()
        .map(
            type ->
                switch (type) {
                  case I32 -> ValType.I32;
                  case I64 -> ValType.I64;
                  case F32 -> ValType.F32;
                  case F64 -> ValType.F64;
                })
        .toList();
  }

  private static long[] invoke(HostImport one, AtomicInteger counter, long[] arguments) {
    return switch (one.behaviour()) {
      case CONSTANT -> new long[] {number(one.signature().results().getFirst(), CONSTANT)};
      case COUNTER -> new long[] {counter.getAndIncrement()};
      case ECHO -> new long[] {arguments[0]};
      case DISCARD -> new long[0];
      case SUM -> new long[] {sum(one.signature().results().getFirst(), arguments)};
      case SINF, COSF, POWF, EXPF, LOGF, LOG10F, TANF, ROUNDF, FLOORF, SQRTF ->
          new long[] {Value.f32(single(one.behaviour(), arguments)).bits()};
      case SIN, COS, POW, EXP, LOG ->
          new long[] {Value.f64(real(one.behaviour(), arguments)).bits()};
    };
  }

  private static long number(ValueType type, int value) {
    return switch (type) {
      case I32 -> Value.i32(value).bits();
      case I64 -> Value.i64(value).bits();
      case F32 -> Value.f32(value).bits();
      case F64 -> Value.f64(value).bits();
    };
  }

  private static long sum(ValueType type, long[] arguments) {
    return switch (type) {
      case I32 -> Value.i32((int) Arrays.stream(arguments).sum()).bits();
      case I64 -> Arrays.stream(arguments).sum();
      case F32 -> {
        float sum = Float.intBitsToFloat((int) arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
          sum += Float.intBitsToFloat((int) arguments[i]);
        }
        yield Value.f32(sum).bits();
      }
      case F64 -> {
        double sum = Double.longBitsToDouble(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
          sum += Double.longBitsToDouble(arguments[i]);
        }
        yield Value.f64(sum).bits();
      }
    };
  }

  private static float single(HostBehaviour behaviour, long[] arguments) {
    double x = Float.intBitsToFloat((int) arguments[0]);
    return (float)
        switch (behaviour) {
          case SINF -> StrictMath.sin(x);
          case COSF -> StrictMath.cos(x);
          case POWF -> StrictMath.pow(x, Float.intBitsToFloat((int) arguments[1]));
          case EXPF -> StrictMath.exp(x);
          case LOGF -> StrictMath.log(x);
          case LOG10F -> StrictMath.log10(x);
          case TANF -> StrictMath.tan(x);
          case ROUNDF -> roundAwayFromZero(x);
          case FLOORF -> StrictMath.floor(x);
          case SQRTF -> StrictMath.sqrt(x);
          case CONSTANT, COUNTER, ECHO, DISCARD, SUM, SIN, COS, POW, EXP, LOG ->
              throw new IllegalArgumentException(behaviour.id() + " is not of single precision");
        };
  }

  /** C's roundf: halves away from zero, unlike Java's Math.round. */
  private static double roundAwayFromZero(double x) {
    return StrictMath.copySign(StrictMath.floor(StrictMath.abs(x) + 0.5), x);
  }

  private static double real(HostBehaviour behaviour, long[] arguments) {
    double x = Double.longBitsToDouble(arguments[0]);
    return switch (behaviour) {
      case SIN -> StrictMath.sin(x);
      case COS -> StrictMath.cos(x);
      case POW -> StrictMath.pow(x, Double.longBitsToDouble(arguments[1]));
      case EXP -> StrictMath.exp(x);
      case LOG -> StrictMath.log(x);
      case CONSTANT,
          COUNTER,
          ECHO,
          DISCARD,
          SUM,
          SINF,
          COSF,
          POWF,
          EXPF,
          LOGF,
          LOG10F,
          TANF,
          ROUNDF,
          FLOORF,
          SQRTF ->
          throw new IllegalArgumentException(behaviour.id() + " is not of double precision");
    };
  }
}

package thumbprint.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A processor core and how compilers are told about it.
 *
 * @param floatAbi {@code hard} or {@code soft}
 * @param target compiler flags by compiler id
 * @param codeGeneration what compilers of modules call the core and want to know of it, by name;
 *     {@code __NAME__} in their arguments stands for it
 * @param cyclesPerInstruction the coarse band that stands in for a cycle model
 * @param cycleModel absent where there is none
 */
public record Core(
    String id,
    String name,
    String architecture,
    String floatAbi,
    Map<String, List<String>> target,
    Map<String, String> codeGeneration,
    Band cyclesPerInstruction,
    Optional<CycleModel> cycleModel) {
  /**
   * Cycles per retired instruction.
   *
   * @param basis where the band comes from, one sentence with its source
   */
  public record Band(double low, double high, String basis) {
    public Band {
      Checks.require(low > 0 && low <= high, "cycles-per-instruction needs 0 < low <= high");
      Checks.text(basis, "cycles-per-instruction.basis");
    }
  }

  public Core {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.text(architecture, "architecture");
    Checks.require(
        "hard".equals(floatAbi) || "soft".equals(floatAbi), "float-abi must be hard or soft");
    target = Checks.mapOrEmpty(target);
    Checks.require(target.containsKey("gcc"), "target.gcc is missing");
    codeGeneration = Checks.mapOrEmpty(codeGeneration);
    codeGeneration.keySet().forEach(key -> Checks.id(key, "code-generation"));
    Checks.present(cyclesPerInstruction, "cycles-per-instruction");
    cycleModel = cycleModel == null ? Optional.empty() : cycleModel;
  }

  /**
   * What {@code targets:} of an engine may call this core, most specific first: architecture and
   * float ABI ({@code ARMv7E-M hard}), architecture, float ABI.
   */
  public List<String> targetNames() {
    return List.of(architecture + " " + floatAbi, architecture, floatAbi);
  }
}

package thumbprint.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.module.ElementType;
import thumbprint.module.FlatScript;
import thumbprint.module.HostBehaviour;
import thumbprint.module.HostImport;
import thumbprint.module.LinearMemory;
import thumbprint.module.ModuleImport;
import thumbprint.module.Script;
import thumbprint.module.WasmModule;

/**
 * What a user wants to know of a module.
 *
 * @param file the module
 * @param setting board, clock, boot and reserves
 * @param initialise export that is called once before; empty where there is none
 * @param call export that is called steadily
 * @param calls how often
 * @param handler whether from handler context, as an audio interrupt does
 * @param deadline samples and rate that a call has time for; empty where there is no deadline
 * @param engines variants to try; empty: the default variant of every candidate
 */
public record FitQuestion(
    Path file,
    Setting setting,
    Optional<Call> initialise,
    Call call,
    int calls,
    boolean handler,
    Optional<Pace> deadline,
    List<String> engines) {
  /**
   * A call of an export.
   *
   * @param arguments as scripts write them: {@code 128}, {@code f32:0.5}
   */
  public record Call(String export, List<String> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** So many samples at so many a second. */
  public record Pace(int samples, int rate) {}

  /** As much of linear memory as is compared at the end. */
  private static final long MOST_COMPARED_BYTES = 65_536;

  private static final String MEMORY = "memory";

  public FitQuestion {
    engines = List.copyOf(engines);
    if (calls < 1) {
      throw new IllegalArgumentException("calls must be positive");
    }
  }

  /** The same question at another setting. */
  public FitQuestion at(Setting other) {
    return new FitQuestion(file, other, initialise, call, calls, handler, deadline, engines);
  }

  /**
   * The script that asks it: initialise, one first call, the steady calls, and the memory at the
   * end.
   */
  FlatScript script(WasmModule module) {
    List<Script.Step> steady = new ArrayList<>();
    steady.add(Script.Step.of(new Script.RepeatStep(calls, List.of(Script.Step.of(step(call))))));
    Map<String, Script.RegionLine> regions = Map.of();
    Optional<LinearMemory> memory = module.memory().filter(m -> m.minimumBytes() > 0);
    if (memory.isPresent()) {
      int bytes = (int) Math.min(MOST_COMPARED_BYTES, memory.get().minimumBytes());
      // Read as f32, so that NaNs are compared by class; everything else is compared bit for bit.
      regions = Map.of(MEMORY, new Script.RegionLine("0", ElementType.F32, bytes));
      steady.add(Script.Step.of(new Script.ReadStep(MEMORY, 1)));
    }
    List<Script.Step> before = initialise.map(init -> Script.Step.of(step(init))).stream().toList();
    return new Script(regions, before, List.of(Script.Step.of(step(call))), steady).flatten();
  }

  private Script.CallStep step(Call wanted) {
    Script.CallStep step =
        Script.CallStep.of(wanted.export(), wanted.arguments().toArray(String[]::new));
    return handler && wanted == call ? step.inHandler() : step;
  }

  /** Host functions that the lab can stand in for, by the names that the module asks for. */
  List<HostImport> imports(WasmModule module) {
    List<HostImport> imports = new ArrayList<>();
    for (ModuleImport wanted : module.imports()) {
      if (wanted.signature() != null) {
        HostBehaviour.byName(wanted.field(), wanted.signature())
            .ifPresent(
                behaviour ->
                    imports.add(
                        new HostImport(
                            wanted.module(), wanted.field(), behaviour, wanted.signature())));
      }
    }
    return imports;
  }
}

package thumbprint.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;

/** Turns catalog data into recipes; knows no engine, core or machine by name. */
public final class ImageRecipes {
  private static final String STACK_BYTES = "__STACK_BYTES__";

  private final SourceTree firmware;
  private final FirmwareOptions options;
  private final CrossCompilers compilers;
  private final Map<Path, List<Path>> files = new ConcurrentHashMap<>();

  public ImageRecipes(SourceTree firmware, FirmwareOptions options, CrossCompilers compilers) {
    this.firmware = firmware;
    this.options = options;
    this.compilers = compilers;
  }

  /**
   * C code that is linked in beside the engine: a module that was translated, with its table of
   * exports.
   *
   * @param digest of the module
   * @param files generated or translated C
   * @param objects that are compiled already
   * @param includes folders with headers for them
   * @param flags that these files need beyond the engine's own
   */
  public record LinkedModule(
      String digest,
      List<CompileStep.SourceFile> files,
      List<ImageRecipe.LinkedObject> objects,
      List<SourceTree> includes,
      List<String> flags) {
    /** An engine whose image plays any deck has nothing linked in. */
    public static LinkedModule none() {
      return new LinkedModule("-", List.of(), List.of(), List.of(), List.of());
    }
  }

  /**
   * The firmware with an adapter that does nothing: its size and cost are subtracted from all
   * others.
   */
  public ImageRecipe empty(Core core, Machine machine) {
    return withAdapter(core, machine, "empty.c");
  }

  /**
   * The firmware with one adapter of its own folder and no engine behind it.
   *
   * @param file from the firmware's folder, e.g. {@code test/test_loop.c}
   */
  public ImageRecipe withAdapter(Core core, Machine machine, String file) {
    List<CompileStep> steps = harness(core);
    Path adapter = firmware.root().resolve(file);
    steps.add(harnessStep(core, adapter));
    String name = adapter.getFileName().toString().replaceFirst("\\.c$", "");
    return recipe(name, steps, List.of(), core, machine);
  }

  /** The firmware with an archive that holds adapter and engine. */
  public ImageRecipe withArchive(Core core, Machine machine, ImageRecipe.LinkedObject archive) {
    return recipe("archive", harness(core), List.of(archive), core, machine);
  }

  /** The image of {@code variant} on {@code machine}. */
  public ImageRecipe of(
      Variant variant,
      SourceTree runtime,
      SourceTree adapter,
      LinkedModule module,
      Core core,
      Machine machine) {
    Engine engine = variant.engine();
    List<SourceTree> includes = new ArrayList<>(List.of(adapter, firmware));
    engine.includes().forEach(folder -> includes.add(runtime.within(folder)));
    includes.addAll(module.includes());
    List<CompileStep> steps = harness(core);
    engine
        .adapter()
        .forEach(
            file ->
                steps.add(
                    engineStep(
                        variant,
                        core,
                        new CompileStep.SourceFile(adapter, adapter.root().resolve(file)),
                        includes)));
    engineFiles(engine, core, runtime)
        .forEach(file -> steps.add(engineStep(variant, core, file, includes)));
    module
        .files()
        .forEach(file -> steps.add(moduleStep(variant, core, file, includes, module.flags())));
    return recipe(variant.name(), steps, module.objects(), core, machine);
  }

  /** Bytes of the stack that images for a machine have. */
  public long stackBytes(Machine machine) {
    return machine.stackBytesOr(options.stackBytes());
  }

  /** The harness's own folder, whose headers generated code includes. */
  SourceTree firmware() {
    return firmware;
  }

  /** The flags that a file of the engine is compiled with, for the evidence. */
  public List<String> engineFlags(Variant variant, Core core) {
    return flags(variant, core, "");
  }

  private ImageRecipe recipe(
      String name,
      List<CompileStep> steps,
      List<ImageRecipe.LinkedObject> objects,
      Core core,
      Machine machine) {
    List<String> link = new ArrayList<>(compilers.targetFlags(Engine.Compiler.GCC, core));
    link.addAll(options.linkFlags());
    return new ImageRecipe(name, steps, objects, link, machine, stackBytes(machine), 0);
  }

  private List<CompileStep> harness(Core core) {
    List<CompileStep> steps = new ArrayList<>();
    for (Path file : matching(firmware.root(), "*.c")) {
      if (!file.getFileName().toString().equals("empty.c")) {
        steps.add(harnessStep(core, file));
      }
    }
    return steps;
  }

  private CompileStep harnessStep(Core core, Path file) {
    List<String> flags = new ArrayList<>(compilers.targetFlags(Engine.Compiler.GCC, core));
    flags.addAll(options.commonFlags());
    flags.addAll(options.harnessFlags());
    return new CompileStep(
        new CompileStep.SourceFile(firmware, file),
        Component.HARNESS,
        Engine.Compiler.GCC,
        flags,
        List.of(firmware));
  }

  private List<CompileStep.SourceFile> engineFiles(Engine engine, Core core, SourceTree runtime) {
    List<String> patterns = new ArrayList<>(engine.sources());
    patterns.addAll(engine.target(core).sources());
    List<CompileStep.SourceFile> files = new ArrayList<>();
    for (String pattern : patterns) {
      List<Path> found = matching(runtime.root(), pattern);
      if (found.isEmpty()) {
        throw new BuildFailure("compile", "no file of " + runtime.name() + " matches " + pattern);
      }
      found.forEach(file -> files.add(new CompileStep.SourceFile(runtime, file)));
    }
    return files;
  }

  private CompileStep engineStep(
      Variant variant, Core core, CompileStep.SourceFile file, List<SourceTree> includes) {
    List<String> flags = flags(variant, core, file.file().getFileName().toString());
    return new CompileStep(file, Component.ENGINE, variant.compiler(), flags, includes);
  }

  private CompileStep moduleStep(
      Variant variant,
      Core core,
      CompileStep.SourceFile file,
      List<SourceTree> includes,
      List<String> extra) {
    List<String> flags =
        new ArrayList<>(flags(variant, core, file.file().getFileName().toString()));
    flags.addAll(extra);
    return new CompileStep(file, Component.MODULE, variant.compiler(), flags, includes);
  }

  private List<String> flags(Variant variant, Core core, String fileName) {
    List<String> flags = new ArrayList<>(compilers.targetFlags(variant.compiler(), core));
    flags.addAll(options.commonFlags());
    flags.addAll(variant.engine().flags());
    flags.addAll(variant.engine().target(core).flags());
    for (Engine.OptionValue value : variant.optionValues().values()) {
      Map<String, List<String>> files = value.files();
      flags.addAll(files.getOrDefault(fileName, value.flags()));
    }
    return flags.stream()
        .map(flag -> flag.replace(STACK_BYTES, Long.toString(options.stackBytes())))
        .toList();
  }

  private List<Path> matching(Path root, String pattern) {
    return SourceFiles.matching(files.computeIfAbsent(root, SourceFiles::below), root, pattern);
  }
}

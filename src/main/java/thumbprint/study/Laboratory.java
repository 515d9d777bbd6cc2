package thumbprint.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import thumbprint.build.CrateArchives;
import thumbprint.build.CrossCompilers;
import thumbprint.build.FirmwareOptions;
import thumbprint.build.HostPrograms;
import thumbprint.build.ImageLinker;
import thumbprint.build.ImageRecipes;
import thumbprint.build.KitLinker;
import thumbprint.build.KitOptions;
import thumbprint.build.ModuleLinker;
import thumbprint.build.ModulePrecompiler;
import thumbprint.build.ObjectCache;
import thumbprint.build.RuntimeSources;
import thumbprint.build.SourceTree;
import thumbprint.build.Workspace;
import thumbprint.build.tools.CratePackages;
import thumbprint.build.tools.Demand;
import thumbprint.build.tools.Setup;
import thumbprint.build.tools.Tool;
import thumbprint.build.tools.ToolStatus;
import thumbprint.build.tools.Toolbox;
import thumbprint.build.tools.Toolchain;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Variant;
import thumbprint.catalog.Yaml;
import thumbprint.evidence.BootStore;
import thumbprint.evidence.PlayedDeckStore;
import thumbprint.evidence.TrialStore;
import thumbprint.run.DeckRunner;
import thumbprint.run.EmulatorPlugin;
import thumbprint.run.EntriesRunner;
import thumbprint.run.Qemu;
import thumbprint.run.TraceRunner;
import thumbprint.run.TrialRunner;

/** The stages wired to this machine: its folders, its tools, its catalog. */
public final class Laboratory {
  private final Workspace workspace;
  private final Catalog catalog;
  private final Toolbox toolbox;
  private final boolean mayInstall;
  private final Map<String, Path> ownSources;
  private RuntimeSources sources;

  /**
   * How the user wants the laboratory.
   *
   * @param mayInstall false under {@code --no-install}
   * @param ownSources folder by runtime id, from {@code --source}
   */
  public record Options(boolean mayInstall, Map<String, Path> ownSources) {
    public Options {
      ownSources = Map.copyOf(ownSources);
    }
  }

  public Laboratory(Workspace workspace, Options options) {
    this.workspace = workspace;
    this.catalog = new CatalogReader(workspace.catalog()).read();
    this.toolbox = toolbox(workspace);
    this.mayInstall = options.mayInstall();
    this.ownSources = options.ownSources();
    ownSources.keySet().forEach(this::requireRuntime);
  }

  /** The tools named in the catalog, looked for on this process's search path. */
  public static Toolbox toolbox(Workspace workspace) {
    return Toolbox.ofProcess(Toolchain.read(workspace.catalog()));
  }

  public Workspace workspace() {
    return workspace;
  }

  public Catalog catalog() {
    return catalog;
  }

  public Toolbox toolbox() {
    return toolbox;
  }

  /** Begins to ask the tools for their versions, so that the answers are there when wanted. */
  public void askToolsAhead() {
    Thread.ofPlatform().daemon().start(toolbox::all);
  }

  /** Installs what is missing for the given purposes, or says what to do. */
  public void ensureTools(List<Tool.Need> needs, Progress progress) {
    ensureTools(Demand.of(needs), progress);
  }

  /** The same with the tools that only these engines need. */
  public void ensureTools(List<Tool.Need> needs, List<Variant> variants, Progress progress) {
    Demand demand = Demand.of(needs);
    for (Variant variant : variants) {
      demand = demand.with(variant.tools());
    }
    ensureTools(demand, progress);
  }

  private void ensureTools(Demand demand, Progress progress) {
    Path logs = workspace.store().resolve("logs");
    new Setup(toolbox, Setup.Policy.ofProcess(mayInstall), logs).ensure(demand, progress::note);
  }

  /** One for all, since looking at a package means to check every file of it. */
  public synchronized RuntimeSources sources() {
    if (sources == null) {
      sources = newSources();
    }
    return sources;
  }

  private RuntimeSources newSources() {
    return new RuntimeSources(crates(), workspace, ownSources);
  }

  public CratePackages crates() {
    return new CratePackages(toolbox, workspace.sources());
  }

  /** What the images are made with and by; needs the tools of BUILD. */
  public Workshop workshop() {
    CrossCompilers compilers = compilers();
    ObjectCache objects = new ObjectCache(workspace.objects(), compilers);
    ImageRecipes recipes = new ImageRecipes(firmware(), firmwareOptions(), compilers);
    ImageLinker linker = new ImageLinker(workspace, compilers, objects);
    return new Workshop(
        recipes,
        linker,
        new ModuleLinker(workspace, recipes, objects, programs()),
        modulePrecompiler(),
        new CrateArchives(workspace, firmwareOptions(), toolbox, sources()),
        compilers);
  }

  /** Compiles modules on this machine; needs the tools of the engine that they are for. */
  private ModulePrecompiler modulePrecompiler() {
    HostPrograms programs = new HostPrograms(workspace.hostPrograms(), toolbox, sources());
    return new ModulePrecompiler(workspace.artifacts(), programs);
  }

  /** The parts that turn recipes into images. */
  public record Workshop(
      ImageRecipes recipes,
      ImageLinker linker,
      ModuleLinker modules,
      ModulePrecompiler precompiler,
      CrateArchives archives,
      CrossCompilers compilers) {
    /** Version line of a cross compiler. */
    public String compilerVersion(Engine.Compiler compiler) {
      return compilers.of(compiler).versionLine();
    }

    /** Version line of what compiled the engine of a variant. */
    public String compilerVersion(Variant variant) {
      return variant.engine().crate() != null
          ? archives.versionLine()
          : compilerVersion(variant.compiler());
    }

    /** What the engine of a variant was compiled with. */
    public List<String> engineFlags(Variant variant, Core core) {
      return variant.engine().crate() != null
          ? archives.flags(variant, core)
          : recipes.engineFlags(variant, core);
    }
  }

  /** Builds the board kit; needs the tools of BUILD. */
  KitLinker kitLinker() {
    CrossCompilers compilers = compilers();
    ObjectCache objects = new ObjectCache(workspace.objects(), compilers);
    KitLinker.Folders folders =
        new KitLinker.Folders(SourceTree.of("kit", workspace.kit()), firmware());
    return new KitLinker(folders, kitOptions(), firmwareOptions(), compilers, objects);
  }

  private CrossCompilers compilers() {
    return new CrossCompilers(tool("cross-gcc"), tool("clang"));
  }

  KitOptions kitOptions() {
    return Yaml.read(workspace.kit().resolve("kit.yaml"), "kit/kit.yaml", KitOptions.class);
  }

  /** Runs trials on emulated machines; needs the tools of RUN. */
  public TrialRunner trialRunner() {
    EmulatorPlugin counting = EmulatorPlugin.counting(pluginBench());
    return new TrialRunner(qemu(counting), counting.sourceDigest(), trials(), workspace.store());
  }

  /** Plays many deck entries in a boot; needs the tools of RUN. */
  EntriesRunner entriesRunner() {
    return new EntriesRunner(trialRunner(), new BootStore(workspace.store().resolve("boots")));
  }

  /** Plays decks of many entries; needs the tools of RUN. */
  public DeckRunner deckRunner() {
    return new DeckRunner(trialRunner(), new PlayedDeckStore(workspace.store().resolve("decks")));
  }

  /** Traces boots of the same requests; needs the tools of RUN. */
  public TraceRunner traceRunner() {
    EmulatorPlugin tracing = EmulatorPlugin.tracing(pluginBench());
    return new TraceRunner(emulator(), tracing, trialRunner(), workspace.store());
  }

  /** Makes cycle profiles of cells; needs the tools of RUN. */
  CellTracer cellTracer() {
    return new CellTracer(traceRunner(), workspace.store().resolve("profiles"));
  }

  /** What the emulator's plugins are compiled with; needs the tools of RUN. */
  public EmulatorPlugin.Workbench pluginBench() {
    return new EmulatorPlugin.Workbench(
        workspace.plugins(),
        toolbox.require("host-gcc").path(),
        workspace.store().resolve("plugin"));
  }

  /** The emulator with the counting plugin; needs the tools of RUN. */
  Qemu emulator() {
    return qemu(EmulatorPlugin.counting(pluginBench()));
  }

  private Qemu qemu(EmulatorPlugin counting) {
    ToolStatus.Present present = toolbox.require("emulator");
    return new Qemu(present.path(), present.versionLine(), counting.library());
  }

  public TrialStore trials() {
    return new TrialStore(workspace.store().resolve("trials"));
  }

  /** Version line by tool, for those that decide figures. */
  public Map<String, String> toolVersions() {
    Map<String, String> versions = new java.util.TreeMap<>();
    for (String id :
        List.of("cross-gcc", "clang", "wasm-linker", "emulator", "wat2wasm", "wasm2c")) {
      versions.put(id, toolbox.require(id).versionLine());
    }
    return versions;
  }

  private ModuleLinker.Programs programs() {
    ToolStatus.Present wasm2c = toolbox.require("wasm2c");
    Path objcopy = toolbox.require("objcopy").path();
    return new ModuleLinker.Programs(
        wasm2c.path(), wasm2c.versionLine(), objcopy.resolveSibling("arm-none-eabi-ld"), objcopy);
  }

  private CrossCompilers.Tool tool(String id) {
    ToolStatus.Present present = toolbox.require(id);
    return new CrossCompilers.Tool(present.path(), present.versionLine());
  }

  /** Without its folders: engines in Rust and test adapters are known by their own digests. */
  private SourceTree firmware() {
    return SourceTree.ofFiles("firmware", workspace.firmware());
  }

  private FirmwareOptions firmwareOptions() {
    return Yaml.read(
        workspace.firmware().resolve("build.yaml"), "firmware/build.yaml", FirmwareOptions.class);
  }

  private void requireRuntime(String id) {
    List<String> built =
        catalog.runtimes().values().stream()
            .filter(thumbprint.catalog.Runtime::built)
            .map(thumbprint.catalog.Runtime::id)
            .toList();
    if (!built.contains(id)) {
      throw new thumbprint.catalog.ProblemException(
          thumbprint.catalog.Problem.badInput(
              "unknown runtime \"" + id + "\"", "--source", "known: " + String.join(", ", built)));
    }
  }
}

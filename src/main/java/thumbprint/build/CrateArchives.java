package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import thumbprint.build.tools.ToolStatus;
import thumbprint.build.tools.Toolbox;
import thumbprint.catalog.CargoSettings;
import thumbprint.catalog.Core;
import thumbprint.catalog.Variant;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/** Engines that are Rust packages, compiled to an archive with the standard library: once each. */
public final class CrateArchives {
  private static final String RUST = "rust";
  private static final String ARCHIVE = "engine.a";
  private static final int DIGITS = 16;
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Raised when archives are made in another way. */
  private static final int GENERATOR = 1;

  private final Workspace workspace;
  private final FirmwareOptions options;
  private final Toolbox toolbox;
  private final RuntimeSources sources;
  private final Map<String, BuildFailure> failed = new ConcurrentHashMap<>();

  /** Asks for the Rust compiler only when an archive is wanted. */
  public CrateArchives(
      Workspace workspace, FirmwareOptions options, Toolbox toolbox, RuntimeSources sources) {
    this.workspace = workspace;
    this.options = options;
    this.toolbox = toolbox;
    this.sources = sources;
  }

  /**
   * All that decides an archive but its sources.
   *
   * @param target as the compiler names it, e.g. {@code thumbv7em-none-eabihf}
   * @param settings of cargo, those of the core and of all engines among them
   */
  private record Recipe(String target, CargoSettings settings, String compiler) {
    List<String> words() {
      List<String> words = new ArrayList<>(List.of("--target", target));
      settings
          .profile()
          .forEach((key, value) -> words.addAll(List.of("--config", setting(key, value))));
      if (!settings.features().isEmpty()) {
        words.addAll(List.of("--features", String.join(",", settings.features())));
      }
      return words;
    }

    private static String setting(String key, String value) {
      boolean bare = value.matches("[0-9]+|true|false");
      return "profile.release." + key + "=" + (bare ? value : "\"" + value + "\"");
    }

    String digest() {
      return Digest.of(CanonicalJson.write(List.of(compiler, words(), settings.flags())));
    }
  }

  /** Version line of the Rust compiler. */
  public String versionLine() {
    return rust().versionLine();
  }

  /** Cargo's arguments and the compiler's flags, for the evidence. */
  public List<String> flags(Variant variant, Core core) {
    Recipe recipe = recipe(variant, core);
    return Stream.concat(recipe.words().stream(), recipe.settings().flags().stream()).toList();
  }

  /**
   * The archive of an engine, built now or before.
   *
   * @throws BuildFailure with the compiler's first error if it does not compile for the core
   */
  public ImageRecipe.LinkedObject archive(Variant variant, Core core) {
    return archive(
        sources.cratePackage(variant), sources.lockedCrates(variant), recipe(variant, core));
  }

  /**
   * The archive of a package that is no engine of the catalog.
   *
   * @param locked the crates of its lock file
   */
  public ImageRecipe.LinkedObject archive(SourceTree crate, Path locked, Core core) {
    return archive(crate, locked, recipe(CargoSettings.none(), core));
  }

  private ImageRecipe.LinkedObject archive(SourceTree crate, Path locked, Recipe recipe) {
    SourceTree shared = SourceTree.of("firmware/rust", workspace.firmwareRust());
    String key =
        Digest.of(
            CanonicalJson.write(
                List.of(
                    "generator " + GENERATOR, recipe.digest(), crate.digest(), shared.digest())));
    Path archive = workspace.archives().resolve(key.substring(0, 2)).resolve(key).resolve(ARCHIVE);
    CargoRun run = new CargoRun(crate, locked, target(crate, recipe), recipe);
    try (FolderLock held = FolderLock.of(run.target())) {
      refuseAgain(key);
      if (!Files.exists(archive)) {
        build(run, archive);
      }
    } catch (BuildFailure failure) {
      failed.put(key, failure);
      throw failure;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the archive of " + crate.name(), e);
    }
    return new ImageRecipe.LinkedObject(archive, Component.ENGINE, key);
  }

  /** What does not compile for one cell does not for the next one either. */
  private void refuseAgain(String key) {
    BuildFailure failure = failed.get(key);
    if (failure != null) {
      throw new BuildFailure(failure.stage(), failure.getMessage());
    }
  }

  /** Kept by package and recipe, so that a change of an adapter compiles its own crate alone. */
  private Path target(SourceTree crate, Recipe recipe) {
    String name = crate.name().replace('/', '-') + "-" + recipe.digest().substring(0, DIGITS);
    return workspace.cargo().resolve(name);
  }

  private Recipe recipe(Variant variant, Core core) {
    return recipe(variant.cargo(), core);
  }

  private Recipe recipe(CargoSettings own, Core core) {
    List<String> named = core.target().get(RUST);
    if (named == null || named.isEmpty()) {
      throw new BuildFailure("compile", "core " + core.id() + " names no Rust target");
    }
    List<String> flags = named.subList(1, named.size());
    CargoSettings settings = new CargoSettings(List.of(), options.cargoProfile(), flags).with(own);
    return new Recipe(named.getFirst(), settings, versionLine());
  }

  /**
   * One run of cargo.
   *
   * @param locked crates, one folder each
   * @param target folder that cargo keeps between builds of one recipe
   */
  private record CargoRun(SourceTree crate, Path locked, Path target, Recipe recipe) {
    /** Where cargo puts what it made. */
    Path products() {
      return target.resolve(recipe.target()).resolve("release");
    }
  }

  private void build(CargoRun run, Path archive) throws IOException {
    removeArchives(run.products());
    Path registry = registry(run);
    Command.Result result =
        new Command(words(run, registry), run.crate().root(), environment(run, registry), LONGEST)
            .run();
    if (!result.succeeded()) {
      throw BuildFailure.of("compile", run.crate().name(), CargoErrors.only(result));
    }
    List<Path> made = archivesIn(run.products());
    if (made.size() != 1) {
      throw new BuildFailure(
          "compile", run.crate().name() + ": cargo made " + made.size() + " archives, not one");
    }
    Files.createDirectories(archive.getParent());
    Path temporary = Files.createTempFile(archive.getParent(), "new", ".a");
    Files.copy(made.getFirst(), temporary, StandardCopyOption.REPLACE_EXISTING);
    Files.move(temporary, archive, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> words(CargoRun run, Path registry) {
    List<String> words =
        new ArrayList<>(List.of(cargo().toString(), "build", "--release", "--quiet"));
    words.addAll(List.of("--locked", "--offline", "--message-format", "short"));
    words.addAll(List.of("-Zbuild-std=core,alloc"));
    words.addAll(List.of("--config", "source.crates-io.replace-with=\"locked\""));
    words.addAll(List.of("--config", "source.locked.directory=\"" + registry + "\""));
    words.addAll(run.recipe().words());
    return words;
  }

  /**
   * The compiler is Debian's, whatever a version manager puts first; building the standard library
   * is for it an unstable feature. Places of panics are in the image, and must not name this
   * machine's folders.
   */
  private Map<String, String> environment(CargoRun run, Path registry) {
    List<String> flags = new ArrayList<>(run.recipe().settings().flags());
    flags.add("--remap-path-prefix=" + registry + "=crates");
    flags.add("--remap-path-prefix=" + run.locked() + "=crates");
    flags.add("--remap-path-prefix=" + workspace.home() + "=");
    Map<String, String> environment = new TreeMap<>();
    environment.put("LC_ALL", "C");
    environment.put("RUSTC", rust().path().toString());
    environment.put("RUSTC_BOOTSTRAP", "1");
    environment.put("CARGO_TARGET_DIR", run.target().toString());
    environment.put("CARGO_ENCODED_RUSTFLAGS", String.join("\u001f", flags));
    return environment;
  }

  /** What the engine is locked to, and beside it what the standard library was packaged with. */
  private Path registry(CargoRun run) throws IOException {
    Path registry = run.target().resolve(CargoErrors.CRATES);
    Files.createDirectories(registry);
    try (Stream<Path> old = Files.list(registry)) {
      for (Path link : old.toList()) {
        Files.delete(link);
      }
    }
    link(run.locked(), registry);
    Path standard = rust().path().getParent().resolveSibling("lib/rustlib/src/rust/library/vendor");
    if (Files.isDirectory(standard)) {
      link(standard, registry);
    }
    return registry;
  }

  private static void link(Path crates, Path registry) throws IOException {
    try (Stream<Path> folders = Files.list(crates)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        Path link = registry.resolve(folder.getFileName());
        if (Files.notExists(link)) {
          Files.createSymbolicLink(link, folder);
        }
      }
    }
  }

  private static void removeArchives(Path folder) throws IOException {
    for (Path archive : archivesIn(folder)) {
      Files.delete(archive);
    }
  }

  private static List<Path> archivesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".a")).toList();
    }
  }

  private ToolStatus.Present rust() {
    return toolbox.require(RUST);
  }

  private Path cargo() {
    return rust().path().resolveSibling("cargo");
  }
}

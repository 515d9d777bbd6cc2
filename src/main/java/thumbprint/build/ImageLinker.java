package thumbprint.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import thumbprint.evidence.Build;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;

/** Links images, each recipe once, and measures them by their link map. */
public final class ImageLinker {
  private static final String ELF = "image.elf";
  private static final String RECORD = "image.json";

  private final Workspace workspace;
  private final CrossCompilers compilers;
  private final ObjectCache objects;

  public ImageLinker(Workspace workspace, CrossCompilers compilers, ObjectCache objects) {
    this.workspace = workspace;
    this.compilers = compilers;
    this.objects = objects;
  }

  /** What is stored beside the image, so that a later run need not read it. */
  private record ImageRecord(Build build, long markInstruction, long markSlots) {}

  /** What the evidence says about the image beyond its recipe. */
  public record Description(
      String variant, String runtimeVersion, String module, String compiler, List<String> flags) {}

  /**
   * The image of a recipe, built now or before.
   *
   * @throws BuildFailure if a file does not compile or the image does not link
   */
  public Image image(ImageRecipe recipe, Description description) {
    Path script = workspace.firmware().resolve("image.ld");
    String key = recipe.key(objects, compilers.gcc().versionLine(), Digest.ofFile(script));
    Path folder = workspace.images().resolve(key.substring(0, 2)).resolve(key);
    if (!Files.exists(folder.resolve(RECORD))) {
      build(recipe, description, key, folder);
    }
    return load(folder);
  }

  private void build(ImageRecipe recipe, Description description, String key, Path folder) {
    Map<Path, Component> parts = compileAll(recipe);
    try (StagingFolder staging = StagingFolder.beside(folder)) {
      Path temporary = staging.path();
      Path map = temporary.resolve("image.map");
      link(recipe, parts, temporary.resolve(ELF), map);
      Build build =
          record(recipe, description, key, temporary, LinkMap.parse(Files.readString(map)), parts);
      ElfImage symbols = ElfImage.read(temporary.resolve(ELF));
      ImageRecord image =
          new ImageRecord(build, symbols.address("mark_insn"), symbols.address("mark_slots"));
      Files.writeString(temporary.resolve(RECORD), CanonicalJson.write(image));
      moveIntoPlace(temporary, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot store the image of " + recipe.name(), e);
    }
  }

  /** Another thread may have built the same image meanwhile; either copy will do. */
  private static void moveIntoPlace(Path temporary, Path folder) throws IOException {
    try {
      Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(folder.resolve(RECORD))) {
        throw e;
      }
    }
  }

  private Map<Path, Component> compileAll(ImageRecipe recipe) {
    Map<Path, Component> parts = new java.util.LinkedHashMap<>();
    recipe.steps().forEach(step -> parts.put(objects.object(step), step.component()));
    recipe.objects().forEach(object -> parts.put(object.file(), object.component()));
    return parts;
  }

  private void link(ImageRecipe recipe, Map<Path, Component> parts, Path elf, Path map) {
    List<String> words = new ArrayList<>();
    words.add(compilers.gcc().program().toString());
    words.addAll(recipe.linkFlags());
    words.addAll(recipe.memoryMap());
    words.add("-T" + workspace.firmware().resolve("image.ld"));
    words.add("-Wl,-Map=" + map);
    List<Path> archives = archives(recipe);
    List<Path> single = parts.keySet().stream().filter(file -> !archives.contains(file)).toList();
    recipe.inOrder(single).forEach(object -> words.add(object.toString()));
    archives.forEach(archive -> words.add(archive.toString()));
    words.addAll(List.of("-lm", "-o", elf.toString()));
    Command.Result result = Command.of(workspace.store(), words).run();
    if (!result.succeeded()) {
      throw BuildFailure.of("link", recipe.name(), result);
    }
  }

  /** Behind what needs them: a linker takes from an archive only what is missing so far. */
  private static List<Path> archives(ImageRecipe recipe) {
    return recipe.objects().stream()
        .filter(ImageRecipe.LinkedObject::isArchive)
        .map(ImageRecipe.LinkedObject::file)
        .toList();
  }

  private static Build record(
      ImageRecipe recipe,
      Description description,
      String key,
      Path folder,
      LinkMap map,
      Map<Path, Component> parts) {
    return new Build(
        key,
        description.variant(),
        description.runtimeVersion(),
        recipe.machine().id(),
        description.module(),
        description.compiler(),
        description.flags(),
        recipe.sourceDigests(),
        Footprints.of(map, new HashMap<>(parts)),
        Digest.ofFile(folder.resolve(ELF)),
        libraryMembers(map, parts));
  }

  private static List<String> libraryMembers(LinkMap map, Map<Path, Component> parts) {
    return map.sections().stream()
        .filter(section -> section.isOfLibrary() && !parts.containsKey(section.file()))
        .map(section -> Path.of(section.object()).getFileName().toString())
        .distinct()
        .sorted()
        .toList();
  }

  private static Image load(Path folder) {
    try {
      ImageRecord image =
          CanonicalJson.read(Files.readString(folder.resolve(RECORD)), ImageRecord.class);
      return new Image(
          folder.resolve(ELF), image.build(), image.markInstruction(), image.markSlots());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the image in " + folder, e);
    }
  }
}

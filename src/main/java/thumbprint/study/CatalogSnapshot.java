package thumbprint.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import thumbprint.build.Command;
import thumbprint.build.Workspace;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * The data files of a catalog as they were at one time, without their meaning: older and newer
 * versions of the format can be held against each other.
 *
 * @param name of the folder or revision
 * @param files fields by their path in the file ({@code claims.licence.spdx.value}), by file
 */
public record CatalogSnapshot(String name, Map<String, Map<String, String>> files) {
  private static final String FOLDER = "catalog/";

  public CatalogSnapshot {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * A folder if there is one of that name, a git revision of this checkout otherwise.
   *
   * @throws ProblemException if it is neither
   */
  public static CatalogSnapshot of(String name, Workspace workspace) {
    Path folder = Path.of(name);
    return Files.isDirectory(folder)
        ? ofFolder(name, folder)
        : ofRevision(name, workspace.catalog().getParent());
  }

  private static CatalogSnapshot ofFolder(String name, Path folder) {
    Path root = Files.isDirectory(folder.resolve(FOLDER)) ? folder.resolve(FOLDER) : folder;
    Map<String, Map<String, String>> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(CatalogSnapshot::isData).toList()) {
        String path = FOLDER + root.relativize(file).toString();
        files.put(path, fields(Files.readString(file), path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    return new CatalogSnapshot(name, files);
  }

  private static CatalogSnapshot ofRevision(String name, Path checkout) {
    Command.Result archive =
        Command.of(checkout, List.of("git", "archive", "--format=zip", name, "catalog")).run();
    if (name.startsWith("-") || !archive.succeeded()) {
      throw new ProblemException(
          Problem.badInput(
              "neither a folder nor a git revision with a catalog",
              name,
              "name a folder, or a commit, branch or tag of this checkout"));
    }
    Map<String, Map<String, String>> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.stdout()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (isData(Path.of(entry.getName()))) {
          String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          files.put(entry.getName(), fields(text, name + ":" + entry.getName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the archive of " + name, e);
    }
    return new CatalogSnapshot(name, files);
  }

  /** Templates start with an underscore and hold no data. */
  private static boolean isData(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") && !name.startsWith("_");
  }

  /** A file's text as a tree, for JSON. */
  public static JsonNode tree(String text, String shownAs) {
    return Yaml.tree(text, shownAs);
  }

  static Map<String, String> fields(String text, String shownAs) {
    Map<String, String> fields = new TreeMap<>();
    flatten("", Yaml.tree(text, shownAs), fields);
    return Collections.unmodifiableMap(fields);
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  flatten(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      into));
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "[" + i + "]", node.get(i), into);
      }
    } else {
      into.put(path, text(node));
    }
  }

  private static String text(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(CatalogSnapshot::text).collect(Collectors.joining(", "))
        : node.asString("");
  }
}

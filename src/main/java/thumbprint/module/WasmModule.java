package thumbprint.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import run.endive.wasm.Parser;

/** A module that was parsed and validated, with what an engineer wants to know of it beforehand. */
public final class WasmModule {
  /** Largest file that is read; the deck region of a machine has 16 MiB. */
  public static final int MOST_BYTES = 8 << 20;

  private final String name;
  private final byte[] bytes;
  private final run.endive.wasm.WasmModule parsed;
  private final ModuleContents contents;

  private WasmModule(String name, byte[] bytes, run.endive.wasm.WasmModule parsed) {
    this.name = name;
    this.bytes = bytes;
    this.parsed = parsed;
    this.contents = ModuleContents.of(parsed);
  }

  /**
   * @throws ModuleException if the file cannot be read or is no valid module
   */
  public static WasmModule read(Path file) {
    try {
      long length = Files.size(file);
      return length > MOST_BYTES
          ? parse(new byte[0], file.toString(), length)
          : parse(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new ModuleException(
          ModuleException.Kind.UNREADABLE, "no such file", file.toString(), "check the path");
    } catch (IOException e) {
      throw new ModuleException(
          ModuleException.Kind.UNREADABLE,
          "cannot be read: " + e.getMessage(),
          file.toString(),
          "check the path and its permissions");
    }
  }

  /**
   * Parses and validates.
   *
   * @param shownAs how messages name the module
   * @throws ModuleException if it is not WebAssembly, truncated, invalid or too large
   */
  public static WasmModule parse(byte[] bytes, String shownAs) {
    return parse(bytes, shownAs, bytes.length);
  }

  private static WasmModule parse(byte[] bytes, String shownAs, long length) {
    if (length > MOST_BYTES) {
      throw new ModuleException(
          ModuleException.Kind.TOO_LARGE,
          "the module has " + length + " bytes, the largest that is read " + MOST_BYTES,
          shownAs,
          "strip its debug information and leave out what is not called");
    }
    new SectionWalk(bytes, shownAs).check();
    try {
      return new WasmModule(shownAs, bytes.clone(), Parser.parse(bytes));
    } catch (RuntimeException e) {
      // The parser reports damage by several kinds of unchecked exceptions; the deepest one has the
      // reason.
      throw new ModuleException(
          ModuleException.Kind.INVALID,
          "invalid module: " + reason(e),
          shownAs,
          "`wasm-validate` shows the place; compile the module again without post-MVP proposals");
    }
  }

  private static String reason(Throwable fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message =
        deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    return message.lines().findFirst().orElse("");
  }

  /** How messages name it. */
  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** SHA-256 of the file in lower-case hexadecimal. */
  public String digest() {
    return Sha256.hex(bytes);
  }

  public List<ModuleImport> imports() {
    return contents.imports();
  }

  /** Exported functions whose types are numbers, sorted by name. */
  public Map<String, Signature> exports() {
    return Collections.unmodifiableMap(contents.exports());
  }

  public Optional<LinearMemory> memory() {
    return contents.memory();
  }

  /** The name under which memory 0 is exported; empty where it is not. */
  public Optional<String> memoryExport() {
    for (int i = 0; i < parsed.exportSection().exportCount(); i++) {
      var export = parsed.exportSection().getExport(i);
      if (export.exportType() == run.endive.wasm.types.ExternalType.MEMORY && export.index() == 0) {
        return Optional.of(export.name());
      }
    }
    return Optional.empty();
  }

  public Set<Feature> features() {
    return contents.features();
  }

  /** Names of the custom sections, in order. */
  public List<String> customSections() {
    return contents.customSections();
  }

  /** Initial data, active and passive, in bytes. */
  public long dataBytes() {
    return contents.dataBytes();
  }

  /** Functions that the module defines. */
  public int functions() {
    return contents.functions();
  }

  /** Operations in all function bodies; {@code end} and {@code else} are none. */
  public long staticOperations() {
    return contents.staticOperations();
  }

  run.endive.wasm.WasmModule parsed() {
    return parsed;
  }
}
